package io.crisol.ui.compare;

import io.crisol.evaluate.explain.Calibration;
import io.crisol.evaluate.explain.Confusion;
import io.crisol.evaluate.explain.CostCurve;
import io.crisol.evaluate.explain.ErrorByRange;
import io.crisol.evaluate.explain.Lift;
import io.crisol.evaluate.explain.PrecisionRecall;
import io.crisol.evaluate.explain.Residuals;
import io.crisol.evaluate.explain.RocCurve;
import io.crisol.experiment.RunDetail;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.Optional;

/** What the out-of-fold predictions of a run say, ready to be drawn. */
sealed interface Reading {
    /** Rows that were predicted. */
    int rows();

    /** Two classes. */
    record Binary(
            Target.Classes truth,
            Predictions.Probabilities predicted,
            RocCurve roc,
            PrecisionRecall precisionRecall,
            Calibration calibration,
            Lift lift,
            Optional<CostCurve> cost,
            Costs costs,
            double threshold)
            implements Reading {
        @Override
        public int rows() {
            return truth.rows();
        }

        String positive() {
            return truth.names().get(1);
        }

        Confusion at(double cut) {
            return Confusion.at(cut, truth, predicted);
        }

        /** Mean cost a row of decisions; NaN where costs are unknown. */
        double costOf(Confusion confusion) {
            return costs.known()
                    ? (confusion.counts()[0][1] * costs.falsePositive().orElse(0)
                                    + confusion.counts()[1][0]
                                            * costs.falseNegative().orElse(0))
                            / rows()
                    : Double.NaN;
        }
    }

    /** Several classes. */
    record Several(Target.Classes truth, Confusion confusion) implements Reading {
        @Override
        public int rows() {
            return truth.rows();
        }
    }

    /** Numbers. */
    record Numbers(Residuals residuals, ErrorByRange byPredicted) implements Reading {
        @Override
        public int rows() {
            return residuals.actual().length;
        }
    }

    /** Reads predictions; empty where there is too little to read (no rows, one class). */
    static Optional<Reading> of(RunDetail detail, TaskKind task, Costs costs) {
        if (detail.rows().length == 0) {
            return Optional.empty();
        }
        if (task == TaskKind.REGRESSION) {
            Residuals residuals = Residuals.of(detail.truth(), detail.predicted()[0]);
            return Optional.of(new Numbers(residuals, ErrorByRange.of(residuals.predicted(), residuals, 10)));
        }
        int[] codes = Arrays.stream(detail.truth()).mapToInt(v -> (int) v).toArray();
        Target.Classes truth = new Target.Classes(codes, detail.classes());
        Predictions.Probabilities predicted = new Predictions.Probabilities(detail.predicted(), detail.classes());
        if (task == TaskKind.MULTICLASS) {
            return Optional.of(new Several(truth, Confusion.mostProbable(truth, predicted)));
        }
        if (Arrays.stream(truth.counts()).anyMatch(c -> c == 0)) {
            return Optional.empty();
        }
        double[] positive = predicted.positive();
        return Optional.of(new Binary(
                truth,
                predicted,
                RocCurve.of(codes, positive),
                PrecisionRecall.of(codes, positive),
                Calibration.of(codes, positive, 10),
                Lift.of(codes, positive),
                costs.known() ? Optional.of(CostCurve.of(costs, codes, positive)) : Optional.empty(),
                costs,
                detail.threshold()));
    }
}
