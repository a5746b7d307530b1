package io.crisol.profile.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MagicNumbersTest {
    private static final int N = 400;

    private final Map<String, Column> columns = new LinkedHashMap<>();

    private void numbers(String name, IntToDoubleFunction value) {
        columns.put(
                name, new DoubleNumbers(IntStream.range(0, N).mapToDouble(value).toArray()));
    }

    private List<MagicNumber> found() {
        return MagicNumbers.in(Dataset.of(columns));
    }

    @Test
    void aValueThatIsEstablishedInSeveralColumnsCountsInTheOthers() {
        numbers("apart", i -> i % 4 == 0 ? -200 : 20 + i % 7);
        numbers("positive", i -> i % 5 == 0 ? -200 : 600 + i);
        numbers("mostly", i -> i % 10 == 0 ? 7 + i : -200);
        numbers("wide", i -> i < 2 ? -200 : i - 150);
        numbers("fine", i -> i - 190);
        assertThat(found()).singleElement().satisfies(magic -> {
            assertThat(magic.text()).isEqualTo("-200");
            assertThat(magic.columns()).containsExactly("apart", "positive", "mostly", "wide");
            assertThat(magic.count()).isEqualTo(100 + 80 + 360 + 2);
        });
    }

    @Test
    void valuesThatBelongToTheirColumnAreLeftAlone() {
        numbers("difference", i -> i % 3 - 1);
        numbers("count", i -> 900 + i % 100);
        numbers("zeros", i -> i % 2 == 0 ? 0 : 50 + i);
        numbers("constant", i -> 999);
        numbers("two", i -> i % 2 == 0 ? -1 : 1);
        numbers("rare", i -> i == 0 ? 99999 : i);
        columns.remove("two");
        assertThat(found()).isEmpty();
    }

    @Test
    void aRepeatedValueFarOutsideIsFoundWhateverItIs() {
        numbers("price", i -> i % 20 == 0 ? 8888 : 10 + i % 50);
        assertThat(found()).extracting(MagicNumber::text).containsExactly("8888");
    }

    @Test
    void emptyDatesAreFound() {
        long day = LocalDate.of(2020, 1, 1).toEpochDay();
        long none = LocalDate.of(1900, 1, 1).toEpochDay();
        columns.put(
                "seen",
                new DateColumn(
                        IntStream.range(0, N)
                                .mapToLong(i -> (i % 8 == 0 ? none : day + i) * 86_400_000L)
                                .toArray(),
                        false));
        columns.put(
                "born",
                new DateColumn(
                        IntStream.range(0, N)
                                .mapToLong(i -> (none + (i % 50) * 100L) * 86_400_000L)
                                .toArray(),
                        false));
        assertThat(found()).singleElement().satisfies(magic -> {
            assertThat(magic.text()).isEqualTo("1900-01-01");
            assertThat(magic.cells()).isEqualTo(Map.of("seen", 50L));
        });
    }

    @Test
    void theAlertOffersToReplaceItInAllItsColumns() {
        numbers("a", i -> i % 4 == 0 ? -200 : i);
        numbers("b", i -> i % 8 == 0 ? -200 : i);
        AlertContext seen = new AlertContext(Dataset.of(columns), Optional.empty(), List.of(), List.of(), 0);
        assertThat(new DisguisedMissing().look(seen)).singleElement().satisfies(alert -> {
            assertThat(alert.count()).isEqualTo(150);
            assertThat(alert.columns()).containsExactly("a", "b");
            AlertFound.Fix fix = alert.fix().orElseThrow();
            assertThat(fix.step()).isEqualTo("replace");
            assertThat(fix.columns()).containsExactly("a", "b");
            assertThat(fix.params()).containsEntry("values", List.of(Map.of("from", "-200", "to", "")));
        });
    }
}
