package io.crisol.profile.missingness;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import io.crisol.profile.relation.Tail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Little's test that numbers are missing completely at random (Little 1988, A test of missing completely at random for
 * multivariate data with missing values, JASA 83): the means of each pattern of gaps against those that the EM algorithm
 * estimates for all rows, d² = Σ n_j (ȳ_j − μ̂_j)ᵀ Σ̃_j⁻¹ (ȳ_j − μ̂_j) ~ χ²(Σ p_j − p), with Σ̃ = n/(n−1) · Σ̂. It supposes
 * roughly normal numbers; it can speak against chance, never for it.
 *
 * @param statistic d²
 * @param freedom degrees of freedom
 * @param p p-value
 * @param patterns patterns of gaps, the complete rows included
 * @param columns the columns of numbers that were looked at
 * @param rows rows with at least one of them
 */
public record LittleTest(double statistic, int freedom, double p, int patterns, List<String> columns, int rows) {
    private static final int MOST_COLUMNS = 25;
    private static final int MOST_PATTERNS = 1000;
    private static final int MOST_STEPS = 500;
    private static final double PRECISE = 1e-9;
    /** Keeps columns that are nearly sums of others apart; in units of a variance. */
    private static final double RIDGE = 1e-9;

    public LittleTest {
        columns = List.copyOf(columns);
    }

    /**
     * Tests the columns of numbers without infinite values, at most 25, those with gaps first.
     *
     * @return empty where fewer than two columns, no gap, or more patterns than can be estimated are there
     */
    public static Optional<LittleTest> of(Dataset data, List<String> without, JobContext context) {
        List<String> names = data.schema().visible().stream()
                .filter(c -> c.type() == ColumnType.NUMBER && !without.contains(c.name()))
                .map(c -> c.name())
                .filter(n -> varies(data.numbers(n).toArray()))
                .sorted(Comparator.comparingInt((String n) -> data.column(n).missing() > 0 ? 0 : 1))
                .limit(MOST_COLUMNS)
                .toList();
        if (names.size() < 2 || names.stream().allMatch(n -> data.column(n).missing() == 0)) {
            return Optional.empty();
        }
        double[][] columns =
                names.stream().map(n -> standard(data.numbers(n).toArray())).toArray(double[][]::new);
        List<Pattern> patterns = patterns(columns, data.rows());
        int freedom = patterns.stream().mapToInt(p -> p.there().length).sum() - names.size();
        if (patterns.size() < 2 || patterns.size() > MOST_PATTERNS || freedom < 1) {
            return Optional.empty();
        }
        int rows = patterns.stream().mapToInt(Pattern::rows).sum();
        Estimates estimates = estimate(patterns, names.size(), rows, context);
        double statistic = 0;
        for (Pattern pattern : patterns) {
            RealVector away = pattern.mean().subtract(pick(estimates.mean(), pattern.there()));
            RealMatrix inverse = inverse(pick(estimates.covariance(), pattern.there(), pattern.there())
                    .scalarMultiply(rows / (rows - 1.0)));
            statistic += pattern.rows() * away.dotProduct(inverse.operate(away));
        }
        return Optional.of(
                new LittleTest(statistic, freedom, Tail.chiSquared(statistic, freedom), patterns.size(), names, rows));
    }

    private static boolean varies(double[] values) {
        double[] there = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        return there.length > 2
                && Arrays.stream(there).allMatch(Double::isFinite)
                && Arrays.stream(there).anyMatch(v -> v != there[0]);
    }

    private static double[] standard(double[] values) {
        double mean =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElseThrow();
        double variance = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
    }

    /** Rows with the same gaps: sums and products of what is there say all that is needed of them. */
    private record Pattern(int[] there, int[] gaps, int rows, RealVector mean, RealMatrix scatter) {}

    private record Estimates(RealVector mean, RealMatrix covariance) {}

    private static List<Pattern> patterns(double[][] columns, int rows) {
        Map<Long, List<Integer>> byGaps = new LinkedHashMap<>();
        for (int row = 0; row < rows; row++) {
            long gaps = 0;
            for (int c = 0; c < columns.length; c++) {
                gaps |= Double.isNaN(columns[c][row]) ? 1L << c : 0;
            }
            byGaps.computeIfAbsent(gaps, g -> new ArrayList<>()).add(row);
        }
        List<Pattern> patterns = new ArrayList<>();
        byGaps.forEach((gaps, which) -> {
            int[] there = IntStream.range(0, columns.length)
                    .filter(c -> (gaps >> c & 1) == 0)
                    .toArray();
            int[] away = IntStream.range(0, columns.length)
                    .filter(c -> (gaps >> c & 1) == 1)
                    .toArray();
            if (there.length > 0) {
                patterns.add(pattern(columns, which, there, away));
            }
        });
        return patterns;
    }

