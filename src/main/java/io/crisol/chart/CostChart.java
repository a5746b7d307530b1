package io.crisol.chart;

import io.crisol.evaluate.explain.CostCurve;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** What decisions cost at each threshold. */
public final class CostChart {
    private CostChart() {}

    /** @param threshold the one in use */
    public static Figure of(CostCurve curve, double threshold, int rows, Texts texts) {
        int cheapest = cheapest(curve);
        return new Figure(
                texts.say(
                        "chart_run.cost.title",
                        RunWords.threshold(curve.threshold()[cheapest], texts),
                        RunWords.three(curve.cost()[cheapest], texts)),
                RunWords.outOfFold(rows, texts),
                Axis.Linear.of(texts.say("chart_run.cost.x"), 0, 1),
                Axis.Linear.of(texts.say("chart_run.cost.y"), 0, Double.NaN),
                List.of(new Mark.Line("", Tone.DATA_1, false, false, curve.threshold(), curve.cost())),
                List.of(new Reference(RunWords.threshold(threshold, texts), false, threshold, Tone.ACCENT)));
    }

    /** The place of the lowest cost. */
    public static int cheapest(CostCurve curve) {
        int best = 0;
        for (int i = 1; i < curve.cost().length; i++) {
            if (curve.cost()[i] < curve.cost()[best]) {
                best = i;
            }
        }
        return best;
    }
}
