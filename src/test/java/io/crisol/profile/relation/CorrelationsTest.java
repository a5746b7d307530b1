package io.crisol.profile.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.DoubleNumbers;
import io.crisol.profile.PairCost;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class CorrelationsTest {
    private static final int ROWS = 5000;

    private final double[] x = new double[ROWS];
    private final double[] y = new double[ROWS];

    CorrelationsTest() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ROWS; i++) {
            x[i] = 1e6 + random.nextGaussian();
            y[i] = 0.5 * x[i] + random.nextGaussian();
        }
    }

    private double correlation(int step) {
        return Correlations.of(List.of(new DoubleNumbers(x), new DoubleNumbers(y)), new double[] {1e6, 5e5}, step)[0][
                1];
    }

    @Test
    void agreesWithALibraryOverSeveralBlocks() {
        assertThat(correlation(1)).isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-9));
    }

    @Test
    void leavesOutRowsInWhichEitherIsMissingOrInfinite() {
        double before = new PearsonsCorrelation()
                .correlation(java.util.Arrays.copyOf(x, ROWS - 3), java.util.Arrays.copyOf(y, ROWS - 3));
        x[ROWS - 1] = Double.NaN;
        y[ROWS - 2] = Double.NaN;
        y[ROWS - 3] = Double.POSITIVE_INFINITY;
        assertThat(correlation(1)).isCloseTo(before, within(1e-9));
    }

    @Test
    void takesEveryThirdRowWhenAsked() {
        int rows = (ROWS + 2) / 3;
        double[] thirdX = new double[rows];
        double[] thirdY = new double[rows];
        for (int i = 0; i < rows; i++) {
            thirdX[i] = x[3 * i];
            thirdY[i] = y[3 * i];
        }
        assertThat(correlation(3)).isCloseTo(new PearsonsCorrelation().correlation(thirdX, thirdY), within(1e-9));
    }

    @Test
    void aMillionRowsOfTwelveColumnsAreComparedWholeAndTwoThousandColumnsAreNot() {
        assertThat(PairCost.of(12, 1_000_000)).isEqualTo(new PairCost(12, 1, 66 * 1e6 * 2e-9));
        PairCost wide = PairCost.of(1600, 100_000);
        assertThat(wide.columns()).isBetween(100, 200);
        assertThat(wide.step()).isEqualTo(5);
        assertThat(wide.seconds()).isGreaterThan(100);
    }
}
