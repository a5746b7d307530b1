package io.crisol.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers english = Texts.of(Language.EN).numbers();
    private final Numbers spanish = Texts.of(Language.ES).numbers();

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.84512|0.845", "0.5|0.5", "12.345|12.3", "7043|7,043", "123456.7|123,457", "0.0123|0.0123",
                "0|0", "-3.14159|−3.14", "0.00000123|1.2e-6", "1|1", "0.999|0.999", "99.95|100"
            })
    void threeSignificantDigitsAreShownButNoWholeDigitIsLost(double value, String text) {
        assertThat(english.compact(value)).isEqualTo(text.replace("e-6", "e-6"));
    }

    @Test
    void aColumnOfNumbersLinesUp() {
        assertThat(english.decimals(0.8, 3)).isEqualTo("0.800");
        assertThat(spanish.decimals(0.8, 3)).isEqualTo("0,800");
    }

    @Test
    void sharesBytesAndDurationsCarryTheirUnit() {
        assertThat(english.percent(0.17)).isEqualTo("17 %");
        assertThat(english.bytes(4_200_000)).isEqualTo("4.2 MB");
        assertThat(english.seconds(0.34)).isEqualTo("340 ms");
        assertThat(english.seconds(200)).isEqualTo("3 min 20 s");
        assertThat(spanish.seconds(2.45)).isEqualTo("2,45 s");
    }

    @Test
    void whatIsNotANumberIsADash() {
        assertThat(english.compact(Double.NaN)).isEqualTo("–");
    }
}
