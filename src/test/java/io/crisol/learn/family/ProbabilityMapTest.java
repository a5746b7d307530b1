package io.crisol.learn.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProbabilityMapTest {
    @Test
    void aSigmoidFindsTheOddsThatARowReallyHas() {
        SplittableRandom random = new SplittableRandom(3);
        double[] told = new double[20_000];
        boolean[] own = new boolean[told.length];
        for (int row = 0; row < told.length; row++) {
            double odds = 6 * random.nextDouble() - 3;
            told[row] = Softmax.sigmoid(2 * odds);
            own[row] = random.nextDouble() < Softmax.sigmoid(odds);
        }
        ProbabilityMap map = ProbabilityMap.Sigmoid.fit(told, own);
        for (double odds : new double[] {-2, -1, 0, 1, 2}) {
            assertThat(map.of(Softmax.sigmoid(2 * odds))).isCloseTo(Softmax.sigmoid(odds), within(0.02));
        }
    }

    @Test
    void isotonicBlocksArePooledWhereSharesFall() {
        double[] told = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
        boolean[] own = {false, true, false, true, false, true};
        ProbabilityMap.Isotonic map = ProbabilityMap.Isotonic.fit(told, own);
        assertThat(map.at()).containsExactly(new double[] {0.1, 0.35, 0.6}, within(1e-12));
        assertThat(map.to()).containsExactly(new double[] {1 / 8.0, 0.5, 7 / 8.0}, within(1e-12));
    }

    @Test
    void anIsotonicCurveNeverFallsNorRisesSteeply() {
        SplittableRandom random = new SplittableRandom(5);
        double[] told = random.doubles(3000).map(v -> v * v).toArray();
        boolean[] own = new boolean[told.length];
        for (int row = 0; row < own.length; row++) {
            own[row] = random.nextDouble() < told[row];
        }
        ProbabilityMap map = ProbabilityMap.Isotonic.fit(told, own);
        double before = 0;
        for (int i = 0; i <= 10_000; i++) {
            double now = map.of(i / 10_000.0);
            assertThat(now).isBetween(before, before + 50 / 10_000.0 + 1e-9 + (i == 0 ? 1 : 0));
            before = now;
        }
    }
}
