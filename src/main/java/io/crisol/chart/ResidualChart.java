package io.crisol.chart;

import io.crisol.evaluate.explain.ErrorByRange;
import io.crisol.evaluate.explain.Residuals;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** What predictions leave over, against the predicted number, with the mean in each range. */
public final class ResidualChart {
    /** From here on, the spread is said to grow. */
    private static final double GROWS = 1.6;

    private ResidualChart() {}

    /** @param byPredicted errors by ranges of the predicted number */
    public static Figure of(Residuals residuals, ErrorByRange byPredicted, String target, Texts texts) {
        List<ErrorByRange.Range> ranges = byPredicted.ranges();
        Drawn drawn = Drawn.of(residuals.predicted(), residuals.residual());
        int rows = residuals.actual().length;
        return new Figure(
                title(ranges, texts),
                texts.say("chart_run.residual.caption", drawn.caption(rows, texts)),
                Axis.Linear.of(texts.say("chart_run.residual.x", target)),
                Axis.Linear.of(texts.say("chart_run.residual.y", target)),
                List.of(
                        new Mark.Points("", Tone.DATA_1, Shape.CIRCLE, drawn.x(), drawn.y(), List.of(), List.of()),
                        new Mark.Line(
                                "",
                                Tone.ACCENT,
                                false,
                                false,
                                ranges.stream()
                                        .mapToDouble(r -> (r.low() + r.high()) / 2)
                                        .toArray(),
                                ranges.stream()
                                        .mapToDouble(ErrorByRange.Range::mean)
                                        .toArray())),
                List.of(new Reference("", true, 0, Tone.TEXT)));
    }

    private static String title(List<ErrorByRange.Range> ranges, Texts texts) {
        if (ranges.size() < 3) {
            return texts.say("chart_run.residual.few");
        }
        double first = ranges.getFirst().meanAbsolute();
        double last = ranges.getLast().meanAbsolute();
        double middle = ranges.get(ranges.size() / 2).meanAbsolute();
        if (last > GROWS * middle) {
            return texts.say("chart_run.residual.grow");
        }
        return first > GROWS * middle ? texts.say("chart_run.residual.shrink") : texts.say("chart_run.residual.even");
    }
}
