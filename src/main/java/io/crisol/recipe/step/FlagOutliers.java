package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRowsStep;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds outliers by limits learned from training rows, column by column (quartiles and their distance, mean and standard
 * deviation, percentiles), or by an isolation forest over all columns together. It marks them in new columns, for all rows,
 * or leaves them out of the training rows; new rows are never left out. A missing cell is no outlier.
 */
public final class FlagOutliers implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "flag_outliers";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("method", "iqr", List.of("iqr", "z", "percentile", "isolation")),
                new Param.Choice("action", "flag", List.of("flag", "drop")),
                new Param.Real("iqr_factor", 1.5, 0.5, 10, false),
                new Param.Real("z_limit", 3, 1, 20, false),
                new Param.Real("low_percentile", 1, 0, 50, false),
                new Param.Real("high_percentile", 99, 50, 100, false),
                new Param.Real("share", 0.01, 0.0001, 0.5, true));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        boolean flag = values.word("action").equals("flag");
        if (values.word("method").equals("isolation")) {
            double share = values.real("share");
            return flag ? new ForestFlag(columns, share) : new ForestDrop(columns, share);
        }
        if (values.word("method").equals("percentile")
                && values.real("low_percentile") >= values.real("high_percentile")) {
            throw new UsageException(
                    Finding.error("step.flag_outliers.no_range").at(Place.column("low_percentile")));
        }
        OutlierLimits limits = new OutlierLimits(
                values.word("method"),
                values.real("iqr_factor"),
                values.real("z_limit"),
                values.real("low_percentile") / 100,
                values.real("high_percentile") / 100);
        return flag ? new LimitsFlag(columns, limits) : new LimitsDrop(columns, limits);
    }

    private static List<String> names(ColumnChoice columns, Dataset training) {
        return columns.among(training.schema(), "", ACCEPTS).stream()
                .map(ColumnInfo::name)
                .toList();
    }

    private static int[] without(boolean[] outliers) {
        return IntStream.range(0, outliers.length).filter(row -> !outliers[row]).toArray();
    }

    private record LimitsFlag(ColumnChoice columns, OutlierLimits limits) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            return limits.learned(training, names(columns, training));
        }
    }

    private record LimitsDrop(ColumnChoice columns, OutlierLimits limits) implements TrainingRowsStep {
        @Override
        public int[] rows(Dataset training, Column target, Seed seed) {
            return without(limits.learned(training, names(columns, training)).any(training));
        }
    }

    private record ForestFlag(ColumnChoice columns, double share) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            return IsolationFlagged.learned(training, names(columns, training), share, seed);
        }
    }

    private record ForestDrop(ColumnChoice columns, double share) implements TrainingRowsStep {
        @Override
        public int[] rows(Dataset training, Column target, Seed seed) {
            List<String> names = names(columns, training);
            return names.isEmpty()
                    ? IntStream.range(0, training.rows()).toArray()
                    : without(IsolationFlagged.learned(training, names, share, seed)
                            .outliers(training, JobContext.silent()));
        }
    }
}
