package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import java.util.ArrayList;
import java.util.List;

/**
 * How limits between which values are usual are learned.
 *
 * @param method {@code iqr}: so many distances of the quartiles beyond them (Tukey 1977); {@code z}: so many standard
 *     deviations from the mean; {@code percentile}
 * @param low share of values below the lower limit, with {@code percentile}
 */
record OutlierLimits(String method, double factor, double deviations, double low, double high) {
    OutliersFlagged learned(Dataset training, List<String> names) {
        List<OutliersFlagged.Range> ranges = new ArrayList<>();
        for (String name : names) {
            ranges.add(range(name, Learned.sorted(training.numbers(name).toFloats())));
        }
        return OutliersFlagged.of(training.schema(), ranges);
    }

    private OutliersFlagged.Range range(String name, float[] sorted) {
        if (sorted.length == 0) {
            return new OutliersFlagged.Range(name, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
        }
        return switch (method) {
            case "iqr" -> {
                double q1 = Learned.quantile(sorted, 0.25);
                double q3 = Learned.quantile(sorted, 0.75);
                yield range(name, q1 - factor * (q3 - q1), q3 + factor * (q3 - q1));
            }
            case "z" -> {
                double mean = Learned.mean(sorted);
                double reach = deviations * Learned.deviation(sorted);
                yield range(name, mean - reach, mean + reach);
            }
            default -> range(name, Learned.quantile(sorted, low), Learned.quantile(sorted, high));
        };
    }

    private static OutliersFlagged.Range range(String name, double low, double high) {
        return new OutliersFlagged.Range(name, (float) low, (float) high);
    }
}
