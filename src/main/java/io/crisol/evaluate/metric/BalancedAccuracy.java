package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Mean over the present classes of the share of their rows that is found. */
public final class BalancedAccuracy extends ClassMetric {
    @Override
    public String name() {
        return "balanced_accuracy";
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.BINARY, TaskKind.MULTICLASS);
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
    public boolean withinClasses() {
        return true;
    }

    @Override
    double score(Classes truth, Probabilities predicted, Decision decision) {
        Decided decided = Decided.plainly(truth, predicted);
        double sum = 0;
        int present = 0;
        for (int k = 0; k < truth.names().size(); k++) {
            int members = decided.inTruth(k);
            if (members > 0) {
                sum += decided.counts()[k][k] / (double) members;
                present++;
            }
        }
        return Share.of(sum, present);
    }
}
