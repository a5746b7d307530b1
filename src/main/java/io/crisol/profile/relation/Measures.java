package io.crisol.profile.relation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The field's statistics of two columns. Rows in which either is missing are left out. */
public final class Measures {
    private static final double Z95 = 1.959963984540054;
    private static final double FEW = 5;
    private static final double MANY_FEW = 0.2;

    private Measures() {}

    /** Ranks of finite numbers, from 1, ties with their middle rank. */
    public static double[] ranks(double[] values) {
        return Ranks.of(values).of();
    }

    /** One-way analysis of variance of numbers in groups (Fisher 1925), with η² = SS between / SS total. */
    public static Measure anova(double[] values, Groups groups) {
        int[] rows = complete(values, groups);
        double[] sums = new double[groups.size()];
        int[] counts = new int[groups.size()];
        double mean = Arrays.stream(rows).mapToDouble(r -> values[r]).average().orElse(Double.NaN);
        double total = 0;
        for (int row : rows) {
            double d = values[row] - mean;
            total += d * d;
            sums[groups.codes()[row]] += d;
            counts[groups.codes()[row]]++;
        }
        double between = 0;
        int used = 0;
        for (int g = 0; g < counts.length; g++) {
            if (counts[g] > 0) {
                between += sums[g] * sums[g] / counts[g];
                used++;
            }
        }
        double above = used - 1;
        double below = rows.length - used;
        double within = Math.max(0, total - between);
        double f = above > 0 && below > 0 ? (between / above) / (within / below) : Double.NaN;
        double p = total > 0 ? Tail.f(f, above, below) : Double.NaN;
        return measure(Measure.Kind.ANOVA, f, above, below, p, total > 0 ? between / total : Double.NaN, rows.length);
    }

    /**
     * Kruskal and Wallis (1952), corrected for ties, with ε² = (H − k + 1)/(n − k), at least 0 (Tomczak and Tomczak 2014).
     */
    public static Measure kruskal(double[] values, Groups groups) {
        int[] rows = complete(values, groups);
        return kruskal(
                Ranks.of(pick(values, rows)),
                new Groups(Arrays.stream(rows).map(r -> groups.codes()[r]).toArray(), groups.names()));
    }

    /**
     * The same of numbers that are ranked already, so that many groupings of them share the work.
     *
     * @param groups of the ranked numbers, none missing
     */
    public static Measure kruskal(Ranks ranks, Groups groups) {
        int n = ranks.of().length;
        double[] sums = new double[groups.size()];
        int[] counts = new int[groups.size()];
        for (int i = 0; i < n; i++) {
            sums[groups.codes()[i]] += ranks.of()[i];
            counts[groups.codes()[i]]++;
        }
        double sum = 0;
        int used = 0;
        for (int g = 0; g < counts.length; g++) {
            if (counts[g] > 0) {
                sum += sums[g] * sums[g] / counts[g];
                used++;
            }
        }
        double size = n;
        double untied = 1 - ranks.ties() / (size * size * size - size);
        double h = used > 1 && untied > 0 ? (12 / (size * (size + 1)) * sum - 3 * (size + 1)) / untied : Double.NaN;
        double effect = Math.clamp((h - used + 1) / (size - used), 0, 1);
        return measure(
                Measure.Kind.KRUSKAL,
                h,
                used - 1,
                0,
                Tail.chiSquared(h, used - 1),
                Double.isNaN(h) ? Double.NaN : effect,
                n);
    }

    /**
     * Pearson's χ² of two groupings, without continuity correction, with Cramér's V corrected for bias (Bergsma 2013, A
     * bias-correction for Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society 42).
     */
    public static Measure chiSquared(Groups a, Groups b) {
        int[][] joint = new int[a.size()][b.size()];
        int n = 0;
        for (int row = 0; row < a.codes().length; row++) {
            if (a.codes()[row] >= 0 && b.codes()[row] >= 0) {
                joint[a.codes()[row]][b.codes()[row]]++;
                n++;
            }
        }
        return chiSquared(joint, n);
    }

    /** The same of a table of counts, {@code [row][column]}. */
    public static Measure chiSquared(int[][] counts) {
        return chiSquared(
                counts, Arrays.stream(counts).flatMapToInt(Arrays::stream).sum());
    }

