package io.crisol.workbench;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * How a column differs between all rows and those that stay when some are left out.
 *
 * @param column its name
 * @param level the level whose share changes most; "" for a column of numbers
 * @param before mean of all rows or, for levels, that level's share, 0 to 1
 * @param after the same of the rows that stay
 * @param size for numbers |after − before| in standard deviations, for levels half the sum of all changes of shares
 * @param chance how often the rows that go and those that stay would differ so much if it had nothing to do with the
 *     column (numbers: Kolmogorov–Smirnov; levels: χ²), corrected for the number of columns by Holm (1979); NaN with too
 *     few rows to say
 */
public record ColumnShift(String column, String level, double before, double after, double size, double chance) {
    private static final int FEW = 5;
    private static final double USUAL = 0.05;

    /** Whether chance is no good explanation of the difference. */
    public boolean clear() {
        return chance < USUAL;
    }

    public boolean ofLevels() {
        return !level.isEmpty();
    }

    private ColumnShift with(double corrected) {
        return new ColumnShift(column, level, before, after, size, corrected);
    }

    /**
     * Compares the rows that stay with those that go.
     *
     * @return empty for columns that are neither numbers nor levels, or have values on one side only
     */
    static Optional<ColumnShift> of(String name, Column column, boolean[] stays) {
        return switch (column) {
            case NumberColumn c -> numbers(name, c, stays);
            case CodedColumn c -> levels(name, c, stays);
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnShift> numbers(String name, NumberColumn column, boolean[] stays) {
        double[] all = column.toArray();
        double[] left = side(all, stays, true);
        double[] gone = side(all, stays, false);
        if (left.length == 0 || gone.length == 0) {
            return Optional.empty();
        }
        double[] whole = Distances.sorted(all);
        double spread = Distances.deviation(whole);
        double before = Distances.mean(whole);
        double after = Distances.mean(left);
        double chance = Math.min(left.length, gone.length) < FEW
                ? Double.NaN
                : Distances.kolmogorovChance(Distances.kolmogorov(left, gone), left.length, gone.length);
        double size = spread > 0 ? Math.abs(after - before) / spread : 0;
        return Optional.of(new ColumnShift(name, "", before, after, size, chance));
    }

    private static double[] side(double[] values, boolean[] stays, boolean side) {
        return Distances.sorted(IntStream.range(0, values.length)
                .filter(row -> stays[row] == side)
                .mapToDouble(row -> values[row])
                .toArray());
    }

    private static Optional<ColumnShift> levels(String name, CodedColumn column, boolean[] stays) {
        int[] left = new int[column.levels().size()];
        int[] gone = new int[left.length];
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                (stays[row] ? left : gone)[column.code(row)]++;
            }
        }
        double stay = Arrays.stream(left).sum();
        double go = Arrays.stream(gone).sum();
        if (stay == 0 || go == 0) {
            return Optional.empty();
        }
        int[] all = IntStream.range(0, left.length).map(i -> left[i] + gone[i]).toArray();
        int most = IntStream.range(0, left.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(left[i] / stay - all[i] / (stay + go))))
                .orElseThrow();
        return Optional.of(new ColumnShift(
                name,
                column.levels().get(most),
                all[most] / (stay + go),
                left[most] / stay,
                Distances.variation(all, left),
                Math.min(stay, go) < FEW ? Double.NaN : chiSquare(left, gone, stay, go)));
    }

    /** Pearson's χ² of a table of two rows; levels that are expected less than once are put together. */
    private static double chiSquare(int[] left, int[] gone, double stay, double go) {
        double share = Math.min(stay, go) / (stay + go);
        double[] rest = new double[2];
        double sum = 0;
        int cells = 0;
        for (int i = 0; i < left.length; i++) {
            if ((left[i] + gone[i]) * share < 1) {
                rest[0] += left[i];
                rest[1] += gone[i];
            } else {
                sum += term(left[i], gone[i], stay, go);
                cells++;
            }
        }
        if (rest[0] + rest[1] > 0) {
            sum += term(rest[0], rest[1], stay, go);
            cells++;
        }
        return cells < 2 ? 1 : 1 - new ChiSquaredDistribution(cells - 1.0).cumulativeProbability(sum);
    }

    private static double term(double left, double gone, double stay, double go) {
        double both = left + gone;
        double first = both * stay / (stay + go);
        double second = both * go / (stay + go);
        return (left - first) * (left - first) / first + (gone - second) * (gone - second) / second;
    }

    /** The same with chances corrected for how many columns were looked at; clear ones first, the largest before others. */
    static List<ColumnShift> ranked(List<ColumnShift> shifts) {
        List<ColumnShift> byChance = new ArrayList<>(shifts.stream()
                .filter(s -> !Double.isNaN(s.chance()))
                .sorted(Comparator.comparingDouble(ColumnShift::chance))
                .toList());
        double least = 0;
        for (int i = 0; i < byChance.size(); i++) {
            least = Math.max(least, Math.min(1, byChance.get(i).chance() * (byChance.size() - i)));
            byChance.set(i, byChance.get(i).with(least));
        }
        shifts.stream().filter(s -> Double.isNaN(s.chance())).forEach(byChance::add);
        byChance.sort(Comparator.comparing((ColumnShift s) -> !s.clear()).thenComparing(s -> -s.size()));
        return List.copyOf(byChance);
    }
}
