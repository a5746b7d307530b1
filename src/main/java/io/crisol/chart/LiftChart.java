package io.crisol.chart;

import io.crisol.evaluate.explain.Lift;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** How much of the positive class is found by acting on the rows of highest probability first. */
public final class LiftChart {
    /** The share of rows that the title speaks of: the fourth step of 5 %. */
    private static final int SPOKEN_OF = 3;

    private LiftChart() {}

    public static Figure of(Lift lift, String positive, int rows, Texts texts) {
        int at = Math.min(SPOKEN_OF, lift.share().length - 1);
        double[] share = withZero(lift.share());
        double[] gain = withZero(lift.gain());
        return new Figure(
                texts.say(
                        "chart_run.lift.title",
                        RunWords.percent(lift.share()[at], texts),
                        RunWords.percent(lift.gain()[at], texts),
                        positive,
                        texts.numbers().significant(lift.lift()[at], 2)),
                RunWords.outOfFold(rows, texts),
                Axis.Linear.of(texts.say("chart_run.lift.x"), 0, 1),
                Axis.Linear.of(texts.say("chart_run.lift.y", positive), 0, 1),
                List.of(
                        new Mark.Line(
                                texts.say("chart_run.lift.chance"),
                                Tone.MUTED,
                                true,
                                false,
                                new double[] {0, 1},
                                new double[] {0, 1}),
                        new Mark.Line(texts.say("chart_run.lift.model"), Tone.DATA_1, false, false, share, gain)),
                List.of());
    }

    private static double[] withZero(double[] values) {
        double[] longer = new double[values.length + 1];
        System.arraycopy(values, 0, longer, 1, values.length);
        return longer;
    }
}
