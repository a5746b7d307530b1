package io.crisol.evaluate.metric;

import io.crisol.evaluate.Metric;
import io.crisol.evaluate.MetricCatalog;
import java.util.List;

/** Every metric, for tests. */
public final class AllMetrics {
    public static final List<Metric> LIST = List.of(
            new AreaUnderRoc(),
            new Accuracy(),
            new LogLoss(),
            new AveragePrecision(),
            new F1(),
            new Brier(),
            new MeanCost(),
            new BalancedAccuracy(),
            new MacroF1(),
            new RootMeanSquaredError(),
            new MeanAbsoluteError(),
            new RSquared(),
            new MeanAbsolutePercentageError());

    public static final MetricCatalog CATALOG = new MetricCatalog(LIST);

    private AllMetrics() {}
}
