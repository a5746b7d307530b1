package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Power transformation towards a normal distribution: Yeo and Johnson (2000) for any number, Box and Cox (1964) for
 * numbers above 0. The exponent λ of each column has the highest likelihood on the training rows; {@code standardize}
 * then subtracts the mean and divides by the standard deviation. Missing cells stay missing; what Box and Cox can't
 * transform when scoring becomes missing. A constant column keeps λ = 1. Everything is computed in double and rounded to
 * float once at the end.
 */
public final class Power implements StepType {
    private static final Set<ColumnType> ACCEPTS = Set.of(ColumnType.NUMBER);

    @Override
    public String name() {
        return "power";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("method", "yeo_johnson", List.of("yeo_johnson", "box_cox")),
                new Param.Flag("standardize", true));
    }

    @Override
    public Set<ColumnType> accepts() {
        return ACCEPTS;
    }

    @Override
    public Step make(ColumnChoice columns, ParamValues values) {
        return new Learning(columns, values.word("method").equals("box_cox"), values.flag("standardize"));
    }

    private record Learning(ColumnChoice columns, boolean boxCox, boolean standardize) implements StoppableStep {
        @Override
        public FittedStep fit(TrainingRows training, Seed seed) {
            Dataset inputs = training.inputs();
            List<String> names = columns.among(inputs.schema(), "", ACCEPTS).stream()
                    .map(ColumnInfo::name)
                    .toList();
            List<PowerCurve> curves = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            for (String name : names) {
                training.context().checkCancelled();
                float[] sorted = Learned.sorted(inputs.numbers(name).toFloats());
                checkPositive(name, sorted);
                PowerCurve curve = PowerCurve.learned(boxCox, sorted, standardize);
                curves.add(curve);
                shown.add(Math.rint(curve.lambda() * 1000) / 1000);
            }
            return new NumberChange(
                    inputs.schema(),
                    names,
                    new Curves(curves),
                    Wording.withValues(boxCox ? "step.power.by_box_cox" : "step.power.by_yeo_johnson", names, shown));
        }

        private void checkPositive(String name, float[] sorted) {
            if (boxCox && sorted.length > 0 && sorted[0] <= 0) {
                throw new InputException(Finding.error("step.power.not_positive", name, sorted[0])
                        .at(Place.column(name)));
            }
        }
    }
}
