package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistancesTest {
    private static final double[] A = {1, 2, 3, 4};
    private static final double[] B = {2, 3, 4, 5, 6};

    /** scipy.stats.ks_2samp([1,2,3,4],[2,3,4,5,6]).statistic = 0.4 */
    @Test
    void theLargestDifferenceOfTwoDistributionFunctions() {
        assertThat(Distances.kolmogorov(A, B)).isCloseTo(0.4, within(1e-12));
        assertThat(Distances.kolmogorov(A, A)).isZero();
    }

    /** scipy.stats.wasserstein_distance([1,2,3,4],[2,3,4,5,6]) = 1.5 */
    @Test
    void theAreaBetweenTwoDistributionFunctions() {
        assertThat(Distances.wasserstein(A, B)).isCloseTo(1.5, within(1e-12));
        assertThat(Distances.wasserstein(B, A)).isCloseTo(1.5, within(1e-12));
        assertThat(Distances.wasserstein(A, A)).isZero();
    }

    /** Q_KS(1) = 0.2699996717 (Press et al. 2007). */
    @Test
    void kolmogorovsLimit() {
        double size = Math.sqrt(1e9 / 2);
        assertThat(Distances.kolmogorovChance(1 / (size + 0.12 + 0.11 / size), 1_000_000_000, 1_000_000_000))
                .isCloseTo(0.2699996717, within(1e-9));
        assertThat(Distances.kolmogorovChance(0, 10, 10)).isEqualTo(1);
    }

    @Test
    void halfTheSumOfTheChangesOfShares() {
        assertThat(Distances.variation(new int[] {50, 50}, new int[] {3, 1})).isCloseTo(0.25, within(1e-12));
        assertThat(Distances.variation(new int[] {0, 0}, new int[] {3, 1})).isNaN();
    }
}
