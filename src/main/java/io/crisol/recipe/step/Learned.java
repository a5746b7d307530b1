package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be learned from the cells of one column. Order of rows and of codes never matters to the result. */
final class Learned {
    private Learned() {}

    /** The finite numbers, ascending. */
    static float[] sorted(float[] cells) {
        float[] finite = new float[cells.length];
        int count = 0;
        for (float cell : cells) {
            if (Float.isFinite(cell)) {
                finite[count++] = cell + 0f;
            }
        }
        float[] found = Arrays.copyOf(finite, count);
        Arrays.sort(found);
        return found;
    }

    /** Arithmetic mean; 0 of nothing. */
    static double mean(float[] sorted) {
        double sum = 0;
        for (float value : sorted) {
            sum += value;
        }
        return sorted.length == 0 ? 0 : sum / sorted.length;
    }

    /** Standard deviation of a population (divided by n); 0 of nothing. */
    static double deviation(float[] sorted) {
        double mean = mean(sorted);
        double sum = 0;
        for (float value : sorted) {
            sum += (value - mean) * (value - mean);
        }
        return sorted.length == 0 ? 0 : Math.sqrt(sum / sorted.length);
    }

    /** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996); 0 of nothing. */
    static double quantile(float[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * ((double) sorted[above] - sorted[below]);
    }

    /** The most frequent number, the smallest of equals; 0 of nothing. */
    static double mode(float[] sorted) {
        double best = 0;
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted[i];
            }
        }
        return best;
    }

    /** How often each level occurs; a missing cell counts as the text "". */
    static Map<String, Integer> counts(CodedColumn column) {
        int[] counts = new int[column.levels().size() + 1];
        for (int code : column.codes()) {
            counts[code + 1]++;
        }
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.merge(i == 0 ? "" : column.levels().get(i - 1), counts[i], Integer::sum);
            }
        }
        return found;
    }

    /** Levels in natural order: by number where all are numbers, else by text; "" (missing) last. */
    static List<String> inOrder(Collection<String> levels) {
        List<String> sorted = new ArrayList<>(levels);
        boolean numbers = sorted.stream().allMatch(l -> l.isEmpty() || !Double.isNaN(NumberText.parse(l)));
        Comparator<String> natural = Comparator.naturalOrder();
        sorted.sort(Comparator.comparing(String::isEmpty)
                .thenComparing(
                        numbers
                                ? Comparator.<String>comparingDouble(l -> l.isEmpty() ? 0 : NumberText.parse(l))
                                        .thenComparing(natural)
                                : natural));
        return sorted;
    }

    /** The levels from most to least frequent, equals in natural order; missing cells do not count. */
    static List<String> byFrequency(Map<String, Integer> counts) {
        List<String> levels = inOrder(counts.keySet());
        levels.remove("");
        levels.sort(Comparator.comparingInt((String l) -> -counts.getOrDefault(l, 0)));
        return levels;
    }
}
