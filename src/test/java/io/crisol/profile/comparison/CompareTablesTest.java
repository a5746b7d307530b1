package io.crisol.profile.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.TaskKind;
import io.crisol.profile.TargetView;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reference values of scipy and numpy: the credit table's first 2,000 rows against the others. */
class CompareTablesTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final Workers WORKERS = new Workers(2);
    private static final Dataset CREDIT = new CsvReader()
            .read(Path.of("sample-data/credit-scoring.csv"), ImportSettings.DETECT, JobContext.silent())
            .data();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Dataset rows(int from, int to) {
        return CREDIT.take(IntStream.range(from, to).toArray());
    }

    private static TableComparison compare(Dataset a, Dataset b, Optional<String> key) {
        return new CompareTables(WORKERS).compare(a, b, Optional.empty(), key, JobContext.silent());
    }

    private static Shift shift(TableComparison found, String column) {
        return found.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .flatMap(ColumnComparison::shift)
                .orElseThrow();
    }

    @Test
    void theStabilityIndexOfTheReferenceExample() {
        double[] deciles = new double[10];
        Arrays.fill(deciles, 0.1);
        double[] shifted = {.05, .07, .08, .1, .1, .1, .1, .12, .13, .15};

        assertThat(Shift.stability(deciles, shifted)).isCloseTo(0.081611, SIX);
        assertThat(Shift.stability(new double[] {1, 0}, new double[] {1, 0})).isZero();
        assertThat(Shift.jensenShannon(new double[] {1, 0}, new double[] {0, 1}))
                .isCloseTo(1, SIX);
    }

    @Test
    void shiftsOfNumbersAgreeWithScipy() {
        TableComparison found = compare(rows(0, 2000), rows(2000, CREDIT.rows()), Optional.empty());

        Shift price = shift(found, "Price");
        assertThat(price.stability()).isCloseTo(0.020184, SIX);
        assertThat(price.jensenShannon()).isCloseTo(0.060265, SIX);
        assertThat(price.statistic()).isCloseTo(0.048648, SIX);
        assertThat(price.p()).isCloseTo(0.01049, within(5e-4));
        assertThat(price.wasserstein()).isCloseTo(0.075984, SIX);
        Shift income = shift(found, "Income");
        assertThat(income.stability()).as("missing is a bin of its own").isCloseTo(0.051903, SIX);
        assertThat(income.jensenShannon()).isCloseTo(0.096469, SIX);
        assertThat(income.statistic()).isCloseTo(0.108421, SIX);
        assertThat(shift(found, "Age").stability()).isCloseTo(0.010926, SIX);
    }

    @Test
    void shiftsOfLevelsAgreeWithScipy() {
        Shift job = shift(compare(rows(0, 2000), rows(2000, CREDIT.rows()), Optional.empty()), "Job");

        assertThat(job.test()).isEqualTo("chi_squared");
        assertThat(job.stability()).isCloseTo(0.011132, SIX);
        assertThat(job.jensenShannon()).isCloseTo(0.046169, SIX);
        assertThat(job.statistic()).isCloseTo(12.359853, SIX);
        assertThat(job.p()).isCloseTo(0.014867, SIX);
        assertThat(job.adjusted()).isGreaterThanOrEqualTo(job.p());
    }

    @Test
    void theSameTableHasNoShift() {
        TableComparison found = compare(CREDIT, CREDIT, Optional.empty());

        assertThat(found.shifted()).isEmpty();
        assertThat(found.sameOrder()).isTrue();
        assertThat(found.columns()).allMatch(c -> c.change() == ColumnComparison.Change.SAME);
        assertThat(shift(found, "Price").wasserstein()).isZero();
    }

    private static Dataset table(String[] keys, double[] values, Map<String, Column> more) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("id", new TextColumn(keys));
        columns.put("value", new DoubleNumbers(values));
        columns.putAll(more);
        return Dataset.of(columns);
    }

    @Test
    void columnsAndRowsThatCameAndWentAreTold() {
        Column level = new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, 0}, List.of("a", "b"));
        Dataset before = table(new String[] {"k1", "k2", "k3"}, new double[] {1, 2, 3}, Map.of("gone", level));
        Dataset after = table(new String[] {"k3", "k2", "k4"}, new double[] {3, 20, 4}, Map.of("new", level));

        TableComparison found = compare(before, after, Optional.of("id"));

        assertThat(found.count(ColumnComparison.Change.ONLY_FIRST)).isEqualTo(1);
        assertThat(found.count(ColumnComparison.Change.ONLY_SECOND)).isEqualTo(1);
        RowMatch match = found.rows().orElseThrow();
        assertThat(match.both()).isEqualTo(2);
        assertThat(match.changed()).isEqualTo(1);
        assertThat(match.changedCells()).containsExactly(Map.entry("value", 1));
        assertThat(match.someFirst()).containsExactly("k1");
        assertThat(match.someSecond()).containsExactly("k4");
        assertThatThrownBy(() -> compare(before, after, Optional.of("gone"))).isInstanceOf(UsageException.class);
    }

    @Test
    void theAnswersOfLockedRowsAreNotCounted() {
        TargetView view = new TargetView(
                "Status", TaskKind.BINARY, IntStream.range(0, 3000).toArray());

        TableComparison found = new CompareTables(WORKERS)
                .compare(CREDIT, rows(3000, 4000), Optional.of(view), Optional.empty(), JobContext.silent());

        assertThat(found.columns())
                .filteredOn(c -> c.name().equals("Status"))
                .extracting(c -> c.first().orElseThrow().rows())
                .containsExactly(3000);
    }
}
