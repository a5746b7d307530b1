package io.crisol.profile.alert;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.profile.NumberSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks for values that stand for missing. One is <em>established</em> in a column where it is the least or the greatest
 * value, repeated, and either one that is commonly used so and apart from all others (farther than from the 10 % to the
 * 90 % quantile of the others; or negative where no other is), or any value as far as three times the whole range of
 * the others. A value that is established in two columns counts in every column whose end it is, too.
 */
public final class MagicNumbers {
    private static final double[] USUAL = {
        -1, -9, -99, -200, -999, -9999, -99999, -999999, 99, 999, 9999, 99999, 999999, 9999999, 99999999, 999999999
    };
    private static final List<String> DATES = List.of(
            "0001-01-01",
            "1753-01-01",
            "1899-12-30",
            "1899-12-31",
            "1900-01-01",
            "1970-01-01",
            "2999-12-31",
            "9999-12-31");
    private static final long DAY = 86_400_000L;
    private static final int LEAST_VALUES = 20;

    /** −1 is one of several codes where the others do not go farther. */
    private static final int LEAST_RANGE = 10;

    private MagicNumbers() {}

    /** The values that stand for missing, the one in the most cells first. */
    public static List<MagicNumber> in(Dataset data) {
        return in(data, name -> Optional.empty());
    }

    /** @param known statistics of columns of numbers, where they are at hand: columns that can't have such a value are told by them */
    static List<MagicNumber> in(Dataset data, Function<String, Optional<NumberSummary>> known) {
        Map<Double, Map<String, Long>> sure = new TreeMap<>();
        Map<Double, Map<String, Long>> possible = new TreeMap<>();
        Map<String, Map<String, Long>> days = new TreeMap<>();
        for (int i = 0; i < data.columns().size(); i++) {
            String name = data.schema().columns().get(i).name();
            Column column = data.columns().get(i);
            if (column instanceof NumberColumn numbers) {
                for (End end : End.both(numbers, known.apply(name))) {
                    put(end.established() ? sure : end.stands() ? possible : Map.of(), end.value(), name, end.count());
                }
            } else if (column instanceof DateColumn dates) {
                days(dates).forEach((day, count) -> put(days, day, name, count));
            }
        }
        List<MagicNumber> found = new ArrayList<>();
        sure.forEach((value, cells) -> {
            Map<String, Long> all = new LinkedHashMap<>();
            Map<String, Long> more = cells.size() > 1 ? possible.getOrDefault(value, Map.of()) : Map.of();
            data.schema().names().forEach(name -> {
                Long count = cells.getOrDefault(name, more.get(name));
                if (count != null) {
                    all.put(name, count);
                }
            });
            found.add(new MagicNumber(text(value), false, all));
        });
        days.forEach((day, cells) -> found.add(new MagicNumber(day, true, cells)));
        found.sort((a, b) -> Long.compare(b.count(), a.count()));
        return Collections.unmodifiableList(found);
    }

    private static <K> void put(Map<K, Map<String, Long>> into, K value, String column, long count) {
        if (into instanceof TreeMap) {
            into.computeIfAbsent(value, v -> new LinkedHashMap<>()).put(column, count);
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The usual empty dates that stand repeatedly at the end of a column, far from all others. */
    private static Map<String, Long> days(DateColumn dates) {
        Map<String, Long> found = new LinkedHashMap<>();
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (long millis : dates.millis()) {
            if (millis != Long.MIN_VALUE) {
                least = Math.min(least, millis);
                greatest = Math.max(greatest, millis);
            }
        }
        for (String text : DATES) {
            long day = LocalDate.parse(text).toEpochDay();
            if (day == Math.floorDiv(least, DAY) || day == Math.floorDiv(greatest, DAY)) {
                long count = apart(dates, day);
                if (count >= 3) {
                    found.put(text, count);
                }
            }
        }
        return found;
    }

    /** How many cells have that day; 0 where it is not farther from the others than a year and half of their range. */
    private static long apart(DateColumn dates, long day) {
        long count = 0;
        long others = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long millis : dates.millis()) {
            if (millis != Long.MIN_VALUE) {
                long other = Math.floorDiv(millis, DAY);
                if (other == day) {
                    count++;
                } else {
                    others++;
                    first = Math.min(first, other);
                    last = Math.max(last, other);
                }
            }
        }
        long gap = day < first ? first - day : day - last;
        return others >= LEAST_VALUES && gap > Math.max(366, (last - first) / 2) ? count : 0;
    }

    /**
     * One end of a column of numbers.
     *
     * @param value the least or the greatest
     * @param count how many cells have it
     * @param established whether it is told to mean missing by this column alone
     * @param stands whether it may mean missing if other columns say so
     */
    private record End(double value, long count, boolean established, boolean stands) {
        static List<End> both(NumberColumn column, Optional<NumberSummary> known) {
            double[] range =
                    known.map(n -> new double[] {n.min(), n.max(), n.count()}).orElseGet(() -> range(column));
            if (range[2] < LEAST_VALUES || range[0] == range[1]) {
                return List.of();
            }
            List<End> ends = new ArrayList<>();
            for (int end = 0; end < 2; end++) {
                double value = range[end];
                boolean low = end == 0;
                if (usual(value) || known.map(n -> mayBeFar(n, low)).orElse(true)) {
                    long count = count(column, value);
                    if (count >= (usual(value) ? 2 : 10)) {
                        ends.add(of(column, value, count, (int) range[2], low));
                    }
                }
            }
            return ends;
        }

        /** Whether the quartiles allow that all other values stand in the quarter of the range that is farthest away. */
        private static boolean mayBeFar(NumberSummary n, boolean low) {
            double most = 0.75 * (n.max() - n.min());
            return low
                    ? n.q75() >= n.min() + most || n.q75() == n.min()
                    : n.q25() <= n.max() - most || n.q25() == n.max();
        }

        /** Least, greatest and number of the finite values. */
        private static double[] range(NumberColumn column) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            int finite = 0;
            for (int row = 0; row < column.size(); row++) {
                double value = column.get(row);
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                    finite++;
                }
            }
            return new double[] {least, greatest, finite};
        }

        private static long count(NumberColumn column, double value) {
            long count = 0;
            for (int row = 0; row < column.size(); row++) {
                count += column.get(row) == value ? 1 : 0;
            }
            return count;
        }

        private static End of(NumberColumn column, double value, long count, int finite, boolean low) {
            double[] others = new double[finite - (int) count];
            int at = 0;
            for (int row = 0; row < column.size(); row++) {
                double other = column.get(row);
                if (Double.isFinite(other) && other != value) {
                    others[at++] = other;
                }
            }
            Arrays.sort(others);
            double first = others[0];
            double last = others[others.length - 1];
            double gap = low ? first - value : value - last;
            double spread = others[(int) (0.9 * (others.length - 1))] - others[(int) (0.1 * (others.length - 1))];
            boolean onlyNegative = value < 0 && first >= 0 && (value != -1 || last >= LEAST_RANGE);
            boolean varied = last > first;
            boolean common =
                    usual(value) && varied && count >= Math.max(3, finite / 1000) && (onlyNegative || gap > spread);
            boolean far = !usual(value) && value != 0 && varied && count >= finite / 100 && gap > 3 * (last - first);
            boolean stands = onlyNegative || gap > 0.1 * (last - first);
            return new End(value, count, common || far, stands);
        }

        private static boolean usual(double value) {
            return Arrays.stream(USUAL).anyMatch(u -> u == value);
        }
    }
}
