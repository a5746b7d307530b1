package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Mean of −ln of the probability given to the true class; probabilities below 2⁻⁵² count as 2⁻⁵². */
public final class LogLoss extends ClassMetric {
    private static final double LEAST = 0x1p-52;

    @Override
    public String name() {
        return "logloss";
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.BINARY, TaskKind.MULTICLASS);
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public boolean unitRange() {
        return false;
    }

    @Override
    double score(Classes truth, Probabilities predicted, Decision decision) {
        double sum = 0;
        for (int row = 0; row < truth.rows(); row++) {
            double given = predicted.probabilities()[truth.codes()[row]][row];
            sum -= StrictMath.log(Math.max(LEAST, given));
        }
        return sum / truth.rows();
    }
}
