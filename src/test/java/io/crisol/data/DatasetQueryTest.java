package io.crisol.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.UsageException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetQueryTest {
    private static final long DAY = 86_400_000L;

    private final Dataset data = data();

    private static Dataset data() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("age", new DoubleNumbers(new double[] {30, 41, Double.NaN, 30, 25, -2}));
        columns.put("job", new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, 0, -1, 1, 0}, List.of("fixed", "free")));
        long[] days = IntStream.of(0, 31, 60, 366, 1, 2)
                .mapToLong(d -> (LocalDate.of(2024, 1, 1).toEpochDay() + d) * DAY)
                .toArray();
        days[5] = Long.MIN_VALUE;
        columns.put("day", new DateColumn(days, false));
        columns.put("hour", new TimeColumn(new int[] {0, 3_600_000, 7_200_000, -1, 1, 3_600_000}));
        columns.put("note", new TextColumn(new @Nullable String[] {"x", "", null, "xy", "y", "z"}));
        return Dataset.of(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "age, EQUAL, 30, 0 3",
        "age, NOT_EQUAL, 30, 1 4 5",
        "age, GREATER_OR_EQUAL, 30, 0 1 3",
        "age, LESS, 25.5, 4 5",
        "age, MISSING, '', 2",
        "age, PRESENT, '', 0 1 3 4 5",
        "job, EQUAL, free, 1 4",
        "job, NOT_EQUAL, free, 0 2 5",
        "job, STARTS_WITH, fi, 0 2 5",
        "job, GREATER, fixed, 1 4",
        "day, LESS_OR_EQUAL, 2024-01-02, 0 4",
        "day, EQUAL, 2024-02-01, 1",
        "day, GREATER, 2024-03-01 12:00, 3",
        "hour, GREATER, 01:00, 2",
        "hour, EQUAL, 01:00, 1 5",
        "note, CONTAINS, x, 0 3",
        "note, MISSING, '', 2",
        "note, EQUAL, '', 1"
    })
    void keepsTheRowsThatCompare(String column, Comparison how, String value, String rows) {
        assertThat(new DatasetQuery(data).where(column, how, value).rows())
                .containsExactly(IntStream.of(List.of(rows.split(" ")).stream()
                                .mapToInt(Integer::parseInt)
                                .toArray())
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "age, false, 5 4 0 3 1 2",
        "age, true, 1 0 3 4 5 2",
        "job, false, 0 2 5 1 4 3",
        "day, true, 3 2 1 4 0 5",
        "hour, false, 0 4 1 5 2 3"
    })
    void sortsStablyWithMissingLast(String column, boolean descending, String rows) {
        assertThat(new DatasetQuery(data).sort(column, descending).rows())
                .containsExactly(List.of(rows.split(" ")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void stepsFollowEachOther() {
        DatasetQuery query = new DatasetQuery(data)
                .sort("age", true)
                .where("job", Comparison.EQUAL, "fixed")
                .sort("job", false);
        assertThat(query.rows()).containsExactly(0, 5, 2);
        assertThat(query.result().numbers("age").toArray()).containsExactly(30, -2, Double.NaN);
    }

    @Test
    void countsAndAveragesGroups() {
        Dataset groups = new DatasetQuery(data).group(List.of("job"), Optional.of("age"));
        assertThat(groups.schema().names()).containsExactly("job", "rows", "mean");
        assertThat(groups.column("job").isMissing(0)).isTrue();
        assertThat(groups.column("job").text(1)).isEqualTo("fixed");
        assertThat(groups.numbers("rows").toArray()).containsExactly(1, 3, 2);
        assertThat(groups.numbers("mean").toArray()).containsExactly(30, 14, 33);
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 4 1", "MONTH, 2 1 1 1", "QUARTER, 4 1", "DAY, 1 1 1 1 1", "HOUR, 5"})
    void groupsByPartsOfDates(DatePart part, String counts) {
        Dataset groups =
                new DatasetQuery(data).where("day", Comparison.PRESENT, "").groupByDate("day", part, Optional.empty());
        assertThat(groups.schema().names()).containsExactly("day", "rows");
        assertThat(groups.numbers("rows").toArray())
                .containsExactly(List.of(counts.split(" ")).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void weeksSortAsNumbersDo() {
        long[] days = IntStream.range(0, 14)
                .mapToLong(w -> (LocalDate.of(2024, 1, 3).toEpochDay() + 7 * w) * DAY)
                .toArray();
        Dataset groups = new DatasetQuery(Dataset.of(Map.of("d", new DateColumn(days, false))))
                .groupByDate("d", DatePart.WEEK, Optional.empty());
        assertThat(IntStream.range(0, 14).mapToObj(groups.column("d")::text))
                .isSorted()
                .hasSize(14);
    }

    @Test
    void mistakesAreNamed() {
        DatasetQuery query = new DatasetQuery(data);
        assertThatThrownBy(() -> query.sort("nots", false))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.finding().args()).containsExactly("nots", "note"));
        assertThatThrownBy(() -> query.where("age", Comparison.LESS, "old")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> query.where("age", Comparison.CONTAINS, "3")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> query.where("day", Comparison.LESS, "3/4/2024"))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> query.groupByDate("age", DatePart.YEAR, Optional.empty()))
                .isInstanceOf(UsageException.class);
    }
}
