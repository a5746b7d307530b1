package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import java.util.List;
import java.util.Set;

/**
 * Subtracts the median and divides by the distance between two percentiles (the quartiles unless said otherwise), so that
 * outliers don't decide the scale. A column whose percentiles are equal is only shifted; missing cells stay missing.
 */
public final class RobustScale implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "robust_scale";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Real("low_percentile", 25, 0, 49, false),
                new Param.Real("high_percentile", 75, 51, 100, false));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.real("low_percentile") / 100, values.real("high_percentile") / 100);
    }

    private record Learning(ColumnChoice columns, double low, double high) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<String> names = columns.among(training.schema(), "", ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            float[] medians = new float[names.size()];
            float[] spreads = new float[names.size()];
            for (int i = 0; i < medians.length; i++) {
                float[] sorted = Learned.sorted(training.numbers(names.get(i)).toFloats());
                medians[i] = (float) Learned.quantile(sorted, 0.5);
                float spread = (float) (Learned.quantile(sorted, high) - Learned.quantile(sorted, low));
                spreads[i] = Rescaling.divisor(spread, sorted);
            }
            return new NumberChange(
                    training.schema(),
                    names,
                    new Rescaling(medians, spreads),
                    Wording.of("step.robust_scale.sentence", names));
        }
    }
}
