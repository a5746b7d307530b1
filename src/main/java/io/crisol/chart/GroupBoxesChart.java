package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.NumberSummary;
import io.crisol.profile.relation.Groups;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Numbers in groups: a box each for the most frequent ones, ordered by their medians. */
final class GroupBoxesChart {
    private static final int MOST = 12;

    private GroupBoxesChart() {}

    private record Group(String name, double[] sorted) {
        double median() {
            return NumberSummary.quantile(sorted, 0.5);
        }
    }

    static Optional<Figure> of(PairSide numbers, PairSide levels, int[] rows, boolean training, Texts texts) {
        double[] values = numbers.values().orElseThrow();
        List<Group> all = groups(values, levels.grouped(), rows);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Group> shown = all.stream()
                .sorted(Comparator.comparingInt((Group g) -> -g.sorted().length))
                .limit(MOST)
                .sorted(Comparator.comparingDouble(Group::median))
                .toList();
        List<Mark.Box> boxes = new ArrayList<>();
        for (Group group : shown) {
            double[] sorted = group.sorted();
            boxes.add(new Mark.Box(
                    boxes.size(),
                    NumberSummary.quantile(sorted, 0.05),
                    NumberSummary.quantile(sorted, 0.25),
                    group.median(),
                    NumberSummary.quantile(sorted, 0.75),
                    NumberSummary.quantile(sorted, 0.95)));
        }
        int used = shown.stream().mapToInt(g -> g.sorted().length).sum();
        String left = all.size() > shown.size() ? texts.say("chart_pair.boxes.left", all.size() - shown.size()) : "";
        return Optional.of(new Figure(
                title(numbers, shown, texts),
                texts.say("chart_pair.boxes.caption", PairChart.rows(used, training, texts), left)
                        .strip(),
                numbers.date() ? new Axis.Time("") : Axis.Linear.of(numbers.name()),
                new Axis.Categories("", shown.stream().map(Group::name).toList()),
                List.of(new Mark.Boxes("", Tone.DATA_1, true, boxes)),
                List.of()));
    }

    private static String title(PairSide numbers, List<Group> shown, Texts texts) {
        if (shown.size() < 2 || numbers.date()) {
            return texts.say("chart_pair.boxes.question", numbers.name());
        }
        Group low = shown.getFirst();
        Group high = shown.getLast();
        return low.median() == high.median()
                ? texts.say("chart_pair.boxes.same", numbers.name(), low.median())
                : texts.say(
                        "chart_pair.boxes.title", numbers.name(), low.median(), low.name(), high.median(), high.name());
    }

    private static List<Group> groups(double[] values, Groups levels, int[] rows) {
        double[][] kept = new double[levels.size()][];
        int[] counts = new int[levels.size()];
        for (int row : rows) {
            if (levels.codes()[row] >= 0 && Double.isFinite(values[row])) {
                counts[levels.codes()[row]]++;
            }
        }
        Arrays.setAll(kept, g -> new double[counts[g]]);
        int[] at = new int[levels.size()];
        for (int row : rows) {
            int g = levels.codes()[row];
            if (g >= 0 && Double.isFinite(values[row])) {
                kept[g][at[g]++] = values[row];
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < kept.length; g++) {
            if (kept[g].length > 0) {
                Arrays.sort(kept[g]);
                groups.add(new Group(levels.names().get(g), kept[g]));
            }
        }
        return groups;
    }
}
