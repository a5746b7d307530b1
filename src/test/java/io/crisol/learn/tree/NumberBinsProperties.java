package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.FloatNumbers;
import io.crisol.data.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NumberBinsProperties {
    @Property(tries = 500)
    void aCodeIsAtMostACutExactlyWhereTheFloatIsAtMostItsThreshold(
            @ForAll @Size(max = 600) float[] training, @ForAll float[] others) {
        NumberBins bins = NumberBins.of("x", training);
        assertThat(bins.bins()).isBetween(1, FeatureBins.MOST);
        for (float[] values : new float[][] {training, others, specials()}) {
            byte[] codes = bins.encode(new FloatNumbers(values));
            for (int i = 0; i < values.length; i++) {
                int code = codes[i] & 0xFF;
                if (Float.isNaN(values[i])) {
                    assertThat(code).isEqualTo(FeatureBins.MISSING);
                    continue;
                }
                assertThat(code).isBetween(1, bins.bins());
                for (int cut = 1; cut <= bins.bins(); cut++) {
                    if (code <= cut != values[i] <= bins.threshold(cut)) {
                        throw new AssertionError(values[i] + " has code " + code + ", cut " + cut + " at "
                                + bins.threshold(cut) + " of " + Arrays.toString(bins.edges()));
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void fewDifferentValuesHaveABinEach(@ForAll @Size(max = 255) float[] values) {
        NumberBins bins = NumberBins.of("x", values);
        byte[] codes = bins.encode(new FloatNumbers(values));
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(codes[i] == codes[j])
                        .isEqualTo(values[i] == values[j] || Float.isNaN(values[i]) && Float.isNaN(values[j]));
            }
        }
    }

    @Property(tries = 50)
    void manyDifferentValuesSpreadEvenlyBesideFrequentOnes(
            @ForAll long seed, @ForAll @IntRange(min = 3000, max = 20_000) int rows) {
        SplittableRandom random = new Seed(seed).random();
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = random.nextInt(4) == 0 ? 7 : (float) Math.exp(2 * random.nextGaussian());
        }
        NumberBins bins = NumberBins.of("x", values);
        byte[] codes = bins.encode(new FloatNumbers(values));
        int[] counts = new int[bins.bins() + 1];
        for (byte code : codes) {
            counts[code & 0xFF]++;
        }
        int[] sorted = IntStream.of(counts).skip(1).sorted().toArray();
        assertThat(bins.bins()).isGreaterThan(240);
        assertThat(sorted[sorted.length - 1]).isBetween(rows / 5, rows / 3);
        assertThat(sorted[sorted.length - 2]).isLessThan(3 * rows / 255 + 2);
    }

    @Example
    void ofVeryManyRowsSomeStandForAllButAFewRareValuesAreNotOverlooked() {
        float[] many = new float[1_000_000];
        float[] few = new float[1_000_000];
        for (int row = 0; row < many.length; row++) {
            many[row] = row;
            few[row] = row == 123_457 ? -1 : row % 3;
        }
        int[] counts = new int[256];
        for (byte code : NumberBins.of("many", many).encode(new FloatNumbers(many))) {
            counts[code & 0xFF]++;
        }
        assertThat(IntStream.of(counts).skip(1)).allMatch(count -> count > 3_000 && count < 5_000);
        assertThat(NumberBins.of("few", few).edges()).containsExactly(-0.5f, 0.5f, 1.5f);
    }

    private static float[] specials() {
        return new float[] {
            0f,
            -0f,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            Float.MAX_VALUE,
            -Float.MAX_VALUE
        };
    }
}
