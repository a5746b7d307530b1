package io.crisol.profile.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SortedNumbersProperties {
    private static final DoubleUnaryOperator[] SHAPES = {
        v -> Math.round(v * 50),
        v -> Math.round(v * 1e9),
        v -> Math.round(v * 1e4) / 1e4,
        v -> Math.round(v * 1e8) / 1e2,
        v -> v,
        v -> Math.exp(40 * v),
        v -> Math.abs(v) < 0.1 ? -0.0 : v,
        v -> v > 1 ? Double.POSITIVE_INFINITY : v < -1 ? Double.NEGATIVE_INFINITY : v,
        v -> Math.abs(v) < 0.5 ? Double.NaN : Math.rint(v * 1000),
        v -> v > 0 ? Double.MIN_VALUE * Math.rint(v * 10) : -Double.MAX_VALUE / (1 - v),
        v -> v > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE
    };

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void sortsAsTheJdkDoes(@ForAll("tables") double[] values) {
        double[] expected = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> v + 0.0)
                .sorted()
                .toArray();
        double[] given = values.clone();
        assertThat(SortedNumbers.of(values)).isEqualTo(expected);
        assertThat(values).isEqualTo(given);
    }

    @Provide
    Arbitrary<double[]> tables() {
        return Arbitraries.integers()
                .between(0, SHAPES.length - 1)
                .flatMap(shape -> Arbitraries.longs().map(seed -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    return random.doubles(3000 + random.nextInt(3000))
                            .map(u -> SHAPES[shape].applyAsDouble(Math.log(u / (1 - u))))
                            .toArray();
                }));
    }
}
