package io.crisol.evaluate.metric;

import io.crisol.evaluate.MetricCatalog;
import java.util.List;

/** Every metric, for tests. */
public final class AllMetrics {
    private AllMetrics() {}

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
