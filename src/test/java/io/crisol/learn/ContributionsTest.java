package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.ExtraTrees;
import io.crisol.learn.family.GradientBoosting;
import io.crisol.learn.family.RandomForest;
import io.crisol.param.ParamValues;
import io.crisol.problem.TaskKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContributionsTest {
    private static final int COLUMNS = 4;

    static Stream<ModelFamily> trees() {
        return Stream.of(new DecisionTree(), new RandomForest(), new ExtraTrees(), new GradientBoosting());
    }

    private static FittedModel fit(ModelFamily family, SampleTable table, Dataset prepared) {
        ParamValues params =
                family.params().check(family.params().named("trees").isPresent() ? Map.of("trees", 12) : Map.of());
        return family.fit(
                new TrainingSet(prepared, table.target(), table.task()), params, new Seed(2), JobContext.silent());
    }

    /** The result in the contributions' own scale. */
    private static double result(Contributions.Scale scale, Predictions predicted, int output, int row) {
        return switch (predicted) {
            case Predictions.Amounts a -> a.values()[row];
            case Predictions.Probabilities p -> {
                double own = p.probabilities()[output][row];
                yield scale == Contributions.Scale.PROBABILITY ? own : Math.log(own / (1 - own));
            }
        };
    }

    @ParameterizedTest
    @MethodSource("trees")
    void contributionsAndBaseAddUpToTheResult(ModelFamily family) {
        for (SampleTable table : List.of(SampleTable.credit(), SampleTable.ames(), SampleTable.penguins())) {
            if (table.task() == TaskKind.MULTICLASS && family.name().equals("boosting")) {
                continue;
            }
            Dataset prepared = Preparation.of(table.inputs()).apply(table.inputs());
            FittedModel model = fit(family, table, prepared);
            Dataset rows = prepared.take(new int[] {0, 5, 11});
            Dataset background = prepared.take(new int[] {1, 40, 80, 120, 160, 200, 240, 280});
            Contributions found =
                    model.contributions(rows, background, JobContext.silent()).orElseThrow();
            Predictions predicted = model.predict(rows);
            for (int k = 0; k < found.outputs().size(); k++) {
                int output = found.outputs().size() == 1 ? 1 : k;
                for (int row = 0; row < rows.rows(); row++) {
                    double sum = found.base()[k];
                    for (double each : found.values()[k][row]) {
                        sum += each;
                    }
                    double expected = result(found.scale(), predicted, output, row);
                    assertThat(sum).isCloseTo(expected, within(2e-5 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    @Test
    void contributionsAreTheShapleyValuesThatAllSubsetsGive() {
        SplittableRandom random = new SplittableRandom(4);
        int n = 200;
        Map<String, Column> columns = new LinkedHashMap<>();
        double[] answers = new double[n];
        for (int c = 0; c < COLUMNS; c++) {
            float[] values = new float[n];
            for (int row = 0; row < n; row++) {
                values[row] = random.nextInt(6);
                answers[row] += (c + 1) * values[row] + (c > 0 ? values[row] * answers[row] / 10 : 0);
            }
            columns.put("x" + c, new FloatNumbers(values));
        }
        Dataset data = Dataset.of(columns);
        FittedModel model = new GradientBoosting()
                .fit(
                        new TrainingSet(data, new Target.Amounts(answers), TaskKind.REGRESSION),
                        new GradientBoosting().params().defaults(),
                        new Seed(1),
                        JobContext.silent());
        Dataset row = data.take(new int[] {17});
        int[] usual = {3, 60, 99, 150};
        Contributions found =
                model.contributions(row, data.take(usual), JobContext.silent()).orElseThrow();
        for (int c = 0; c < COLUMNS; c++) {
            assertThat(found.values()[0][0][c]).isCloseTo(shapley(model, data, 17, usual, c), within(1e-3));
        }
    }

    /** By definition: the mean gain of a column over all orders in which columns become known. */
    private static double shapley(FittedModel model, Dataset data, int row, int[] usual, int column) {
        double value = 0;
        for (int known = 0; known < 1 << COLUMNS; known++) {
            if ((known >> column & 1) == 0) {
                int size = Integer.bitCount(known);
                value += (mixed(model, data, row, usual, known | 1 << column) - mixed(model, data, row, usual, known))
                        * factorial(size)
                        * factorial(COLUMNS - size - 1)
                        / factorial(COLUMNS);
            }
        }
        return value;
    }

    /** Mean result where the known columns are the row's and the others those of the background rows. */
    private static double mixed(FittedModel model, Dataset data, int row, int[] usual, int known) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int c = 0; c < COLUMNS; c++) {
            float[] values = new float[usual.length];
            for (int i = 0; i < usual.length; i++) {
                values[i] = (float) data.numbers("x" + c).get((known >> c & 1) == 1 ? row : usual[i]);
            }
            columns.put("x" + c, new FloatNumbers(values));
        }
        double sum = 0;
        for (double each : ((Predictions.Amounts) model.predict(Dataset.of(columns))).values()) {
            sum += each / usual.length;
        }
        return sum;
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }
}
