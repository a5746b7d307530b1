package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.profile.missingness.Estimate;
import io.crisol.profile.missingness.TargetByMissing;
import io.crisol.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How the target differs between rows with and without a column: the difference with its 95 % interval, on training rows. */
public final class MissingAndTargetChart {
    private static final int MOST = 15;

    private MissingAndTargetChart() {}

    /**
     * @param targetName name of the target
     * @param rows training rows
     * @return empty without a column that is missing in some training rows
     */
    public static Optional<Figure> of(List<TargetByMissing> found, String targetName, int rows, Texts texts) {
        List<TargetByMissing> shown = found.stream()
                .filter(t -> Double.isFinite(t.difference().low()))
                .sorted(Comparator.comparingDouble(
                        (TargetByMissing t) -> t.test().p()))
                .limit(MOST)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean classes = !shown.getFirst().target().isEmpty();
        double unit = classes ? 100 : 1;
        List<TargetByMissing> related =
                shown.stream().filter(TargetByMissing::related).toList();
        return Optional.of(new Figure(
                title(related, texts),
                texts.say("chart_missing.target.caption", rows),
                Axis.Linear.of(
                        classes
                                ? texts.say("chart_missing.target.share")
                                : texts.say("chart_missing.target.mean", targetName)),
                new Axis.Categories("", shown.stream().map(t -> label(t, texts)).toList()),
                List.of(new Mark.Intervals(
                        "",
                        Tone.DATA_2,
                        true,
                        IntStream.range(0, shown.size()).mapToDouble(i -> i).toArray(),
                        pick(shown, e -> e.low() * unit),
                        pick(shown, e -> e.value() * unit),
                        pick(shown, e -> e.high() * unit))),
                List.of(new Reference("", false, 0, Tone.MUTED))));
    }

    private static String title(List<TargetByMissing> related, Texts texts) {
        if (related.isEmpty()) {
            return texts.say("chart_missing.target.unrelated");
        }
        TargetByMissing first = related.getFirst();
        return first.target().isEmpty()
                ? texts.say(
                        "chart_missing.target.number",
                        first.column(),
                        first.missing().value(),
                        first.present().value())
                : texts.say(
                        "chart_missing.target.class",
                        first.column(),
                        first.target(),
                        texts.numbers().percent(first.missing().value()),
                        texts.numbers().percent(first.present().value()));
    }

    private static String label(TargetByMissing t, Texts texts) {
        return t.target().isEmpty() ? t.column() : texts.say("chart_missing.target.label", t.column(), t.target());
    }

    private static double[] pick(List<TargetByMissing> shown, Function<Estimate, Double> value) {
        return shown.stream().mapToDouble(t -> value.apply(t.difference())).toArray();
    }
}
