package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Share of rows whose class is right: one half decides between two, of more the most probable. */
public final class Accuracy extends ClassMetric {
    @Override
    public String name() {
        return "accuracy";
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
    double score(Classes truth, Probabilities predicted, Decision decision) {
        Decided decided = Decided.plainly(truth, predicted);
        return Share.of(decided.right(), decided.rows());
    }
}
