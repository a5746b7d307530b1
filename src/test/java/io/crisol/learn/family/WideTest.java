package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Indicator;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways taken where there are very many features find what the usual ways find. */
class WideTest {
    private static final JobContext SILENT = JobContext.silent();
    private static final int ROWS = 400;

    /** Three numbers and two groups of levels, with answers that depend on them. */
    private static TrainingSet table(TaskKind task, int levels) {
        var random = new Seed(3).random();
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        double[] sums = new double[ROWS];
        for (int j = 0; j < 3; j++) {
            float[] values = new float[ROWS];
            for (int row = 0; row < ROWS; row++) {
                values[row] = (float) (random.nextGaussian() * Math.pow(5, j) + 100 * j);
                sums[row] += (values[row] - 100 * j) / Math.pow(5, j);
            }
            infos.add(ColumnInfo.of("x" + j, ColumnType.NUMBER));
            columns.add(new FloatNumbers(values));
        }
        for (int g = 0; g < 2; g++) {
            int[] codes = random.ints(ROWS, 0, levels).toArray();
            for (int k = 0; k < levels; k++) {
                infos.add(ColumnInfo.of("g" + g + k, ColumnType.NUMBER).encoding("g" + g, "one_hot"));
                columns.add(new Indicator(codes, k));
            }
            for (int row = 0; row < ROWS; row++) {
                sums[row] += codes[row] % 3;
            }
        }
        int[] codes = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            sums[row] += random.nextGaussian();
            codes[row] = Math.clamp((int) sums[row], 0, task == TaskKind.BINARY ? 1 : 3);
        }
        Target target = task.classes()
                ? new Target.Classes(codes, List.of("a", "b", "c", "d").subList(0, task == TaskKind.BINARY ? 2 : 4))
                : new Target.Amounts(sums);
        double[] weights =
                IntStream.range(0, ROWS).mapToDouble(row -> 0.5 + row % 3).toArray();
        return new TrainingSet(new Dataset(new Schema(infos), columns, ROWS), target, task, new RowWeights(weights));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINARY", "MULTICLASS"})
    void limitedMemoryAndNewtonEndAtTheSameWeights(String task) {
        TrainingSet training = table(TaskKind.valueOf(task), 6);
        Design design = Design.of(training, SILENT);
        ClassLoss loss = new ClassLoss(design, training.classes(), training.weights(), 1, SILENT);
        double[] newton = Newton.minimise(loss, SILENT);
        double[] limited = Lbfgs.minimise(loss, new Standardized(design));
        assertThat(limited).containsExactly(newton, within(1e-6));
    }

    @Test
    void conjugateGradientsAndTheTableOfProductsGiveTheSameRidge() {
        TrainingSet training = table(TaskKind.REGRESSION, 6);
        Design design = Design.of(training, SILENT);
        double[] right = Answers.of(training).with(design, SILENT);
        double[] direct =
                Cholesky.of(Gram.of(training, SILENT).plusDiagonal(2), SILENT).solve(right);
        assertThat(new ConjugateGradient(design, training.weights(), 2, SILENT).solve(right))
                .containsExactly(direct, within(1e-8));
    }

    @Test
    void conjugateGradientsEndAtTheLeastNormToo() {
        TrainingSet training = table(TaskKind.REGRESSION, 6);
        Design design = Design.of(training, SILENT);
        Answers answers = Answers.of(training);
        double[] direct = new LeastNorm(design, Gram.of(training, SILENT), answers, SILENT).solve();
        double[] steps =
                new ConjugateGradient(design, training.weights(), 0, SILENT).solve(answers.with(design, SILENT));
        assertThat(steps).containsExactly(direct, within(1e-7));
    }

    @Test
    void residualsAndTheTableOfProductsGiveTheSameElasticNet() {
        TrainingSet training = table(TaskKind.REGRESSION, 6);
        Design design = Design.of(training, SILENT);
        Answers answers = Answers.of(training);
        double size = Math.sqrt(answers.squares());
        Slopes byProducts = new GramSlopes(Gram.of(training, SILENT), answers.with(design, SILENT));
        Slopes byResiduals = new ResidualSlopes(design, answers);
        double[] one = new CoordinateDescent(byProducts, 10, 5, size, SILENT).solve();
        double[] other = new CoordinateDescent(byResiduals, 10, 5, size, SILENT).solve();
        assertThat(other).containsExactly(one, within(1e-6));
        assertThat(one).contains(0.0);
    }

    @Test
    void moreFeaturesThanRowsAndThanATableTakesAreFitted() {
        for (ModelFamily family : List.of(new Linear(), new Ridge(), new Lasso(), new ElasticNet(), new Logistic())) {
            TaskKind task = family.tasks().contains(TaskKind.BINARY) ? TaskKind.BINARY : TaskKind.REGRESSION;
            TrainingSet training = table(task, 900);
            assertThat(Design.of(training, SILENT).width()).isGreaterThan(Gram.WIDEST);
            FittedModel model = family.fit(training, family.params().defaults(), new Seed(1), SILENT);
            assertThat(share(model.predict(training.inputs()), training.target()))
                    .as(family.name())
                    .isGreaterThan(0.5);
        }
    }

    @Test
    void discriminantAnalysisSaysHowManyColumnsItTakes() {
        TrainingSet training = table(TaskKind.BINARY, 900);
        for (ModelFamily family : List.of(new Lda(), new Qda())) {
            assertThat(family.unsuitable(training, family.params().defaults()))
                    .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("learn.too_wide"));
        }
    }

    /** Share of the spread, or of the rows, that a model gets right. */
    private static double share(Predictions predictions, Target target) {
        double left = 0;
        double whole = 0;
        for (int row = 0; row < target.rows(); row++) {
            switch (target) {
                case Target.Amounts a -> {
                    double error = ((Predictions.Amounts) predictions).values()[row] - a.values()[row];
                    left += error * error;
                    whole += a.values()[row] * a.values()[row];
                }
                case Target.Classes c -> {
                    left += ((Predictions.Probabilities) predictions).mostProbable(row) == c.codes()[row] ? 0 : 1;
                    whole++;
                }
            }
        }
        return 1 - left / whole;
    }
}
