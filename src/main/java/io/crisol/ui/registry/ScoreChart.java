package io.crisol.ui.registry;

import io.crisol.evaluate.statistic.Interval;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The score on the test part beside the cross-validated one, with baseline and success criterion. */
final class ScoreChart {
    private ScoreChart() {}

    static Figure of(PromotedScore score, Texts texts) {
        List<String> names = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        names.add(texts.say("ui_promote.chart.cv"));
        marks.add(interval(
                0,
                Tone.DATA_1,
                score.run().low(),
                score.run().mean(),
                score.run().high()));
        score.test().ifPresent(test -> {
            names.add(texts.say("ui_promote.chart.test"));
            double low = score.interval().map(Interval::low).orElse(test);
            double high = score.interval().map(Interval::high).orElse(test);
            marks.add(interval(1, Tone.ACCENT, low, test, high));
        });
        List<Reference> references = new ArrayList<>();
        score.baseline()
                .ifPresent(b ->
                        references.add(new Reference(texts.say("ui_promote.chart.baseline"), false, b, Tone.MUTED)));
        score.success()
                .ifPresent(
                        s -> references.add(new Reference(texts.say("ui_promote.chart.success"), false, s, Tone.TEXT)));
        return new Figure(
                texts.say("ui_promote.chart.title." + title(score)),
                caption(score, texts),
                Axis.Linear.of(texts.say("metric." + score.metric())),
                new Axis.Categories("", names),
                marks,
                references);
    }

    private static String title(PromotedScore score) {
        return score.agreement().map(a -> a.name().toLowerCase(Locale.ROOT)).orElse("none");
    }

    private static String caption(PromotedScore score, Texts texts) {
        return score.testRows() > 0 ? texts.say("ui_promote.chart.caption", score.testRows()) : "";
    }

    private static Mark interval(int at, Tone tone, double low, double centre, double high) {
        return new Mark.Intervals(
                "",
                tone,
                true,
                new double[] {at},
                new double[] {Double.isNaN(low) ? centre : low},
                new double[] {centre},
                new double[] {Double.isNaN(high) ? centre : high});
    }
}
