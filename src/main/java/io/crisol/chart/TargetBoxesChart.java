package io.crisol.chart;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a number to predict is spread along a column: a box for each level, or for each eighth of the numbers. */
public final class TargetBoxesChart {
    private static final int MOST_LEVELS = 8;
    private static final int PARTS = 8;

    private TargetBoxesChart() {}

    /**
     * @param rows the training rows
     * @return empty for columns of other types, or where fewer than two boxes can be drawn
     */
    public static Optional<Figure> of(
            String name, Column column, String targetName, NumberColumn target, int[] rows, Texts texts) {
        Map<String, double[]> groups =
                switch (column) {
                    case CodedColumn c -> byLevel(c, target, rows);
                    case NumberColumn c -> byPart(c, target, rows, texts);
                    default -> Map.of();
                };
        if (groups.size() < 2) {
            return Optional.empty();
        }
        List<Mark.Box> boxes = new ArrayList<>();
        String lowest = "";
        String highest = "";
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, double[]> group : groups.entrySet()) {
            double[] sorted = group.getValue();
            Arrays.sort(sorted);
            double median = NumberSummary.quantile(sorted, 0.5);
            boxes.add(new Mark.Box(
                    boxes.size(),
                    NumberSummary.quantile(sorted, 0.05),
                    NumberSummary.quantile(sorted, 0.25),
                    median,
                    NumberSummary.quantile(sorted, 0.75),
                    NumberSummary.quantile(sorted, 0.95)));
            if (median < low) {
                low = median;
                lowest = group.getKey();
            }
            if (median > high) {
                high = median;
                highest = group.getKey();
            }
        }
        return Optional.of(new Figure(
                texts.say("chart_data.boxes.title", targetName, low, lowest, high, highest),
                texts.say("chart_data.boxes.caption", rows.length),
                Axis.Linear.of(targetName),
                new Axis.Categories("", List.copyOf(groups.keySet())),
                List.of(new Mark.Boxes("", Tone.DATA_1, true, boxes)),
                List.of()));
    }

    private static Map<String, double[]> byLevel(CodedColumn column, NumberColumn target, int[] rows) {
        int[] counts = new int[column.levels().size()];
        for (int row : rows) {
            if (column.code(row) >= 0 && Double.isFinite(target.get(row))) {
                counts[column.code(row)]++;
            }
        }
        List<Integer> codes = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                codes.add(code);
            }
        }
        codes.sort(Comparator.comparingInt((Integer code) -> -counts[code]));
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (int code : codes.subList(0, Math.min(MOST_LEVELS, codes.size()))) {
            groups.put(
                    column.levels().get(code),
                    Arrays.stream(rows)
                            .filter(row -> column.code(row) == code && Double.isFinite(target.get(row)))
                            .mapToDouble(target::get)
                            .toArray());
        }
        return groups;
    }

    private static Map<String, double[]> byPart(NumberColumn column, NumberColumn target, int[] rows, Texts texts) {
        int[] there = Arrays.stream(rows)
                .filter(row -> Double.isFinite(column.get(row)) && Double.isFinite(target.get(row)))
                .toArray();
        double[] sorted = Arrays.stream(there).mapToDouble(column::get).sorted().toArray();
        Map<String, double[]> groups = new LinkedHashMap<>();
        double from = Double.NEGATIVE_INFINITY;
        for (int part = 1; part <= PARTS && sorted.length > 0; part++) {
            double to =
                    part == PARTS ? sorted[sorted.length - 1] : NumberSummary.quantile(sorted, (double) part / PARTS);
            double above = from;
            if (to > above) {
                double[] values = Arrays.stream(there)
                        .filter(row -> column.get(row) > above && column.get(row) <= to)
                        .mapToDouble(target::get)
                        .toArray();
                double shownFrom = above == Double.NEGATIVE_INFINITY ? sorted[0] : above;
                if (values.length > 0) {
                    String name = shownFrom == to
                            ? texts.numbers().compact(to)
                            : texts.say(
                                    "chart_data.range",
                                    texts.numbers().compact(shownFrom),
                                    texts.numbers().compact(to));
                    groups.put(name, values);
                }
                from = to;
            }
        }
        return groups;
    }
}
