package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Harmonic mean of precision and recall of the positive class at one half. Not defined where no row is or is decided positive. */
public final class F1 extends ClassMetric {
    @Override
    public String name() {
        return "f1";
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
        return Decided.plainly(truth, predicted).f1(1);
    }
}
