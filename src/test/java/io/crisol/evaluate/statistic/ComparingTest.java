package io.crisol.evaluate.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values were computed with numpy and scipy. */
class ComparingTest {
    private static final double[] A = {.81, .79, .84, .80, .83, .78, .82, .85, .80, .81};
    private static final double[] B = {.83, .80, .85, .82, .83, .80, .84, .86, .80, .84};
    private static final int[] TRUTH = {0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0};

    private static FoldSample differences(double overlap) {
        double[] d = new double[A.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = B[i] - A[i];
        }
        return FoldSample.of(d, overlap);
    }

    @Test
    void differences_of_ten_folds_have_their_mean_and_variance() {
        assertThat(differences(1 / 9.0).mean()).isEqualTo(.0140, within(1e-12));
        assertThat(differences(1 / 9.0).variance()).isEqualTo(9.33333e-5, within(5e-11));
    }

    @Test
    void without_correction_the_test_is_the_naive_one() {
        CorrectedT naive = CorrectedT.of(differences(0));
        assertThat(naive.t()).isEqualTo(4.582576, within(5e-7));
        assertThat(naive.p()).isEqualTo(.001323, within(5e-7));
    }

    @Test
    void the_correction_for_ten_folds_widens_it() {
        CorrectedT corrected = CorrectedT.of(differences(1 / 9.0));
        assertThat(corrected.t()).isEqualTo(3.153945, within(5e-7));
        assertThat(corrected.p()).isEqualTo(.011663, within(5e-7));
        assertThat(corrected.degrees()).isEqualTo(9);
    }

    @Test
    void two_times_five_folds_overlap_more() {
        assertThat(CorrectedT.of(differences(1 / 4.0)).t()).isEqualTo(2.449490, within(5e-7));
    }

    @Test
    void the_posterior_shares_belief_between_better_equal_and_worse() {
        Posterior posterior = new Posterior(differences(1 / 9.0), .01);
        assertThat(posterior.lower()).isEqualTo(.000215, within(5e-7));
        assertThat(posterior.within()).isEqualTo(.195284, within(5e-7));
        assertThat(posterior.higher()).isEqualTo(.804501, within(5e-7));
        assertThat(posterior.lower() + posterior.within() + posterior.higher()).isEqualTo(1, within(1e-12));
    }

    @Test
    void without_a_region_nothing_is_equal() {
        Posterior posterior = new Posterior(differences(1 / 9.0), 0);
        assertThat(posterior.higher()).isEqualTo(.994168, within(5e-7));
        assertThat(posterior.within()).isZero();
        assertThat(posterior.interval(.95).low()).isEqualTo(.003959, within(5e-7));
        assertThat(posterior.interval(.95).high()).isEqualTo(.024041, within(5e-7));
    }

    @Test
    void the_density_adds_up_to_one() {
        Posterior posterior = new Posterior(differences(1 / 9.0), .01);
        double sum = 0;
        for (double x = -.2; x < .2; x += 1e-5) {
            sum += posterior.density(x) * 1e-5;
        }
        assertThat(sum).isEqualTo(1, within(1e-4));
    }

    @Test
    void differences_that_do_not_vary_are_a_case_of_their_own() {
        FoldSample same = FoldSample.of(new double[] {.1 + .2, .3, .3, .1 + .2}, .25);
        assertThat(same.spread()).isFalse();
        assertThat(CorrectedT.of(same).t()).isNaN();
        assertThat(CorrectedT.of(same).p()).isZero();
        assertThat(new Posterior(same, .01).higher()).isEqualTo(1);
        assertThat(new Posterior(same, .5).within()).isEqualTo(1);
        FoldSample none = FoldSample.of(new double[] {0, 0, 0}, .5);
        assertThat(CorrectedT.of(none).p()).isEqualTo(1);
        assertThat(new Posterior(none, 0).within()).isEqualTo(1);
        assertThat(none.interval(.95)).isEqualTo(new Interval(0, 0, .95));
    }

    @Test
    void one_fold_says_nothing_of_the_spread() {
        FoldSample one = FoldSample.of(new double[] {.8}, .25);
        assertThat(one.interval(.95).low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(CorrectedT.of(one).p()).isNaN();
        assertThat(new Posterior(one, .01).within()).isNaN();
    }

    @Test
    void mcnemar_is_the_exact_binomial_test() {
        assertThat(McNemar.of(3, 12).p()).isEqualTo(0.03515625, within(1e-12));
        assertThat(McNemar.of(5, 5).p()).isEqualTo(1);
        assertThat(McNemar.of(0, 0).p()).isEqualTo(1);
    }

    @Test
    void delong_compares_two_areas_on_the_same_rows() {
        double[] p = {.1, .4, .35, .8, .4, .9, .05, .5, .4, .65, .2, .5, .5, .15, .3, .35};
        double[] q = {.2, .3, .45, .7, .5, .8, .15, .6, .3, .35, .3, .65, .45, .25, .5, .3};
        DeLong delong = DeLong.of(TRUTH, p, q);
        assertThat(delong.first()).isEqualTo(0.753968253968254, within(1e-12));
        assertThat(delong.second()).isEqualTo(0.896825396825397, within(1e-12));
        assertThat(delong.variance()).isEqualTo(0.012424414210128496, within(1e-12));
        assertThat(delong.p()).isEqualTo(0.1999710890282831, within(1e-9));
        assertThat(DeLong.of(TRUTH, p, p).p()).isEqualTo(1);
    }
}
