package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.evaluate.Metric;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** A metric of predicted numbers. */
abstract class NumberMetric implements Metric {
    @Override
    public final Set<TaskKind> tasks() {
        return Set.of(TaskKind.REGRESSION);
    }

    @Override
    public final double score(Target truth, Predictions predicted, Decision decision) {
        return truth.rows() == 0
                ? Double.NaN
                : score(((Target.Amounts) truth).values(), ((Predictions.Amounts) predicted).values());
    }

    abstract double score(double[] truth, double[] predicted);
}
