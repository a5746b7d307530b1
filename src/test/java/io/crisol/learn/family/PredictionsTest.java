package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Predictions after learning from twelve rows, against scikit-learn 1.2.1. */
class PredictionsTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    private static double[][] of(ModelFamily family, Map<String, ?> params, Target target, TaskKind task, int levels) {
        return of(family, params, target, task, levels, false);
    }

    private static double[][] of(
            ModelFamily family, Map<String, ?> params, Target target, TaskKind task, int levels, boolean moved) {
        TrainingSet training = TwelveRows.training(target, task, levels);
        Dataset asked = moved ? moved(training.inputs()) : training.inputs();
        return switch (family.fit(training, family.params().check(params), new Seed(1), JobContext.silent())
                .predict(asked)) {
            case Predictions.Probabilities p -> p.probabilities();
            case Predictions.Amounts a -> new double[][] {a.values()};
        };
    }

    /** The same rows a little off. */
    private static Dataset moved(Dataset rows) {
        float[] a = rows.numbers("a").toFloats();
        float[] b = rows.numbers("b").toFloats();
        for (int row = 0; row < a.length; row++) {
            a[row] += 0.1f;
            b[row] += 0.2f;
        }
        return rows.with(Map.of(
                rows.schema().column("a").orElseThrow(), new FloatNumbers(a),
                rows.schema().column("b").orElseThrow(), new FloatNumbers(b)));
    }

    /** GaussianNB (var_smoothing 0), on two numbers. */
    @Test
    void naiveBayesOnNumbers() {
        assertThat(of(new NaiveBayes(), Map.of(), TwelveRows.TWO, TaskKind.BINARY, 0)[1])
                .containsExactly(
                        new double[] {
                            0.0063472279,
                            0.0089382199,
                            0.0002180480,
                            0.7389028158,
                            0.0370093163,
                            0.9733751037,
                            0.2152974861,
                            0.5596465938,
                            0.0002453073,
                            0.9758467479,
                            0.5123432729,
                            0.9481004016
                        },
                        CLOSE);
    }

    /** GaussianNB on two numbers times CategoricalNB (alpha 1) on a level. */
    @Test
    void naiveBayesOnNumbersAndALevel() {
        assertThat(of(new NaiveBayes(), Map.of(), TwelveRows.TWO, TaskKind.BINARY, 3)[1])
                .containsExactly(
                        new double[] {
                            0.0079214650,
                            0.0111478643,
                            0.0001362911,
                            0.7796138099,
                            0.0458375414,
                            0.9580699951,
                            0.2553763843,
                            0.6136951432,
                            0.0001533312,
                            0.9805836045,
                            0.5677130948,
                            0.9194683779
                        },
                        CLOSE);
    }

    /** LinearDiscriminantAnalysis on two numbers and two of three indicators; the third depends on them. */
    @Test
    void linearDiscriminantAnalysis() {
        double[][] found = of(new Lda(), Map.of(), TwelveRows.THREE, TaskKind.MULTICLASS, 3);
        double[][] expected = {
            {0.6377686116, 0.1079928843, 0.2542385041},
            {0.0822600532, 0.5550889846, 0.3626509622},
            {0.1189027259, 0.3105470164, 0.5705502577},
            {0.7043730501, 0.1032050065, 0.1924219434}
        };
        for (int row = 0; row < expected.length; row++) {
            for (int k = 0; k < 3; k++) {
                assertThat(found[k][row]).isCloseTo(expected[row][k], CLOSE);
            }
        }
    }

    /** QuadraticDiscriminantAnalysis on two numbers. */
    @Test
    void quadraticDiscriminantAnalysis() {
        assertThat(of(new Qda(), Map.of("shrinkage", 0), TwelveRows.TWO, TaskKind.BINARY, 0)[1])
                .containsExactly(
                        new double[] {
                            0.0028405748,
                            0.0027162293,
                            0.0001615180,
                            0.6203080033,
                            0.0324605452,
                            0.8779602453,
                            0.1583847247,
                            0.7951262778,
                            0.0000221427,
                            0.9135746405,
                            0.4577153607,
                            0.8213811827
                        },
                        CLOSE);
    }

    /** KNeighborsRegressor and KNeighborsClassifier with 3 neighbours. */
    @Test
    void nearestNeighbours() {
        Map<String, ?> three = Map.of("k", 3);
        assertThat(of(new NearestNeighbours(), three, TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3, true)[0])
                .containsExactly(
                        new double[] {
                            11.5000000000,
                            14.0000000000,
                            11.5000000000,
                            15.6666666667,
                            18.3333333333,
                            14.6666666667,
                            14.8333333333,
                            23.1666666667,
                            18.3333333333,
                            14.6666666667,
                            15.6666666667,
                            16.3333333333
                        },
                        within(2e-6));
        assertThat(of(new NearestNeighbours(), three, TwelveRows.TWO, TaskKind.BINARY, 3, true)[1])
                .containsExactly(
                        new double[] {
                            0.0000000000,
                            0.0000000000,
                            0.0000000000,
                            0.6666666667,
                            0.0000000000,
                            0.6666666667,
                            0.3333333333,
                            0.3333333333,
                            0.0000000000,
                            0.6666666667,
                            0.6666666667,
                            0.6666666667
                        },
                        CLOSE);
    }

    @Test
    void nearestNeighboursOfWhichNearerOnesCountMore() {
        Map<String, ?> three = Map.of("k", 3, "weights", "distance");
        assertThat(of(new NearestNeighbours(), three, TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3, true)[0])
                .containsExactly(
                        new double[] {
                            12.2534591436,
                            14.0060336061,
                            8.7991353615,
                            17.2929951092,
                            24.2471324533,
                            13.4905752376,
                            14.3153109605,
                            29.0245835706,
                            16.0615290910,
                            13.2849848186,
                            15.2174266430,
                            17.5838374313
                        },
                        within(1e-5));
        assertThat(of(new NearestNeighbours(), three, TwelveRows.TWO, TaskKind.BINARY, 3, true)[1])
                .containsExactly(
                        new double[] {
                            0.0000000000,
                            0.0000000000,
                            0.0000000000,
                            0.8856561331,
                            0.0000000000,
                            0.9018849525,
                            0.1090306219,
                            0.9073643878,
                            0.0000000000,
                            0.9430030363,
                            0.9206531355,
                            0.1511915766
                        },
                        CLOSE);
    }

    @Test
    void aNeighbourAtNoDistanceAnswersAlone() {
        double[] itself = of(
                new NearestNeighbours(), Map.of("weights", "distance"), TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3)[0];
        assertThat(itself).containsExactly(TwelveRows.AMOUNTS.values());
    }

    @Test
    void ofEquallyNearRowsTheEarlierOnesAnswer() {
        TrainingSet training = new TrainingSet(
                Dataset.of(Map.of("x", new FloatNumbers(new float[] {1, -1, 1, -1, 3}))),
                new Target.Amounts(new double[] {10, 20, 30, 40, 50}),
                TaskKind.REGRESSION);
        NearestNeighbours family = new NearestNeighbours();
        Predictions found = family.fit(
                        training, family.params().check(Map.of("k", 2)), new Seed(1), JobContext.silent())
                .predict(Dataset.of(Map.of("x", new FloatNumbers(new float[] {0}))));
        assertThat(((Predictions.Amounts) found).values()).containsExactly(15);
    }

    @Test
    void withoutAnyPenaltyTheLinearFamiliesPredictTheSame() {
        double[] linear = of(new Linear(), Map.of(), TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3)[0];
        Map<String, ?> none = Map.of("lambda", 0);
        for (ModelFamily family : List.of(new Ridge(), new Lasso(), new ElasticNet())) {
            assertThat(of(family, none, TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3)[0])
                    .as(family.name())
                    .containsExactly(linear, within(1e-5));
        }
    }

    @Test
    void logisticRegressionWithoutPenaltyIsSureOfClassesThatAreApart() {
        Target.Classes apart =
                new Target.Classes(new int[] {1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0}, List.of("long", "short"));
        double[] found = of(new Logistic(), Map.of("lambda", 0), apart, TaskKind.BINARY, 3)[1];
        for (int row = 0; row < found.length; row++) {
            assertThat(found[row]).isCloseTo(apart.codes()[row], within(1e-6));
        }
        double[][] three = of(new Logistic(), Map.of("lambda", 0), TwelveRows.THREE, TaskKind.MULTICLASS, 3);
        for (double[] each : three) {
            assertThat(Arrays.stream(each)).allMatch(p -> p >= 0 && p <= 1);
        }
    }

    @Test
    void nearestNeighboursRefuseMoreRowsThanTheyCanCompareWith() {
        int rows = 100_001;
        TrainingSet training = new TrainingSet(
                Dataset.of(Map.of("x", new FloatNumbers(new float[rows]))),
                new Target.Amounts(new double[rows]),
                TaskKind.REGRESSION);
        NearestNeighbours family = new NearestNeighbours();
        assertThat(family.unsuitable(training, family.params().defaults()))
                .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("learn.too_many_rows"));
    }
}
