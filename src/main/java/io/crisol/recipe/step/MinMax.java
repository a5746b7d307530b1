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
 * Puts the range of the training rows on 0 to 1; values beyond it fall outside. A constant column becomes 0; missing
 * cells stay missing.
 */
public final class MinMax implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "min_max";
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
            float[] lows = new float[names.size()];
            float[] ranges = new float[names.size()];
            for (int i = 0; i < lows.length; i++) {
                float[] sorted = Learned.sorted(training.numbers(names.get(i)).toFloats());
                lows[i] = sorted.length == 0 ? 0 : sorted[0];
                float range = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
                ranges[i] = Rescaling.divisor(range, sorted);
            }
            return new NumberChange(
                    training.schema(),
                    names,
                    new Rescaling(lows, ranges),
                    Wording.of("step.min_max.sentence", names, names.size()));
        }
    }
}
