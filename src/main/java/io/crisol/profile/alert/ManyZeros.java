package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.NumberSummary;
import io.crisol.profile.relation.SortedNumbers;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Zeros that need a thought: more than half of the numbers are 0, so that two kinds of rows stand in one column; or some are
 * 0 while all others lie far from it (by three quarters of their interquartile range), so that 0 may mean missing. Columns
 * of up to ten different numbers are counts and codes, where zeros are usual.
 */
public final class ManyZeros implements Alert {
    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.98;
    private static final double APART = 0.75;
    private static final int FEW_VALUES = 10;
    private static final int LEAST = 3;

    @Override
    public String name() {
        return "zeros";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.info().type() == ColumnType.NUMBER && c.distinct() > FEW_VALUES)
                .flatMap(c -> c.numbers().flatMap(n -> found(c, n, seen)).stream())
                .toList();
    }

    private Optional<AlertFound> found(ColumnProfile column, NumberSummary numbers, AlertContext seen) {
        double share = numbers.count() == 0 ? 0 : (double) numbers.zeros() / numbers.count();
        if (share > MOST) {
            return share >= NEARLY_ALL
                    ? Optional.empty()
                    : Optional.of(found(
                            column,
                            Severity.INFO,
                            Message.of("alert.zeros", column.name(), numbers.zeros(), share * 100),
                            numbers.zeros(),
                            Optional.empty()));
        }
        if (numbers.zeros() < LEAST || numbers.min() < 0 && numbers.max() > 0) {
            return Optional.empty();
        }
        double[] others =
                SortedNumbers.of(Arrays.stream(((NumberColumn) seen.data().column(column.name())).toArray())
                        .filter(v -> Double.isFinite(v) && v != 0)
                        .map(Math::abs)
                        .toArray());
        double spread = NumberSummary.quantile(others, 0.75) - NumberSummary.quantile(others, 0.25);
        if (others.length == 0 || spread <= 0 || others[0] < APART * spread) {
            return Optional.empty();
        }
        return Optional.of(found(
                column,
                Severity.WARNING,
                Message.of("alert.zeros.apart", column.name(), numbers.zeros(), share * 100, others[0]),
                numbers.zeros(),
                Optional.of(new AlertFound.Fix(
                        "replace", List.of(column.name()), Map.of("values", List.of(Map.of("from", "0", "to", "")))))));
    }

    private AlertFound found(
            ColumnProfile column, Severity severity, Message text, long count, Optional<AlertFound.Fix> fix) {
        return new AlertFound(name(), severity, List.of(column.name()), text, count, List.of("0"), fix);
    }
}
