package io.crisol.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.wiring.BuiltIns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row of weight 2 counts like the same row twice, in every family that says it takes weights. */
class RowWeightsTest {
    /**
     * Families that draw rows, or count neighbours by the row: weights act, but not exactly like repeated rows. Support
     * vector machines of classes deal rows to parts for their probabilities, so only those of numbers are exact;
     * extremely randomised trees of numbers go on drawing where two rows are one and the same.
     */
    private static final Set<String> ROUGHLY = Set.of("forest", "knn", "mlp");

    /** Solvers that stop within a tolerance. */
    private static final Map<String, Double> TOLERANCE = Map.of("svm", 0.02, "lasso", 1e-4, "elastic_net", 1e-4);

    private static final Map<TaskKind, SampleTable> TABLES = Map.of(
            TaskKind.BINARY, every(SampleTable.credit(), 18),
            TaskKind.MULTICLASS, every(SampleTable.penguins(), 2),
            TaskKind.REGRESSION, every(SampleTable.ames(), 5));

    record Case(ModelFamily family, TaskKind task) {
        /** Trees bin a column with more than 254 different values by its quantiles, whatever its rows weigh. */
        private static SampleTable few(SampleTable table) {
            return every(table, 3);
        }

        Dataset rows() {
            return table().inputs();
        }

        SampleTable table() {
            return family.form() == InputForm.NATIVE && task == TaskKind.REGRESSION
                    ? few(TABLES.get(task))
                    : TABLES.get(task);
        }

        FittedModel fit(TrainingSet training) {
            return fit(training, Map.of());
        }

        /** Shallow trees: deep ones tell every training row apart, whatever it weighs. */
        FittedModel shallow(TrainingSet training) {
            return fit(training, family.params().named("max_depth").isPresent() ? Map.of("max_depth", 3) : Map.of());
        }

        private FittedModel fit(TrainingSet training, Map<String, ?> more) {
            Map<String, Object> settings = new HashMap<>(more);
            if (family.params().named("early_stopping").isPresent()) {
                settings.put("early_stopping", 0);
            }
            if (family.name().equals("svm")) {
                settings.put("gamma", 0.01);
            }
            if (Set.of("lasso", "elastic_net").contains(family.name())) {
                settings.put("lambda", 500);
            }
            if (family.name().equals("boosting")) {
                settings.put("trees", 30);
            }
            return family.fit(training, family.params().check(settings), new Seed(7), JobContext.silent());
        }

        @Override
        public String toString() {
            return family.name() + ", " + task.word();
        }
    }

    static Stream<Case> cases() {
        return BuiltIns.families().stream()
                .flatMap(f -> f.tasks().stream().sorted().map(t -> new Case(f, t)));
    }

    static Stream<Case> weighing() {
        return cases().filter(c -> c.family().takesWeights());
    }

    static Stream<Case> exact() {
        return weighing()
                .filter(c -> !ROUGHLY.contains(c.family().name()))
                .filter(c -> !(c.family().name().equals("svm") && c.task().classes()))
                .filter(c ->
                        !(c.family().name().equals("extra_trees") && !c.task().classes()));
    }

    private static SampleTable every(SampleTable table, int step) {
        return table.take(IntStream.range(0, table.inputs().rows())
                .filter(r -> r % step == 0)
                .toArray());
    }

    /** Whole numbers from 1 to 3. */
    private static RowWeights whole(int rows) {
        return new RowWeights(
                IntStream.range(0, rows).mapToDouble(r -> 1 + (r * 7 % 11) % 3).toArray());
    }

    private static TrainingSet repeated(TrainingSet training, RowWeights weights) {
        return training.take(IntStream.range(0, training.rows())
                .flatMap(r -> IntStream.generate(() -> r).limit((long) weights.of(r)))
                .toArray());
    }

    private static TrainingSet weighed(Case c, Dataset prepared, RowWeights weights) {
        return new TrainingSet(prepared, c.table().target(), c.task(), weights);
    }

