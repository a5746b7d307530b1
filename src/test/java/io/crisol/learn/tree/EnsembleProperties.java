package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Seed;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Sums over trees have to be the same in any order, and in float. */
class EnsembleProperties {
    @Property(tries = 100)
    void sumsOfNumbersAreExactInFloatInAnyOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 700) int trees,
            @ForAll @DoubleRange(min = -20, max = 20) double exponent) {
        SplittableRandom random = new Seed(seed).random();
        double size = Math.pow(10, exponent);
        TreeStore store = stumps(trees, 1, random, size);
        double[] numbers = store.leaves();
        Ensemble ensemble = Ensemble.ofNumbers(store, 1, 0);
        float[] low = java.util.Objects.requireNonNull(ensemble.low());
        int[] order = new Seed(seed).permutation(trees);
        assertExactInFloat(ensemble.high(), order, 1);
        assertExactInFloat(low, order, 1);
        for (int i = 0; i < numbers.length; i++) {
            double kept = (double) ensemble.high()[i] + low[i];
            assertThat(kept).isCloseTo(numbers[i], within(1e-9 * trees * size));
        }
    }

    @Property(tries = 100)
    void sharesOfALeafAddUpToOneAndSumsAreExact(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 700) int trees,
            @ForAll @IntRange(min = 2, max = 5) int classes) {
        TreeStore store = stumps(trees, classes, new Seed(seed).random(), 1);
        double[] shares = store.leaves();
        Ensemble ensemble = Ensemble.ofShares(store, classes);
        for (int leaf = 0; leaf < store.leafCount(); leaf++) {
            double total = 0;
            for (int k = 0; k < classes; k++) {
                total += ensemble.high()[leaf * classes + k];
                assertThat((double) ensemble.high()[leaf * classes + k])
                        .isCloseTo(shares[leaf * classes + k], within(1e-7 * classes * trees))
                        .isBetween(0.0, 1.0);
            }
            assertThat(total).isEqualTo(1);
        }
        assertExactInFloat(ensemble.high(), new Seed(seed).permutation(trees), classes);
    }

    /** Takes the first leaf of each tree, and the second, in a given order. */
    private static void assertExactInFloat(float[] leaves, int[] order, int width) {
        for (int first = 0; first < 2 * width; first++) {
            float sum = 0;
            double exact = 0;
            for (int tree : order) {
                sum += leaves[2 * width * tree + first];
                exact += leaves[2 * width * tree + first];
            }
            assertThat((double) sum).isEqualTo(exact);
        }
    }

    private static TreeStore stumps(int trees, int width, SplittableRandom random, double size) {
        TreeStore store = new TreeStore(width);
        Split split = new Split();
        split.offer(1, 1, 0, 1, false);
        for (int t = 0; t < trees; t++) {
            int left = store.split(store.startTree(), split);
            for (int node = left; node < left + 2; node++) {
                if (width == 1) {
                    long value = (long) (random.nextGaussian() * random.nextDouble() * 1e15);
                    PackedSums sums = new PackedSums(1, 1, 0, false);
                    sums.load(new long[] {PackedSums.pack(value, 1, 1)}, size / 1e15, Double.POSITIVE_INFINITY);
                    sums.enter(new int[] {0}, 0, 1);
                    store.leaf(node, sums);
                } else {
                    int[] classes = random.ints(13, 0, width).toArray();
                    ClassCounts sums = new ClassCounts(13, width, classes);
                    sums.load(Answers.once(13));
                    sums.enter(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 0, 13);
                    store.leaf(node, sums);
                }
            }
        }
        return store;
    }
}
