package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values are of scikit-learn 1.2 (LIBSVM), where nothing else is said. */
class SupportVectorMachineTest {
    /** Both stop when nothing is missed by more than this. */
    private static final Offset<Double> STOPPED = within(2e-3);

    private static final ModelFamily FAMILY = new SupportVectorMachine();

    @Test
    void theUsualGammaIsTheOneOfScale() {
        assertThat(Kernel.Gaussian.usual(design(), JobContext.silent())).isCloseTo(0.0142946484, within(1e-9));
    }

    @Test
    void decisionValuesOfTheGaussianKernelAreThoseOfLibsvm() {
        Kernel kernel = new Kernel.Gaussian(Kernel.Gaussian.usual(design(), JobContext.silent()));
        assertThat(separating(kernel).scores())
                .containsExactly(
                        new double[] {
                            -1.0, -1.10814, -1.0, 0.31321, -1.0, 1.0, -0.22327, 0.09326, -1.47135, 1.0, 0.43493, 0.88629
                        },
                        STOPPED);
    }

    @Test
    void decisionValuesOfTheLinearKernelAreThoseOfLibsvm() {
        assertThat(separating(new Kernel.Linear()).scores())
                .containsExactly(
                        new double[] {
                            -2.44755, -1.73427, -3.96329, 0.10839, -1.91259, 1.0, -0.99126, 1.0, -5.3007, 2.18881, 1.0,
                            0.58392
                        },
                        STOPPED);
    }

    @Test
    void weightsKeepToTheirBoundsAndSumToNothing() {
        SupportVectors.Machine machine = separating(new Kernel.Linear());
        for (int row = 0; row < machine.weights().length; row++) {
            double signed = machine.weights()[row] * (TwelveRows.TWO.codes()[row] == 1 ? 1 : -1);
            assertThat(signed).isBetween(-1e-12, 2.0);
        }
        assertThat(Arrays.stream(machine.weights()).sum()).isCloseTo(0, within(1e-9));
    }

