package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.bundle.onnx.OnnxSession;
import io.crisol.bundle.onnx.OnnxWriter;
import io.crisol.bundle.onnx.Parity;
import io.crisol.bundle.onnx.ScoringModel;
import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.ExtraTrees;
import io.crisol.learn.family.GradientBoosting;
import io.crisol.learn.family.RandomForest;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.FittedRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.step.StandardSteps;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scoring graph against the program on rows with strange cells. */
class TreeParityTest {
    private static final List<ModelFamily> FAMILIES =
            List.of(new DecisionTree(), new RandomForest(), new ExtraTrees(), new GradientBoosting());

    static Stream<Arguments> cases() {
        return FAMILIES.stream()
                .flatMap(f -> Arrays.stream(TaskKind.values()).map(t -> Arguments.of(Named.of(f.name(), f), t)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void theGraphGivesTheSame(ModelFamily family, TaskKind task) {
        for (int seed = 0; seed < 4; seed++) {
            TrainingSet training = RandomTable.of(seed, 500, task);
            Parity parity = parity(family, training, strange(training.inputs()));
            double limit = family instanceof GradientBoosting && task.classes() ? 1e-6 : 0;
            assertThat(parity.maxDelta()).isLessThanOrEqualTo(limit);
            assertThat(parity.flips()).isZero();
        }
    }

    @Test
    void pricesWithFarOutliersKeepTheirPrecision() {
        int rows = 2000;
        SplittableRandom random = new Seed(3).random();
        float[] size = new float[rows];
        double[] price = new double[rows];
        for (int row = 0; row < rows; row++) {
            size[row] = random.nextInt(40);
            price[row] = row % 500 == 0 ? 1e10 : 200_000 + 1000 * size[row] + random.nextInt(50);
        }
        TrainingSet training = new TrainingSet(
                Dataset.of(Map.of("size", new FloatNumbers(size))), new Target.Amounts(price), TaskKind.REGRESSION);
        for (ModelFamily family : FAMILIES) {
            assertThat(parity(family, training, training.inputs()).maxDelta())
                    .as(family.name())
                    .isZero();
        }
    }

    private static Parity parity(ModelFamily family, TrainingSet training, Dataset raw) {
        FittedModel model = family.fit(training, family.params().defaults(), new Seed(1), JobContext.silent());
        FittedRecipe recipe = new Recipe(List.of())
                .compile(StandardSteps.catalog(), training.inputs().schema(), "")
                .fit(training.inputs(), training.inputs().columns().getFirst(), new Seed(1))
                .recipe();
        List<String> classes = training.target() instanceof Target.Classes c ? c.names() : List.<String>of();
        ScoringModel scoring = new ScoringModel(recipe, model, training.task(), classes, 0.5);
        try (OnnxSession session = OnnxSession.of(OnnxWriter.write(scoring.graph()))) {
            return Parity.check(scoring, session, raw, JobContext.silent());
        }
    }

    /** The rows with some cells replaced by infinite, missing and far ones, and levels that are not known. */
    private static Dataset strange(Dataset inputs) {
        Map<String, Column> columns = new LinkedHashMap<>();
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -0f, Float.MIN_VALUE};
        for (String name : inputs.schema().names()) {
            Column column = inputs.column(name);
            if (column instanceof CodedColumn coded) {
                int[] codes = coded.codes().clone();
                for (int row = 0; row < codes.length; row += 5) {
                    codes[row] = row % 2 == 0 ? -1 : coded.levels().size() - 1;
                }
                columns.put(name, new CodedColumn(ColumnType.LEVEL, codes, coded.levels()));
            } else {
                float[] values = inputs.numbers(name).toFloats();
                for (int row = 0; row < values.length; row += 7) {
                    values[row] = odd[row / 7 % odd.length];
                }
                columns.put(name, new FloatNumbers(values));
            }
        }
        return Dataset.of(columns);
    }
}
