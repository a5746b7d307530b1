package io.crisol.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSyntaxTest {
    private final NumberSyntax plain = new NumberSyntax('.', ImportSettings.NONE);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, -0.0",
        "12, 12",
        "+12, 12",
        "−3.5, -3.5",
        "1e3, 1000",
        "2.5E-3, 0.0025",
        ".5, 0.5",
        "5., 5",
        "007, 7",
        "0.119999999999997, 0.119999999999997",
        "123456789012345678901234567890, 1.2345678901234568e29",
        "1e400, Infinity",
        "inf, Infinity",
        "-Infinity, -Infinity",
        "4.9e-324, 4.9e-324",
        "1e-9999999999, 0"
    })
    void readsDecimals(String text, double expected) {
        assertThat(plain.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", ".", "1,5", "1.2.3", "0x10", "1d", "1f", "NaN", "1e", "1e+", "12 €", "--1", "1 2"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(plain.parse(text)).isNaN();
    }

    @Test
    void blanksAroundDoNotMatter() {
        assertThat(plain.parse("  4.5\u00a0")).isEqualTo(4.5);
    }

    @Test
    void commaIsTheDecimalMarkWhereTheFileSaysSo() {
        NumberSyntax comma = new NumberSyntax(',', '.');
        assertThat(comma.parse("12,5")).isEqualTo(12.5);
        assertThat(comma.parse("1.234.567,25")).isEqualTo(1_234_567.25);
        assertThat(comma.parse("1,234.5")).isNaN();
    }

    @Test
    void groupsHaveThreeDigitsEach() {
        NumberSyntax grouped = new NumberSyntax('.', ',');
        assertThat(grouped.parse("3,995.383")).isEqualTo(3995.383);
        assertThat(grouped.parse("-1,234,567")).isEqualTo(-1_234_567);
        assertThat(grouped.parse("12,34")).isNaN();
        assertThat(grouped.parse("1234,567")).isNaN();
        assertThat(grouped.parse("1,2345")).isNaN();
        assertThat(grouped.parse("0,123")).isNaN();
        assertThat(grouped.parse("1,234.5,6")).isNaN();
    }

    @Test
    void groupsMayBeSplitBySpaces() {
        NumberSyntax grouped = new NumberSyntax(',', ' ');
        assertThat(grouped.parse("1 234 567,5")).isEqualTo(1_234_567.5);
        assertThat(grouped.parse("1\u202f234")).isEqualTo(1234);
    }

    @Property
    void everyDoubleReadsBackAsItself(@ForAll double value) {
        assertThat(plain.parse(Double.toString(value))).isEqualTo(value);
    }

    @Property
    void everyDecimalIsTheNearestDouble(@ForAll long digits, @ForAll @IntRange(min = 0, max = 25) int decimals) {
        String text = java.math.BigDecimal.valueOf(digits, decimals).toPlainString();
        assertThat(plain.parse(text)).isEqualTo(Double.parseDouble(text));
        String scientific = String.format(Locale.ROOT, "%de-%d", digits, decimals);
        assertThat(plain.parse(scientific)).isEqualTo(Double.parseDouble(scientific));
    }
}
