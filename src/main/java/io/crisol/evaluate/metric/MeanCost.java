package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Mean cost a row at the decision threshold. Not defined where costs are unknown. */
public final class MeanCost extends ClassMetric {
    @Override
    public String name() {
        return "cost";
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
        return false;
    }

    @Override
    double score(Classes truth, Probabilities predicted, Decision decision) {
        if (!decision.costs().known()) {
            return Double.NaN;
        }
        int[][] counts = Decided.at(decision.threshold(), truth, predicted).counts();
        double sum = counts[0][1] * decision.costs().falsePositive().orElseThrow()
                + counts[1][0] * decision.costs().falseNegative().orElseThrow();
        return sum / truth.rows();
    }
}