    private static Measure chiSquared(int[][] joint, int n) {
        int columns = joint.length == 0 ? 0 : joint[0].length;
        long[] across = new long[joint.length];
        long[] down = new long[columns];
        for (int r = 0; r < joint.length; r++) {
            for (int c = 0; c < columns; c++) {
                across[r] += joint[r][c];
                down[c] += joint[r][c];
            }
        }
        int r = (int) Arrays.stream(across).filter(v -> v > 0).count();
        int k = (int) Arrays.stream(down).filter(v -> v > 0).count();
        double chi = 0;
        int few = 0;
        for (int i = 0; i < joint.length; i++) {
            for (int j = 0; j < columns; j++) {
                double expected = (double) across[i] * down[j] / n;
                if (expected > 0) {
                    chi += (joint[i][j] - expected) * (joint[i][j] - expected) / expected;
                    few += expected < FEW ? 1 : 0;
                }
            }
        }
        double freedom = (r - 1.0) * (k - 1.0);
        if (r < 2 || k < 2) {
            return measure(Measure.Kind.CHI_SQUARED, Double.NaN, 0, 0, Double.NaN, Double.NaN, n);
        }
        Measure found = measure(
                Measure.Kind.CHI_SQUARED, chi, freedom, 0, Tail.chiSquared(chi, freedom), cramersV(chi, n, r, k), n);
        return few > MANY_FEW * r * k
                ? new Measure(
                        found.kind(),
                        found.statistic(),
                        found.freedom(),
                        0,
                        found.p(),
                        found.p(),
                        found.effect(),
                        Double.NaN,
                        Double.NaN,
                        n,
                        true)
                : found;
    }

    /** Cramér's V, bias-corrected: φ² and the numbers of levels are each reduced by their expectation under independence. */
    static double cramersV(double chi, double n, int r, int k) {
        double phi = Math.max(0, chi / n - (k - 1.0) * (r - 1.0) / (n - 1));
        double rows = r - (r - 1.0) * (r - 1.0) / (n - 1);
        double columns = k - (k - 1.0) * (k - 1.0) / (n - 1);
        double most = Math.min(rows, columns) - 1;
        return most > 0 ? Math.min(1, Math.sqrt(phi / most)) : Double.NaN;
    }

    /** Pearson's correlation with the t test and Fisher's interval. */
    public static Measure pearson(double[] x, double[] y) {
        int[] rows = complete(x, y);
        return correlation(Measure.Kind.PEARSON, pick(x, rows), pick(y, rows), 1);
    }

    /** Pearson's correlation with whether a row is in a group. */
    public static Measure pointBiserial(double[] values, Groups groups, int group) {
        int[] rows = complete(values, groups);
        double[] inside = Arrays.stream(rows)
                .mapToDouble(r -> groups.codes()[r] == group ? 1 : 0)
                .toArray();
        return correlation(Measure.Kind.POINT_BISERIAL, pick(values, rows), inside, 1);
    }

    /**
     * Spearman's rank correlation: Pearson's of the ranks; p by t with n − 2 degrees of freedom, interval by Fisher's z with
     * variance 1.06/(n − 3) (Fieller, Hartley and Pearson 1957).
     */
    public static Measure spearman(double[] x, double[] y) {
        int[] rows = complete(x, y);
        return correlation(
                Measure.Kind.SPEARMAN,
                Ranks.of(pick(x, rows)).of(),
                Ranks.of(pick(y, rows)).of(),
                1.06);
    }

    private static Measure correlation(Measure.Kind kind, double[] x, double[] y, double inflation) {
        int n = x.length;
        double r = pearsonOf(x, y);
        double below = n - 2;
        double t = below > 0 ? r * Math.sqrt(below / Math.max(0, 1 - r * r)) : Double.NaN;
        double p = Double.isNaN(r) || below <= 0 ? Double.NaN : Tail.t(t, below);
        double half = n > 3 ? Z95 * Math.sqrt(inflation / (n - 3)) : Double.NaN;
        double z = Math.log((1 + r) / (1 - r)) / 2;
        return new Measure(kind, r, 0, below, p, p, r, Math.tanh(z - half), Math.tanh(z + half), n, false);
    }

    /** Pearson's correlation of numbers without gaps; NaN where one is constant. */
    static double pearsonOf(double[] x, double[] y) {
        int n = x.length;
        double mx = Arrays.stream(x).sum() / n;
        double my = Arrays.stream(y).sum() / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }
        return xx > 0 && yy > 0 ? Math.clamp(xy / Math.sqrt(xx * yy), -1, 1) : Double.NaN;
    }

    private static Measure measure(
            Measure.Kind kind, double statistic, double above, double below, double p, double effect, int rows) {
        return new Measure(kind, statistic, above, below, p, p, effect, Double.NaN, Double.NaN, rows, false);
    }

    private static int[] complete(double[] values, Groups groups) {
        return IntStream.range(0, values.length)
                .filter(r -> Double.isFinite(values[r]) && groups.codes()[r] >= 0)
                .toArray();
    }

    private static int[] complete(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .filter(r -> Double.isFinite(x[r]) && Double.isFinite(y[r]))
                .toArray();
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(r -> values[r]).toArray();
    }
}
