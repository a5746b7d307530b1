package io.crisol.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Numbers;
import io.crisol.text.Texts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicksTest {
    private final Texts english = Texts.of(Language.EN);
    private final Numbers numbers = english.numbers();

    @Test
    void anAxisFromZeroToOneIsLabelledInFifths() {
        assertThat(Ticks.linear(0, 1, numbers).labels()).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void numbersAreWrittenInThePersonsLanguage() {
        Texts spanish = Texts.of(Language.ES);
        assertThat(Ticks.linear(0.76, 0.86, spanish.numbers()).labels())
                .containsExactly("0,76", "0,78", "0,80", "0,82", "0,84", "0,86");
        assertThat(Ticks.linear(0, 8000, spanish.numbers()).labels()).contains("2.000", "8.000");
    }

    @Test
    void zeroIsExactlyZeroBetweenNegativeAndPositive() {
        Ticks ticks = Ticks.linear(-0.3, 0.3, numbers);
        assertThat(ticks.at()).contains(0.0);
        assertThat(ticks.labels()).contains("0.0", "−0.2");
    }

    @Test
    void aLogAxisIsLabelledAtPowersOfTen() {
        assertThat(Ticks.log(0.01, 1000, numbers).labels()).containsExactly("0.01", "0.1", "1", "10", "100", "1,000");
    }

    @Test
    void aLogAxisOverLittleMoreThanADecadeHasTicksBetween() {
        assertThat(Ticks.log(1, 20, numbers).labels()).containsExactly("1", "2", "5", "10", "20");
    }

    @Test
    void aTimeAxisOverTwoMonthsIsLabelledByWeeks() {
        double from = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        double to = Instant.parse("2026-02-28T00:00:00Z").toEpochMilli();
        Ticks ticks = Ticks.time(from, to, english);
        assertThat(ticks.labels()).hasSizeBetween(4, 6).allMatch(l -> l.matches("(Jan|Feb) \\d+"));
    }

    @Test
    void aTimeAxisOverYearsIsLabelledByYears() {
        double from = Instant.parse("2019-05-01T00:00:00Z").toEpochMilli();
        double to = Instant.parse("2026-02-28T00:00:00Z").toEpochMilli();
        assertThat(Ticks.time(from, to, english).labels()).containsExactly("2020", "2022", "2024", "2026");
    }
}