    private static Pattern pattern(double[][] columns, List<Integer> rows, int[] there, int[] gaps) {
        double[] mean = new double[there.length];
        double[][] scatter = new double[there.length][there.length];
        for (int i = 0; i < there.length; i++) {
            for (int row : rows) {
                mean[i] += columns[there[i]][row] / rows.size();
            }
        }
        for (int row : rows) {
            for (int i = 0; i < there.length; i++) {
                for (int j = 0; j < there.length; j++) {
                    scatter[i][j] += (columns[there[i]][row] - mean[i]) * (columns[there[j]][row] - mean[j]);
                }
            }
        }
        return new Pattern(
                there, gaps, rows.size(), new ArrayRealVector(mean), new Array2DRowRealMatrix(scatter, false));
    }

    /** Maximum likelihood of a normal distribution with gaps by EM (Dempster, Laird and Rubin 1977; Little and Rubin 2002, 11.2). */
    private static Estimates estimate(List<Pattern> patterns, int size, int rows, JobContext context) {
        Estimates now = new Estimates(new ArrayRealVector(size), MatrixUtils.createRealIdentityMatrix(size));
        for (int step = 0; step < MOST_STEPS; step++) {
            context.checkCancelled();
            RealVector moved = new ArrayRealVector(size);
            RealMatrix spread = new Array2DRowRealMatrix(size, size);
            for (Pattern pattern : patterns) {
                expect(pattern, now, moved, spread);
            }
            RealVector shift = moved.mapDivide(rows);
            RealMatrix covariance = spread.scalarMultiply(1.0 / rows).subtract(shift.outerProduct(shift));
            Estimates next = new Estimates(now.mean().add(shift), covariance);
            double change = Math.max(
                    shift.getLInfNorm(), covariance.subtract(now.covariance()).getNorm1());
            now = next;
            if (change < PRECISE) {
                break;
            }
        }
        return now;
    }

    /** Adds what a pattern's rows are expected to add to the sums of deviations and of their products. */
    private static void expect(Pattern pattern, Estimates now, RealVector moved, RealMatrix spread) {
        int[] there = pattern.there();
        int[] gaps = pattern.gaps();
        RealVector away = pattern.mean().subtract(pick(now.mean(), there));
        RealMatrix products = pattern.scatter().add(away.outerProduct(away).scalarMultiply(pattern.rows()));
        add(moved, there, away.mapMultiply(pattern.rows()));
        add(spread, there, there, products);
        if (gaps.length == 0) {
            return;
        }
        RealMatrix between = pick(now.covariance(), gaps, there);
        RealMatrix slopes = between.multiply(inverse(pick(now.covariance(), there, there)));
        RealMatrix crossed = slopes.multiply(products);
        RealMatrix rest = pick(now.covariance(), gaps, gaps).subtract(slopes.multiply(between.transpose()));
        add(moved, gaps, slopes.operate(away).mapMultiply(pattern.rows()));
        add(spread, gaps, there, crossed);
        add(spread, there, gaps, crossed.transpose());
        add(spread, gaps, gaps, crossed.multiply(slopes.transpose()).add(rest.scalarMultiply(pattern.rows())));
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        RealMatrix ridge =
                MatrixUtils.createRealIdentityMatrix(matrix.getRowDimension()).scalarMultiply(RIDGE);
        return new LUDecomposition(matrix.add(ridge), 0).getSolver().getInverse();
    }

    private static RealVector pick(RealVector of, int[] which) {
        return new ArrayRealVector(
                Arrays.stream(which).mapToDouble(of::getEntry).toArray());
    }

    private static RealMatrix pick(RealMatrix of, int[] rows, int[] columns) {
        RealMatrix picked = new Array2DRowRealMatrix(rows.length, columns.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                picked.setEntry(i, j, of.getEntry(rows[i], columns[j]));
            }
        }
        return picked;
    }

    private static void add(RealVector to, int[] which, RealVector what) {
        for (int i = 0; i < which.length; i++) {
            to.addToEntry(which[i], what.getEntry(i));
        }
    }

    private static void add(RealMatrix to, int[] rows, int[] columns, RealMatrix what) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                to.addToEntry(rows[i], columns[j], what.getEntry(i, j));
            }
        }
    }
}
