package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.evaluate.Metric;
import io.crisol.learn.Predictions;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target;
import io.crisol.learn.Target.Classes;

/** A metric of probabilities. */
abstract class ClassMetric implements Metric {
    @Override
    public final double score(Target truth, Predictions predicted, Decision decision) {
        return truth.rows() == 0 ? Double.NaN : score((Classes) truth, (Probabilities) predicted, decision);
    }

    abstract double score(Classes truth, Probabilities predicted, Decision decision);
}