    private static double[][] values(Predictions predictions) {
        return switch (predictions) {
            case Predictions.Probabilities p -> p.probabilities();
            case Predictions.Amounts a -> new double[][] {a.values()};
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exact")
    void aRowOfWeightTwoCountsLikeTheRowTwice(Case c) {
        Dataset prepared = Preparation.of(c.rows()).apply(c.rows());
        RowWeights weights = whole(prepared.rows());
        double[][] byWeight = values(c.fit(weighed(c, prepared, weights)).predict(prepared));
        double[][] byRows =
                values(c.fit(repeated(new TrainingSet(prepared, c.table().target(), c.task()), weights))
                        .predict(prepared));
        double tolerance = TOLERANCE.getOrDefault(c.family().name(), 2e-6);
        for (int k = 0; k < byRows.length; k++) {
            for (int row = 0; row < byRows[k].length; row++) {
                assertThat(byWeight[k][row])
                        .as("row %d of output %d", row, k)
                        .isCloseTo(byRows[k][row], within(tolerance * Math.max(1, Math.abs(byRows[k][row]))));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weighing")
    void weightsThatAreAllOneChangeNoBit(Case c) {
        Dataset prepared = Preparation.of(c.rows()).apply(c.rows());
        double[][] plain = values(
                c.fit(new TrainingSet(prepared, c.table().target(), c.task())).predict(prepared));
        double[][] ones = values(
                c.fit(weighed(c, prepared, RowWeights.same(prepared.rows()))).predict(prepared));
        assertThat(ones).isDeepEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weighing")
    void heavyRowsPullTheAnswersTheirWay(Case c) throws OrtException {
        Preparation preparation = Preparation.of(c.rows());
        Dataset prepared = preparation.apply(c.rows());
        double[] weights = new double[prepared.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = heavy(c.table().target(), row) ? 6.5 : 0.8;
        }
        FittedModel pulled = c.shallow(weighed(c, prepared, new RowWeights(weights)));
        FittedModel plain = c.shallow(new TrainingSet(prepared, c.table().target(), c.task()));

        double before = pull(plain.predict(prepared), c.table().target());
        double after = pull(pulled.predict(prepared), c.table().target());
        if (c.task() == TaskKind.MULTICLASS) {
            assertThat(after).as("penguins are easily told apart").isGreaterThanOrEqualTo(before);
        } else {
            assertThat(after).isGreaterThan(before);
        }
        FamilyContractTest.assertParity(pulled, preparation, c.rows());
    }

    /** The last class, or high numbers. */
    private static boolean heavy(Target target, int row) {
        return switch (target) {
            case Target.Classes c -> c.codes()[row] == c.names().size() - 1;
            case Target.Amounts a -> a.values()[row] > 200_000;
        };
    }

    /** How probable the last class is on average, or how near predictions come to the high numbers. */
    private static double pull(Predictions predictions, Target target) {
        double[][] values = values(predictions);
        double[] last = values[values.length - 1];
        return target instanceof Target.Amounts amounts
                ? -IntStream.range(0, last.length)
                        .filter(row -> heavy(target, row))
                        .mapToDouble(row -> Math.pow(last[row] - amounts.values()[row], 2))
                        .average()
                        .orElseThrow()
                : Arrays.stream(last).average().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aFamilyThatCannotWeighSaysSoBeforeTheFit(Case c) {
        Dataset prepared = Preparation.of(c.rows()).apply(c.rows());
        TrainingSet training = weighed(c, prepared, whole(prepared.rows()));
        var finding = c.family().unsuitable(training, c.family().params().defaults());
        if (c.family().takesWeights()) {
            assertThat(finding).isEmpty();
        } else {
            assertThat(finding).hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("learn.no_weights"));
        }
    }

    @Test
    void someRowsKeepTheirWeights() {
        RowWeights weights = new RowWeights(new double[] {1, 2.5, 4});

        assertThat(weights.take(new int[] {2, 0, 2}).values()).containsExactly(4, 1, 4);
        assertThat(weights.of(new Target.Classes(new int[] {1, 0, 1}, List.of("a", "b"))))
                .containsExactly(2.5, 5);
        assertThatThrownBy(() -> new RowWeights(new double[] {1, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowWeights(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
