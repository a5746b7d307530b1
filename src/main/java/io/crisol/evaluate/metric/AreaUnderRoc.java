package io.crisol.evaluate.metric;

import io.crisol.evaluate.Decision;
import io.crisol.evaluate.statistic.RankOrder;
import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** Area under the ROC curve, exact with ties; with more than two classes the mean of each class against the rest (classes that the rows lack left out). Not defined with one class. */
public final class AreaUnderRoc extends ClassMetric {
    @Override
    public String name() {
        return "auc";
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

        if (truth.names().size() == 2) {
            return against(1, truth, predicted.positive());
        }
        double sum = 0;
        int defined = 0;
        for (int k = 0; k < truth.names().size(); k++) {
            double one = against(k, truth, predicted.probabilities()[k]);
            if (!Double.isNaN(one)) {
                sum += one;
                defined++;
            }
        }
        return Share.of(sum, defined);
    }

    private static double against(int k, Classes truth, double[] probability) {
        int members = truth.counts()[k];
        double[] upper = new double[members];
        double[] lower = new double[truth.rows() - members];
        int u = 0;
        int l = 0;
        for (int row = 0; row < truth.rows(); row++) {
            if (truth.codes()[row] == k) {
                upper[u++] = probability[row];
            } else {
                lower[l++] = probability[row];
            }
        }
        return RankOrder.above(upper, lower);
    }
}
