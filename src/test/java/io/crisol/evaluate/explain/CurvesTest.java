package io.crisol.evaluate.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.problem.Costs;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected curves were computed with scikit-learn 1.2.1. */
class CurvesTest {
    private static final int[] TRUTH = {0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0};
    private static final double[] POSITIVE = {.1, .4, .35, .8, .4, .9, .05, .5, .4, .65, .2, .5, .5, .15, .3, .35};
    private static final Offset<Double> CLOSE = within(1e-12);

    private static void assertClose(double[] actual, double... expected) {
        assertThat(actual).usingComparatorWithPrecision(1e-9).containsExactly(expected);
    }

    @Test
    void the_roc_curve_agrees_with_the_reference() {
        RocCurve curve = RocCurve.of(TRUTH, POSITIVE);
        assertClose(
                curve.falsePositiveRate(),
                0,
                0,
                0,
                1 / 9.0,
                2 / 9.0,
                4 / 9.0,
                5 / 9.0,
                5 / 9.0,
                6 / 9.0,
                7 / 9.0,
                8 / 9.0,
                1);
        assertClose(curve.truePositiveRate(), 0, 1 / 7.0, 2 / 7.0, 2 / 7.0, 4 / 7.0, 5 / 7.0, 6 / 7.0, 1, 1, 1, 1, 1);
        assertThat(curve.threshold()[0]).isInfinite();
        assertThat(curve.area()).isEqualTo(0.753968253968254, CLOSE);
    }

    @Test
    void a_long_curve_is_thinned_and_keeps_its_ends() {
        SplittableRandom random = new SplittableRandom(1);
        RocCurve curve = RocCurve.of(
                random.ints(5_000, 0, 2).toArray(), random.doubles(5_000).toArray());
        assertThat(curve.threshold()).hasSize(500);
        assertThat(curve.truePositiveRate()[0]).isZero();
        assertThat(curve.truePositiveRate()[499]).isEqualTo(1);
        assertThat(curve.falsePositiveRate()).isSorted();
    }

    @Test
    void precision_and_recall_agree_with_the_reference() {
        PrecisionRecall curve = PrecisionRecall.of(TRUTH, POSITIVE);
        assertThat(curve.threshold()[3]).isEqualTo(.5);
        assertThat(curve.precision()[3]).isEqualTo(0.6666666666666666, CLOSE);
        assertThat(curve.recall()[3]).isEqualTo(0.5714285714285714, CLOSE);
        assertThat(curve.share()).isEqualTo(7 / 16.0);
    }

    @Test
    void calibrated_probabilities_lie_on_the_diagonal() {
        SplittableRandom random = new SplittableRandom(2);
        double[] probabilities = random.doubles(20_000).toArray();
        int[] positive = Arrays.stream(probabilities)
                .mapToInt(p -> random.nextDouble() < p ? 1 : 0)
                .toArray();
        Calibration calibration = Calibration.of(positive, probabilities, 10);
        assertThat(calibration.bins()).hasSize(10).allSatisfy(bin -> {
            assertThat(bin.rows()).isEqualTo(2_000);
            assertThat(bin.observed()).isEqualTo(bin.predicted(), within(.04));
            assertThat(bin.interval().holds(bin.observed())).isTrue();
        });
        assertThat(calibration.error()).isLessThan(.02);
    }

    @Test
    void one_probability_for_all_is_one_bin() {
        Calibration calibration = Calibration.of(new int[] {0, 1, 0, 0}, new double[] {.3, .3, .3, .3}, 10);
        assertThat(calibration.bins()).hasSize(1);
        assertThat(calibration.error()).isEqualTo(.05, CLOSE);
    }

    @Test
    void the_confusion_counts_truth_by_row() {
        List<String> names = List.of("No", "Yes");
        double[] negative = Arrays.stream(POSITIVE).map(p -> 1 - p).toArray();
        Predictions.Probabilities predicted = new Predictions.Probabilities(new double[][] {negative, POSITIVE}, names);
        Confusion confusion = Confusion.at(.3, new Target.Classes(TRUTH, names), predicted);
        assertThat(confusion.counts()).isDeepEqualTo(new int[][] {{4, 5}, {0, 7}});
        assertThat(confusion.recall(1)).isEqualTo(1);
        assertThat(confusion.precision(1)).isEqualTo(7 / 12.0);
        assertThat(confusion.rows()).isEqualTo(16);
        assertThat(Confusion.mostProbable(new Target.Classes(TRUTH, names), predicted)
                        .rows())
                .isEqualTo(16);
    }

    @Test
    void the_cost_curve_is_the_mean_cost_at_each_threshold() {
        CostCurve curve = CostCurve.of(Costs.of(5, 60), TRUTH, POSITIVE);
        assertThat(curve.threshold()[60]).isEqualTo(.3);
        assertThat(curve.cost()[60]).isEqualTo(1.5625);
        assertThat(curve.cost()[100]).isEqualTo(11.875);
        assertThat(curve.cost()[0]).isEqualTo(5 * 9 / 16.0);
        assertThat(curve.cost()[200]).isEqualTo(60 * 7 / 16.0);
    }

    @Test
    void lift_is_what_is_found_early() {
        int[] positive = new int[100];
        double[] probabilities = new double[100];
        for (int i = 0; i < 100; i++) {
            positive[i] = i < 10 ? 1 : 0;
            probabilities[i] = i < 5 ? .9 : i < 15 ? .5 : .1;
        }
        Lift lift = Lift.of(positive, probabilities);
        assertThat(lift.gain()[0]).isEqualTo(.5, CLOSE);
        assertThat(lift.lift()[0]).isEqualTo(10, CLOSE);
        assertThat(lift.gain()[1]).isEqualTo(.75, CLOSE);
        assertThat(lift.gain()[2]).isEqualTo(1, CLOSE);
        assertThat(lift.gain()[19]).isEqualTo(1, CLOSE);
    }

    @Test
    void residuals_are_actual_minus_predicted() {
        Residuals residuals = Residuals.of(new double[] {3, 5, 8, 10}, new double[] {2, 5, 9, 12});
        assertThat(residuals.residual()).containsExactly(1, 0, -1, -2);
        assertThat(residuals.mean()).isEqualTo(-.5);
        assertThat(residuals.sd()).isEqualTo(1.2909944487358056, CLOSE);
        Residuals.NormalQuantiles quantiles = residuals.normalQuantiles();
        assertClose(
                quantiles.theoretical(),
                -1.150349380376008,
                -0.3186393639643752,
                0.3186393639643752,
                1.150349380376008);
        assertThat(quantiles.sample()).isSorted();
    }

    @Test
    void errors_are_shown_by_range() {
        double[] actual = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] predicted = {1, 2, 3, 4, 6, 7, 8, 9};
        ErrorByRange errors = ErrorByRange.of(actual, Residuals.of(actual, predicted), 2);
        assertThat(errors.ranges())
                .containsExactly(new ErrorByRange.Range(1, 4, 4, 0, 0), new ErrorByRange.Range(5, 8, 4, 1, -1));
    }
}
