package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostingTest {
    private static final Boosting PLAIN = new Boosting(50, 8, 0.1, 1, 1, 0);

    @Test
    void itFindsAProductOfTwoColumnsWithinItsNoise() {
        TrainingSet training = product(3000, 1);
        TrainingSet test = product(1000, 2);
        TreeModel model = new Boosting(200, 31, 0.1, 1, 1, 0).fit(training, new Seed(1), JobContext.silent());
        assertThat(error(model, test)).isLessThan(0.3);
        assertThat(error(PLAIN.fit(training, new Seed(1), JobContext.silent()), test))
                .isLessThan(0.5);
    }

    @Test
    void onNoiseItStopsEarly() {
        SplittableRandom random = new Seed(5).random();
        float[] x = new float[1000];
        int[] y = new int[1000];
        for (int row = 0; row < x.length; row++) {
            x[row] = random.nextFloat();
            y[row] = random.nextInt(2);
        }
        TrainingSet noise = new TrainingSet(
                Dataset.of(Map.of("x", new FloatNumbers(x))),
                new Target.Classes(y, List.of("no", "yes")),
                TaskKind.BINARY);
        TreeModel stopped = new Boosting(500, 31, 0.1, 1, 1, 5).fit(noise, new Seed(1), JobContext.silent());
        TreeModel full = new Boosting(60, 31, 0.1, 1, 1, 0).fit(noise, new Seed(1), JobContext.silent());
        assertThat(stopped.trees()).isLessThan(60);
        assertThat(full.trees()).isEqualTo(60);
    }

    @Test
    void aFewRowsAreNotHeldOutAndMakeAllRounds() {
        TreeModel model = new Boosting(30, 31, 0.1, 1, 1, 5).fit(product(4, 1), new Seed(1), JobContext.silent());
        assertThat(model.trees()).isEqualTo(30);
    }

    @Test
    void drawingRowsAndColumnsChangesTheModelButNotFromRunToRun() {
        TrainingSet training = product(500, 1);
        Boosting drawing = new Boosting(30, 8, 0.1, 0.5, 0.5, 0);
        double[] once = predict(drawing.fit(training, new Seed(1), JobContext.silent()), training);
        double[] again = predict(drawing.fit(product(500, 1), new Seed(1), JobContext.silent()), training);
        double[] otherSeed = predict(drawing.fit(training, new Seed(2), JobContext.silent()), training);
        double[] plain = predict(PLAIN.fit(training, new Seed(1), JobContext.silent()), training);
        assertThat(again).isEqualTo(once);
        assertThat(otherSeed).isNotEqualTo(once);
        assertThat(plain).isNotEqualTo(once);
    }

    @Test
    void severalClassesHaveATreeEachARound() {
        SplittableRandom random = new Seed(5).random();
        float[] x = new float[200];
        int[] y = new int[200];
        for (int row = 0; row < x.length; row++) {
            x[row] = random.nextFloat() * 4;
            y[row] = (int) x[row];
        }
        TrainingSet bands = new TrainingSet(
                Dataset.of(Map.of("x", new FloatNumbers(x))),
                new Target.Classes(y, List.of("a", "b", "c", "d")),
                TaskKind.MULTICLASS);
        TreeModel model = PLAIN.fit(bands, new Seed(1), JobContext.silent());
        Predictions.Probabilities said = (Predictions.Probabilities) model.predict(bands.inputs());
        assertThat(model.trees()).isEqualTo(4 * 50);
        for (int row = 0; row < y.length; row++) {
            assertThat(said.mostProbable(row)).isEqualTo(y[row]);
        }
    }

    @Test
    void aRareClassDoesNotMakeScoresLeap() {
        int rows = 4000;
        SplittableRandom random = new Seed(7).random();
        float[] x = new float[rows];
        int[] y = new int[rows];
        for (int row = 0; row < rows; row++) {
            x[row] = random.nextFloat();
            y[row] = row % 200 == 0 ? 1 : 0;
        }
        TrainingSet rare = new TrainingSet(
                Dataset.of(Map.of("x", new FloatNumbers(x))),
                new Target.Classes(y, List.of("no", "yes")),
                TaskKind.BINARY);
        TreeModel model = new Boosting(1, 31, 0.1, 1, 1, 0).fit(rare, new Seed(1), JobContext.silent());
        double[] positive = ((Predictions.Probabilities) model.predict(rare.inputs())).positive();
        double mostOdds = 1 / 199.0 * Math.exp(0.1 * 2);
        assertThat(Arrays.stream(positive)).allMatch(p -> p <= 1.0001 * mostOdds / (1 + mostOdds));
    }

    private static TrainingSet product(int rows, long seed) {
        SplittableRandom random = new Seed(seed).random();
        float[] a = new float[rows];
        float[] b = new float[rows];
        float[] idle = new float[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            a[row] = random.nextFloat() * 4 - 2;
            b[row] = random.nextFloat() * 4 - 2;
            idle[row] = random.nextFloat();
            y[row] = a[row] * b[row] + 0.1 * random.nextGaussian();
        }
        return new TrainingSet(
                Dataset.of(new java.util.TreeMap<>(
                        Map.of("a", new FloatNumbers(a), "b", new FloatNumbers(b), "idle", new FloatNumbers(idle)))),
                new Target.Amounts(y),
                TaskKind.REGRESSION);
    }

    private static double[] predict(TreeModel model, TrainingSet rows) {
        return ((Predictions.Amounts) model.predict(rows.inputs())).values();
    }

    private static double error(TreeModel model, TrainingSet test) {
        double[] said = predict(model, test);
        double[] right = test.amounts().values();
        double sum = 0;
        for (int row = 0; row < said.length; row++) {
            sum += (said[row] - right[row]) * (said[row] - right[row]);
        }
        return Math.sqrt(sum / said.length);
    }
}