    @Test
    void rowsThatTookNoPartHaveNoWeightButAScore() {
        KernelMatrix matrix = matrix(new Kernel.Linear());
        int[] some = {0, 1, 2, 3, 4, 5, 6, 7};
        SupportVectors.Machine machine = SupportVectors.separating(matrix, some, own(), twos(), JobContext.silent());
        assertThat(Arrays.copyOfRange(machine.weights(), 8, 12)).containsOnly(0);
        for (int row = 8; row < 12; row++) {
            double sum = machine.intercept();
            for (int other : some) {
                sum += machine.weights()[other] * matrix.row(other)[row];
            }
            assertThat(machine.scores()[row]).isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void regressionWithTheGaussianKernelPredictsAsLibsvmOnStandardisedAnswers() {
        assertThat(numbers("gaussian"))
                .containsExactly(
                        new double[] {
                            13.0745, 16.3868, 9.8091, 16.7355, 21.9713, 14.7501, 14.6513, 24.5545, 15.82, 13.5745,
                            14.4255, 17.4255
                        },
                        within(0.02));
    }

    @Test
    void regressionWithTheLinearKernelPredictsAsLibsvmOnStandardisedAnswers() {
        assertThat(numbers("linear"))
                .containsExactly(
                        new double[] {
                            13.0745, 18.1863, 7.3137, 17.202, 26.0745, 14.8176, 14.5745, 29.0745, 15.2039, 13.0667,
                            14.4255, 18.5745
                        },
                        within(0.02));
    }

    @Test
    void theScaleIsPlatts() {
        double[] scores = {-2, -1.5, -1.2, -.7, -.4, .1, .3, .8, 1.1, -.1, 1.9, .6};
        boolean[] own = {false, false, false, true, false, false, true, true, false, true, true, true};
        SigmoidScale scale = SigmoidScale.of(scores, own);
        assertThat(scale.slope()).isCloseTo(0.80407815, within(1e-4));
        assertThat(scale.offset()).isCloseTo(0.07068964, within(1e-4));
    }

    @Test
    void theScaleFollowsTheUnitOfTheScores() {
        double[] scores = {-2, -1.5, -1.2, -.7, -.4, .1, .3, .8, 1.1, -.1, 1.9, .6};
        boolean[] own = {false, false, false, true, false, false, true, true, false, true, true, true};
        double[] large = Arrays.stream(scores).map(s -> 1e6 * s + 5e6).toArray();
        SigmoidScale plain = SigmoidScale.of(scores, own);
        SigmoidScale scaled = SigmoidScale.of(large, own);
        assertThat(scaled.slope() * 1e6).isCloseTo(plain.slope(), within(1e-6));
        assertThat(scaled.slope() * 5e6 + scaled.offset()).isCloseTo(plain.offset(), within(1e-5));
    }

    @Test
    void scoresThatPointTheWrongWayGiveTheShareOfTheClass() {
        double[] scores = {3, 2.5, 2, 1, 0.5, -1, -2, -3};
        boolean[] own = {false, false, false, false, false, true, true, true};
        SigmoidScale scale = SigmoidScale.of(scores, own);
        assertThat(scale.slope()).isZero();
        assertThat(Softmax.sigmoid(scale.offset())).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void oneFarScoreDoesNotHideTheOthers() {
        double[] scores = new double[101];
        boolean[] own = new boolean[101];
        for (int i = 0; i < 100; i++) {
            own[i] = i % 2 == 0;
            scores[i] = (own[i] ? 1 : -1) + i * 0.001;
        }
        scores[100] = -300;
        SigmoidScale scale = SigmoidScale.of(scores, own);
        assertThat(Softmax.sigmoid(scale.slope() + scale.offset())).isGreaterThan(0.9);
        assertThat(Softmax.sigmoid(scale.offset() - scale.slope())).isLessThan(0.1);
    }

    @Test
    void probabilitiesOfPureNoiseStayNearTheShares() {
        TrainingSet noise = noise(300);
        double[] found = ((Predictions.Probabilities)
                        fit(noise, Map.of("c", 100), JobContext.silent()).predict(noise.inputs()))
                .positive();
        int[] codes = noise.classes().codes();
        double loss = IntStream.range(0, codes.length)
                .mapToDouble(i -> -Math.log(codes[i] == 1 ? found[i] : 1 - found[i]))
                .average()
                .orElseThrow();
        assertThat(loss).isBetween(0.6, 0.72);
    }

    @Test
    void aHardFitStopsWithinAFewStepsOfBeingCancelled() {
        AtomicLong looks = new AtomicLong();
        JobContext context = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return looks.incrementAndGet() >= 500;
            }
        };
        assertThatThrownBy(() -> fit(noise(300), Map.of("c", 1000, "kernel", "linear"), context))
                .isInstanceOf(CancelledException.class);
        assertThat(looks).hasValue(500);
    }

    @Test
    void moreRowsThanAFitCanTakeAreRefused() {
        TrainingSet training = noise(10_001);
        assertThat(FAMILY.unsuitable(training, FAMILY.params().defaults()))
                .hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("learn.too_many_rows"));
        assertThat(FAMILY.unsuitable(noise(10_000), FAMILY.params().defaults())).isEmpty();
    }

    private static FittedModel fit(TrainingSet training, Map<String, ?> params, JobContext context) {
        return FAMILY.fit(training, FAMILY.params().check(params), new Seed(1), context);
    }

    private static double[] numbers(String kernel) {
        TrainingSet training = TwelveRows.training(TwelveRows.AMOUNTS, TaskKind.REGRESSION, 3);
        Predictions found = fit(training, Map.of("kernel", kernel, "c", 2), JobContext.silent())
                .predict(training.inputs());
        return ((Predictions.Amounts) found).values();
    }

    private static SupportVectors.Machine separating(Kernel kernel) {
        return SupportVectors.separating(
                matrix(kernel), IntStream.range(0, 12).toArray(), own(), twos(), JobContext.silent());
    }

    private static double[] twos() {
        double[] twos = new double[12];
        Arrays.fill(twos, 2);
        return twos;
    }

    private static Design design() {
        return Design.of(TwelveRows.training(TwelveRows.TWO, TaskKind.BINARY, 3), JobContext.silent());
    }

    private static KernelMatrix matrix(Kernel kernel) {
        return new KernelMatrix(
                kernel, KernelRows.of(design(), IntStream.range(0, 12).toArray()));
    }

    private static boolean[] own() {
        boolean[] own = new boolean[12];
        for (int row = 0; row < own.length; row++) {
            own[row] = TwelveRows.TWO.codes()[row] == 1;
        }
        return own;
    }

    /** Three numbers and a class that has nothing to do with them. */
    private static TrainingSet noise(int rows) {
        SplittableRandom random = new Seed(rows).random();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            float[] values = new float[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = (float) random.nextGaussian();
            }
            columns.put(name, new FloatNumbers(values));
        }
        int[] codes = IntStream.range(0, rows).map(row -> random.nextInt(2)).toArray();
        return new TrainingSet(Dataset.of(columns), new Target.Classes(codes, List.of("no", "yes")), TaskKind.BINARY);
    }
}
