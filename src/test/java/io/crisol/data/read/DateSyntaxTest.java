package io.crisol.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.read.DateSyntax.Order;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSyntaxTest {
    private final DateSyntax syntax = new DateSyntax();

    @ParameterizedTest
    @CsvSource({
        "2004-03-10, 2004-03-10T00:00",
        "2004/3/9, 2004-03-09T00:00",
        "2004-03-10 18:00, 2004-03-10T18:00",
        "2004-03-10T18:00:05.25, 2004-03-10T18:00:05.250",
        "2004-03-10T18:00:05Z, 2004-03-10T18:00:05",
        "2004-03-10T23:30:00-02:00, 2004-03-11T01:30",
        "2004-03-10T18:00+0530, 2004-03-10T12:30",
        "1969-12-31 23:59, 1969-12-31T23:59"
    })
    void readsDatesWithTheYearFirst(String text, LocalDateTime expected) {
        assertThat(syntax.parse(text)).isTrue();
        assertThat(syntax.yearFirst()).isTrue();
        assertThat(syntax.millis()).isEqualTo(expected.toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "10/03/2004, 2004-03-10T00:00, 2004-10-03T00:00",
        "1.2.1998, 1998-02-01T00:00, 1998-01-02T00:00",
        "3/4/98, 1998-04-03T00:00, 1998-03-04T00:00",
        "3/4/21 6:30 PM, 2021-04-03T18:30, 2021-03-04T18:30",
        "10-03-2004 18.00.07, 2004-03-10T18:00:07, 2004-10-03T18:00:07"
    })
    void keepsBothOrdersOfDayAndMonthOpen(String text, LocalDateTime dayFirst, LocalDateTime monthFirst) {
        assertThat(syntax.parse(text)).isTrue();
        assertThat(syntax.yearFirst()).isFalse();
        assertThat(DateSyntax.unpack(syntax.packed(), Order.DAY_FIRST))
                .isEqualTo(dayFirst.toInstant(ZoneOffset.UTC).toEpochMilli());
        assertThat(DateSyntax.unpack(syntax.packed(), Order.MONTH_FIRST))
                .isEqualTo(monthFirst.toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    @Test
    void thirteenthMonthRulesAnOrderOut() {
        assertThat(syntax.parse("25/12/2004")).isTrue();
        assertThat(DateSyntax.unpack(syntax.packed(), Order.MONTH_FIRST)).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2004-02-30",
                "2004-13-01",
                "30/30/2004",
                "31/02/2004",
                "2004",
                "2004-03",
                "1.2",
                "192.168.1.1",
                "2004-03-10x",
                "2004-03-10 25:00",
                "10.03.04",
                "2004-03/10",
                "12345-01-01",
                ""
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(syntax.parse(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 64800000",
        "18.00.05, 64805000",
        "7:05:01.5, 25501500",
        "12:15 AM, 900000",
        "12:15pm, 44100000",
        "23:59:59, 86399000"
    })
    void readsTimesOfDay(String text, int millis) {
        assertThat(TimeSyntax.parse(text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "18:60", "18.00", "18", "1800", "18:0", "13:00 PM", "18:00:00:00", "a:bc"})
    void refusesWhatIsNoTime(String text) {
        assertThat(TimeSyntax.parse(text)).isEqualTo(TimeSyntax.NONE);
    }
}
