package io.crisol.ui.operate;

import io.crisol.data.CodedColumn;
import io.crisol.data.NumberColumn;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How predictions are spread: probabilities around the threshold, rows a class, or predicted numbers. */
final class PredictionChart {
    private static final int BINS = 20;

    private final Scoring scoring;
    private final Texts texts;

    private PredictionChart(Scoring scoring, Texts texts) {
        this.scoring = scoring;
        this.texts = texts;
    }

    static Figure of(Scoring scoring, Texts texts) {
        PredictionChart chart = new PredictionChart(scoring, texts);
        return switch (scoring.info().task()) {
            case BINARY -> chart.probabilities();
            case MULTICLASS -> chart.classes();
            case REGRESSION -> chart.numbers();
        };
    }

    private Figure probabilities() {
        String positive = scoring.info().classes().getLast();
        double threshold = scoring.info().threshold();
        double[] p = values(scoring.scored().outputs().getLast());
        int[] below = new int[BINS];
        int[] above = new int[BINS];
        for (double value : p) {
            int bin = (int) Math.clamp(Math.floor(value * BINS), 0, BINS - 1);
            (value >= threshold ? above : below)[bin]++;
        }
        List<Mark.Bar> no = new ArrayList<>();
        List<Mark.Bar> yes = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double from = (double) i / BINS;
            double to = (i + 1.0) / BINS;
            no.add(new Mark.Bar(from, to, 0, below[i], ""));
            yes.add(new Mark.Bar(from, to, below[i], below[i] + above[i], hover(from, to, above[i])));
        }
        int decided = Arrays.stream(above).sum();
        String negative = scoring.info().classes().getFirst();
        return new Figure(
                texts.say("ui_operate.chart.binary", decided, p.length, share(decided, p.length), positive),
                "",
                Axis.Linear.of(texts.say("ui_operate.chart.probability", positive), 0, 1),
                Axis.Linear.of(texts.say("ui_operate.chart.rows"), 0, Double.NaN),
                List.of(
                        new Mark.Bars(texts.say("ui_operate.chart.predicted", negative), Tone.DATA_8, false, no),
                        new Mark.Bars(texts.say("ui_operate.chart.predicted", positive), Tone.DATA_2, false, yes)),
                List.of(new Reference(
                        texts.say("ui_operate.chart.threshold", threshold), false, threshold, Tone.ACCENT)));
    }

    private String hover(double from, double to, int rows) {
        return texts.say("ui_operate.chart.bin", from, to, rows);
    }

    private Figure classes() {
        CodedColumn labels = (CodedColumn)
                scoring.scored().rows().column(scoring.scored().outputs().getFirst());
        List<String> names = scoring.info().classes();
        int[] counts = new int[names.size()];
        for (int row = 0; row < labels.size(); row++) {
            int at = labels.isMissing(row) ? -1 : names.indexOf(labels.text(row));
            if (at >= 0) {
                counts[at]++;
            }
        }
        List<Integer> order = IntStream.range(0, names.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .toList();
        List<Mark.Bar> bars = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            bars.add(new Mark.Bar(i - 0.35, i + 0.35, 0, counts[order.get(i)], ""));
        }
        int most = counts[order.getFirst()];
        int all = Arrays.stream(counts).sum();
        return new Figure(
                texts.say("ui_operate.chart.classes", names.get(order.getFirst()), most, all, share(most, all)),
                "",
                Axis.Linear.of(texts.say("ui_operate.chart.rows"), 0, Double.NaN),
                new Axis.Categories("", order.stream().map(names::get).toList()),
                List.of(new Mark.Bars("", Tone.DATA_1, true, bars)),
                List.of());
    }

    private Figure numbers() {
        double[] values = values(scoring.scored().outputs().getFirst());
        Arrays.sort(values);
        Axis.Linear x = Axis.Linear.of(
                texts.say("ui_operate.chart.predicted", scoring.info().target()));
        Axis.Linear y = Axis.Linear.of(texts.say("ui_operate.chart.rows"), 0, Double.NaN);
        if (values.length == 0) {
            return new Figure(texts.say("ui_operate.chart.nothing"), "", x, y, List.of(), List.of());
        }
        double low = values[0];
        double high = values[values.length - 1];
        double width = high > low ? (high - low) / BINS : 1;
        int[] counts = new int[BINS];
        for (double value : values) {
            counts[(int) Math.clamp(Math.floor((value - low) / width), 0, BINS - 1)]++;
        }
        List<Mark.Bar> bars = IntStream.range(0, BINS)
                .mapToObj(i -> new Mark.Bar(low + i * width, low + (i + 1) * width, 0, counts[i], ""))
                .toList();
        double median = at(values, 0.5);
        return new Figure(
                texts.say("ui_operate.chart.numbers", at(values, 0.25), at(values, 0.75)),
                "",
                x,
                y,
                List.of(new Mark.Bars("", Tone.DATA_1, false, bars)),
                List.of(new Reference(texts.say("ui_operate.chart.median", median), false, median, Tone.TEXT)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private String share(int part, int whole) {
        return texts.numbers().percent(whole == 0 ? Double.NaN : (double) part / whole);
    }

    /** The numbers of an output, without those of rows that were not scored. */
    private double[] values(String output) {
        NumberColumn column = scoring.scored().rows().numbers(output);
        return IntStream.range(0, column.size())
                .mapToDouble(column::get)
                .filter(Double::isFinite)
                .toArray();
    }
}
