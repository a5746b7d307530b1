package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers beyond the outer fences, three interquartile ranges from the quartiles (Tukey 1977, "far out"). Where no number is
 * negative they must lie beyond the outer fences of the logarithms, too: a long tail is skewness, not an error.
 */
public final class OutlyingNumbers implements Alert {
    private static final double FENCE = 3;
    private static final int FEW_VALUES = 10;
    private static final int LEAST_ROWS = 20;
    /** Of normal numbers, 2.3 in a million lie beyond the outer fences. */
    private static final double BY_CHANCE = 1e-5;

    /** Quartiles of a column with more zeros than this are those of its other numbers. */
    private static final double MANY_ZEROS = 0.25;

    private static final int OFTEN = 20;
    private static final double NEARLY_ALL = 0.8;
    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "outliers";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.info().type() == ColumnType.NUMBER && c.distinct() > FEW_VALUES)
                .filter(c -> c.numbers().map(OutlyingNumbers::worthALook).orElse(false))
                .flatMap(c -> found(c, seen).stream())
                .toList();
    }

    private static boolean worthALook(NumberSummary numbers) {
        double reach = FENCE * (numbers.q75() - numbers.q25());
        boolean beyond = numbers.min() < numbers.q25() - reach || numbers.max() > numbers.q75() + reach;
        return numbers.count() >= LEAST_ROWS && (beyond || zeroHeavy(numbers));
    }

    private static boolean zeroHeavy(NumberSummary numbers) {
        return numbers.zeros() >= MANY_ZEROS * numbers.count();
    }

    private Optional<AlertFound> found(ColumnProfile column, AlertContext seen) {
        NumberSummary all = column.numbers().orElseThrow();
        NumberColumn cells = (NumberColumn) seen.data().column(column.name());
        NumberSummary numbers = zeroHeavy(all) ? withoutZeros(cells) : all;
        Fences fences = Fences.of(numbers);
        double[] out = Arrays.stream(cells.toArray())
                .filter(v -> Double.isFinite(v) && !fences.within(v) && (numbers == all || v != 0))
                .sorted()
                .toArray();
        boolean enough = numbers.count() >= LEAST_ROWS && out.length >= Math.max(1, BY_CHANCE * numbers.count());
        if (!enough || isCode(out)) {
            return Optional.empty();
        }
        boolean below = out[0] < fences.low();
        boolean above = out[out.length - 1] > fences.high();
        String side = below && above ? "both" : below ? "low" : "high";
        return Optional.of(new AlertFound(
                name(),
                Severity.INFO,
                List.of(column.name()),
                Message.of(
                        "alert.outliers." + side,
                        column.name(),
                        out.length,
                        100.0 * out.length / all.count(),
                        fences.low(),
                        fences.high()),
                out.length,
                farthest(out, numbers.median()),
                Optional.of(new AlertFound.Fix("clip", List.of(column.name()), fences.limits(below, above)))));
    }

    private static NumberSummary withoutZeros(NumberColumn cells) {
        return NumberSummary.of(
                Arrays.stream(cells.toArray()).filter(v -> v != 0).toArray());
    }

    /** Whether one value repeated many times makes nearly all: a code for missing, which another alert tells. */
    private static boolean isCode(double[] sorted) {
        int longest = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                longest = Math.max(longest, i - start);
                start = i;
            }
        }
        return longest >= OFTEN && longest >= NEARLY_ALL * sorted.length;
    }

    /** Numbers between these are not outlying. */
    private record Fences(double low, double high) {
        static Fences of(NumberSummary numbers) {
            double q25 = numbers.q25();
            double q75 = numbers.q75();
            if (!(q75 > q25)) {
                return new Fences(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            double low = q25 - FENCE * (q75 - q25);
            double high = q75 + FENCE * (q75 - q25);
            if (numbers.min() < 0) {
                return new Fences(low, high);
            }
            double reach = FENCE * (Math.log1p(q75) - Math.log1p(q25));
            return new Fences(
                    Math.min(low, Math.expm1(Math.log1p(q25) - reach)),
                    Math.max(high, Math.expm1(Math.log1p(q75) + reach)));
        }

        boolean within(double value) {
            return value >= low && value <= high;
        }

        /** Only the side on which something lies outside is limited. */
        Map<String, Object> limits(boolean below, boolean above) {
            return below && above
                    ? Map.of("method", "fixed", "low", low, "high", high)
                    : below ? Map.of("method", "fixed", "low", low) : Map.of("method", "fixed", "high", high);
        }
    }

    private static List<String> farthest(double[] sorted, double middle) {
        return Arrays.stream(sorted)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(b - middle), Math.abs(a - middle)))
                .distinct()
                .limit(SHOWN)
                .map(v -> v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString(v.longValue()) : Double.toString(v))
                .toList();
    }
}
