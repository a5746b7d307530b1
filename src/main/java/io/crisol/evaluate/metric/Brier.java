package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Mean squared distance between the probability of the positive class and what happened. */
public final class Brier extends ClassMetric {
    @Override
    public String name() {
        return "brier";
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.BINARY);
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public boolean unitRange() {
        return true;
    }

    @Override
    double score(Classes truth, Probabilities predicted, Decision decision) {
        double sum = 0;
        double[] positive = predicted.positive();
        for (int row = 0; row < positive.length; row++) {
            double distance = positive[row] - truth.codes()[row];
            sum += distance * distance;
        }
        return sum / positive.length;
    }
}
