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
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRows;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts each number at its rank among the training rows: evenly between 0 and 1, or as the normal score of that rank
 * (within ±5.2). Between {@code quantiles} known quantiles a straight line; numbers beyond the training rows get the
 * end. Missing cells stay missing; a constant column becomes 0.5, or 0.
 */
public final class QuantileScale implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "quantile";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("output", "uniform", List.of("uniform", "normal")),
                new Param.Whole("quantiles", 1000, 2, 10_000));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.word("output").equals("normal"), values.whole("quantiles"));
    }

    private record Learning(ColumnChoice columns, boolean normal, int quantiles) implements StoppableStep {
        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            Dataset inputs = training.inputs();
            List<String> names = columns.among(inputs.schema(), "", ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            List<RankCurve> curves = new ArrayList<>();
            for (String name : names) {
                training.context().checkCancelled();
                curves.add(RankCurve.learned(Learned.sorted(inputs.numbers(name).toFloats()), quantiles, normal));
            }
            Message sentence = Wording.of(normal ? "step.quantile.to_normal" : "step.quantile.to_uniform", names);
            return new NumberChange(inputs.schema(), names, new Curves(curves), sentence);
        }
    }
}
