package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
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
 * Subtracts the mean and divides by the standard deviation (of a population). A constant column becomes 0; missing cells
 * stay missing.
 */
public final class Standardize implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "standardize";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name());
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns);
    }

    private record Learning(ColumnChoice columns) implements LearnedStep {
        @Override
        public FittedStep fit(Dataset training, Seed seed) {
            List<String> names = columns.among(training.schema(), "", ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            float[] means = new float[names.size()];
            float[] deviations = new float[names.size()];
            for (int i = 0; i < means.length; i++) {
                float[] sorted = Learned.sorted(training.numbers(names.get(i)).toFloats());
                means[i] = (float) Learned.mean(sorted);
                deviations[i] = Rescaling.divisor((float) Learned.deviation(sorted), sorted);
            }
            return new NumberChange(
                    training.schema(),
                    names,
                    new Rescaling(means, deviations),
                    Wording.of("step.standardize.sentence", names, names.size()));
        }
    }
}
