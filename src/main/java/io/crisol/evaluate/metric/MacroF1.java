package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Mean F1 of the classes that are present or decided. */
public final class MacroF1 extends ClassMetric {
    @Override
    public String name() {
        return "macro_f1";
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.MULTICLASS);
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
        double sum = 0;
        int defined = 0;
        for (int k = 0; k < truth.names().size(); k++) {
            double one = decided.f1(k);
            if (!Double.isNaN(one)) {
                sum += one;
                defined++;
            }
        }
        return Share.of(sum, defined);
    }
}
