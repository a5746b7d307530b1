package io.crisol.evaluate.metric;

import io.crisol.evaluate.MetricCatalog;
import java.util.List;

/** The metrics that come with Crisol: one line each. */
public final class StandardMetrics {
    private StandardMetrics() {}

    /** In the order in which they are offered. */
    public static MetricCatalog catalog() {
        return new MetricCatalog(List.of(
                new AreaUnderRoc(),
                new AveragePrecision(),
                new LogLoss(),
                new Brier(),
                new Accuracy(),
                new BalancedAccuracy(),
                new F1(),
                new MacroF1(),
                new MeanCost(),
                new RootMeanSquaredError(),
                new MeanAbsoluteError(),
                new RSquared(),
                new MeanAbsolutePercentageError()));
    }
}
