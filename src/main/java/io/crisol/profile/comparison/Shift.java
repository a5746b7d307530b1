package io.crisol.profile.comparison;

import io.crisol.profile.NumberSummary;
import io.crisol.profile.relation.Measure;
import io.crisol.profile.relation.Measures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * How far the distribution of a column lies from that of a reference.
 *
 * @param stability population stability index: Σ (q − p)·ln(q/p) over bins, shares floored at 0.0001 and not renormalised
 * @param jensenShannon distance (root of the divergence) in base 2, 0 to 1, of the same bins, not floored
 * @param test {@code ks} for numbers, {@code chi_squared} for levels
 * @param statistic the largest difference of the distribution functions, or χ² without continuity correction
 * @param p of the test; NaN where it can't be done
 * @param adjusted p corrected for the number of columns; equals {@code p} until corrected
 * @param wasserstein distance of the numbers in standard deviations (over n) of the reference; NaN for levels
 */
public record Shift(
        double stability,
        double jensenShannon,
        String test,
        double statistic,
        double p,
        double adjusted,
        double wasserstein) {
    private static final double FLOOR = 1e-4;
    private static final int BINS = 10;
    private static final double LITTLE = 0.1;
    private static final double MUCH = 0.25;
    private static final double ALPHA = 0.05;

    /** How much that is: by the index (usual limits 0.1 and 0.25), where the test says that it is not chance. */
    public enum Size {
        NONE,
        SOME,
        MUCH
    }

    public Size size() {
        boolean chance = Double.isNaN(adjusted) || adjusted >= ALPHA;
        return chance || stability < LITTLE ? Size.NONE : stability < MUCH ? Size.SOME : Size.MUCH;
    }

    Shift withAdjusted(double value) {
        return new Shift(stability, jensenShannon, test, statistic, p, value, wasserstein);
    }

    /**
     * Of numbers; NaN is missing. Bins lie between the deciles of the reference (linear interpolation, equal ones merged),
     * each with its upper edge; missing is a bin of its own where either has it.
     */
    public static Shift ofNumbers(double[] reference, double[] other) {
        double[] a = finite(reference);
        double[] b = finite(other);
        double[] edges = IntStream.range(1, BINS)
                .mapToDouble(i -> NumberSummary.quantile(a, (double) i / BINS))
                .distinct()
                .toArray();
        boolean gaps = a.length < reference.length || b.length < other.length;
        double[] p = shares(a, reference.length, a.length == 0 ? new double[0] : edges, gaps);
        double[] q = shares(b, other.length, a.length == 0 ? new double[0] : edges, gaps);
        boolean both = a.length > 1 && b.length > 1;
        double largest = both ? largestDifference(a, b) : Double.NaN;
        double probability = both ? new KolmogorovSmirnovTest().approximateP(largest, a.length, b.length) : Double.NaN;
        return new Shift(
                stability(p, q),
                jensenShannon(p, q),
                "ks",
                largest,
                probability,
                probability,
                both ? wasserstein(a, b) : Double.NaN);
    }

    /** Of levels: a level more for what is missing, where either has it. */
    public static Shift ofLevels(Map<String, Integer> reference, Map<String, Integer> other) {
        Map<String, Integer> known = new HashMap<>();
        reference.keySet().forEach(l -> known.putIfAbsent(l, known.size()));
        other.keySet().forEach(l -> known.putIfAbsent(l, known.size()));
        int[][] counts = new int[2][known.size()];
        reference.forEach((l, rows) -> counts[0][known.getOrDefault(l, 0)] = rows);
        other.forEach((l, rows) -> counts[1][known.getOrDefault(l, 0)] = rows);
        double[] p = shares(counts[0]);
        double[] q = shares(counts[1]);
        Measure chi = Measures.chiSquared(counts);
        return new Shift(
                stability(p, q), jensenShannon(p, q), "chi_squared", chi.statistic(), chi.p(), chi.p(), Double.NaN);
    }

    /** Population stability index of shares. */
    static double stability(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double a = Math.max(FLOOR, p[i]);
            double b = Math.max(FLOOR, q[i]);
            sum += (b - a) * Math.log(b / a);
        }
        return sum;
    }

    /** Jensen–Shannon distance of shares, base 2. */
    static double jensenShannon(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double m = (p[i] + q[i]) / 2;
            sum += part(p[i], m) / 2 + part(q[i], m) / 2;
        }
        return Math.sqrt(Math.max(0, sum));
    }

    private static double part(double share, double middle) {
        return share > 0 ? share * Math.log(share / middle) / Math.log(2) : 0;
    }

    private static double[] finite(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        Arrays.parallelSort(finite);
        return finite;
    }

    private static double[] shares(double[] sorted, int rows, double[] edges, boolean gaps) {
        double[] counts = new double[edges.length + 1 + (gaps ? 1 : 0)];
        for (double value : sorted) {
            int at = Arrays.binarySearch(edges, value);
            counts[at >= 0 ? at : -at - 1]++;
        }
        if (gaps) {
            counts[counts.length - 1] = rows - sorted.length;
        }
        return DoubleStream.of(counts).map(c -> rows == 0 ? 0 : c / rows).toArray();
    }

    private static double[] shares(int[] counts) {
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToDouble(c -> all == 0 ? 0 : c / all).toArray();
    }

    /** The largest difference of two empirical distribution functions (Smirnov 1939). */
    private static double largestDifference(double[] a, double[] b) {
        int i = 0;
        int j = 0;
        double most = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= at) {
                i++;
            }
            while (j < b.length && b[j] <= at) {
                j++;
            }
            most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return most;
    }

    /** Area between the distribution functions, in standard deviations of the first; 0 where that is constant and equal. */
    private static double wasserstein(double[] a, double[] b) {
        double[] all = DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b))
                .sorted()
                .toArray();
        int i = 0;
        int j = 0;
        double area = 0;
        for (int k = 0; k + 1 < all.length; k++) {
            while (i < a.length && a[i] <= all[k]) {
                i++;
            }
            while (j < b.length && b[j] <= all[k]) {
                j++;
            }
            area += Math.abs((double) i / a.length - (double) j / b.length) * (all[k + 1] - all[k]);
        }
        double mean = Arrays.stream(a).average().orElse(0);
        double sd = Math.sqrt(
                Arrays.stream(a).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return area == 0 ? 0 : sd > 0 ? area / sd : Double.NaN;
    }

    static List<Shift> corrected(List<Shift> shifts) {
        double[] adjusted =
                Measure.corrected(shifts.stream().mapToDouble(Shift::p).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> shifts.get(i).withAdjusted(adjusted[i]))
                .toList();
    }
}
