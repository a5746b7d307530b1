package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.evaluate.statistic.RankedCounts;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Average precision: Σ (Rₙ − Rₙ₋₁)·Pₙ over the distinct probabilities, highest first. Not defined without a positive row. */
public final class AveragePrecision extends ClassMetric {
    @Override
    public String name() {
        return "average_precision";
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.BINARY);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public boolean unitRange() {
        return true;
    }

    @Override
    double score(Classes truth, Probabilities predicted, Decision decision) {
        RankedCounts ranked = RankedCounts.of(truth.codes(), predicted.positive());
        double sum = 0;
        int before = 0;
        for (int i = 0; i < ranked.size(); i++) {
            int hits = ranked.positives()[i];
            sum += (hits - before) * (hits / ((double) hits + ranked.negatives()[i]));
            before = hits;
        }
        return Share.of(sum, before);
    }
}
