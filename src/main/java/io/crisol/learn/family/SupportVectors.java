package io.crisol.learn.family;

import io.crisol.job.JobContext;
import java.util.Arrays;

/**
 * Finds the support vectors of a classification or an ε-regression by sequential minimal optimisation with the second
 * order working set of Fan, Chen and Lin (2005), the method of LIBSVM without its shrinking. Deterministic.
 *
 * <p>Each variable belongs to a row and lies between two bounds, one of which is 0; all sum to 0. A pair moves at a
 * time: one that may grow and one that may fall, so that the dual objective gains most.
 *
 * <p>Smile's own machines are not used: its regression can't be cancelled and works on the common pool, and its
 * classifier stops far from the solution where the penalty is large or the kernel linear.
 */
final class SupportVectors {
    /** How far the two most violating variables may be apart in the end: scikit-learn's default. */
    private static final double TOLERANCE = 1e-3;

    private static final double LEAST_CURVATURE = 1e-12;

    /** Steps after which what was reached is taken; most fits need a few a row. */
    private static final int MOST_STEPS = 2_000_000;

    private final KernelMatrix kernel;
    private final int[] rows;
    private final double[] goals;
    private final double[] least;
    private final double[] most;
    private final double[] values;
    private final double[] sums;

    /**
     * @param rows the row of each variable
     * @param goals what the decision value of the row is to be where the variable is between its bounds
     */
    private SupportVectors(KernelMatrix kernel, int[] rows, double[] goals, double[] least, double[] most) {
        this.kernel = kernel;
        this.rows = rows;
        this.goals = goals;
        this.least = least;
        this.most = most;
        this.values = new double[rows.length];
        this.sums = new double[kernel.size()];
    }

    /**
     * What was found.
     *
     * @param weights of every row; 0 where it is no support vector
     * @param scores decision value of every row of the kernel matrix, also of those that took no part
     */
    record Machine(double[] weights, double intercept, double[] scores) {}

    /**
     * Tells the rows of one class from the others.
     *
     * @param rows the rows that take part
     * @param own whether a row is of the class, for every row of the kernel matrix
     * @param c penalty on a row that is told wrong, for every row of the kernel matrix
     */
    static Machine separating(KernelMatrix kernel, int[] rows, boolean[] own, double[] c, JobContext context) {
        double[] goals = new double[rows.length];
        double[] least = new double[rows.length];
        double[] most = new double[rows.length];
        for (int v = 0; v < rows.length; v++) {
            goals[v] = own[rows[v]] ? 1 : -1;
            least[v] = own[rows[v]] ? 0 : -c[rows[v]];
            most[v] = own[rows[v]] ? c[rows[v]] : 0;
        }
        return new SupportVectors(kernel, rows, goals, least, most).found(context);
    }

    /** Comes within ε of as many answers as it can: two variables a row, one for too low and one for too high. */
    static Machine following(KernelMatrix kernel, double[] answers, double epsilon, double[] c, JobContext context) {
        int n = answers.length;
        int[] rows = new int[2 * n];
        double[] goals = new double[2 * n];
        double[] least = new double[2 * n];
        double[] most = new double[2 * n];
        for (int row = 0; row < n; row++) {
            rows[row] = row;
            rows[n + row] = row;
            goals[row] = answers[row] - epsilon;
            goals[n + row] = answers[row] + epsilon;
            most[row] = c[row];
            least[n + row] = -c[row];
        }
        return new SupportVectors(kernel, rows, goals, least, most).found(context);
    }

    private Machine found(JobContext context) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((step & 15) == 0) {
                context.checkCancelled();
            }
            int up = mostMissed();
            if (up < 0) {
                break;
            }
            float[] own = kernel.row(rows[up]);
            int down = partner(up, own);
            if (down < 0) {
                break;
            }
            move(up, down, own, kernel.row(rows[down]));
        }
        return machine();
    }

    /** The variable that may grow and whose row misses its goal most from below; −1 where there is none. */
    private int mostMissed() {
        int found = -1;
        double furthest = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < rows.length; v++) {
            double missed = goals[v] - sums[rows[v]];
            if (missed > furthest && values[v] < most[v]) {
                furthest = missed;
                found = v;
            }
        }
        return found;
    }

    /** The variable that may fall with which the pair gains most; −1 where the pairs are within the tolerance. */
    private int partner(int up, float[] own) {
        double top = goals[up] - sums[rows[up]];
        double diagonal = kernel.diagonal(rows[up]);
        int found = -1;
        double best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int v = 0; v < rows.length; v++) {
            if (values[v] > least[v]) {
                double missed = goals[v] - sums[rows[v]];
                lowest = Math.min(lowest, missed);
                double apart = top - missed;
                if (apart > 0) {
                    double gain = apart * apart / curvature(diagonal, kernel.diagonal(rows[v]), own[rows[v]]);
                    if (gain > best) {
                        best = gain;
                        found = v;
                    }
                }
            }
        }
        return top - lowest > TOLERANCE ? found : -1;
    }

    private static double curvature(double one, double other, double both) {
        return Math.max(LEAST_CURVATURE, one + other - 2 * both);
    }

    private void move(int up, int down, float[] grows, float[] falls) {
        double apart = goals[up] - sums[rows[up]] - (goals[down] - sums[rows[down]]);
        double curvature = curvature(kernel.diagonal(rows[up]), kernel.diagonal(rows[down]), grows[rows[down]]);
        double wanted = apart / curvature;
        double above = most[up] - values[up];
        double below = values[down] - least[down];
        double step = Math.min(wanted, Math.min(above, below));
        values[up] = step == above ? most[up] : values[up] + step;
        values[down] = step == below ? least[down] : values[down] - step;
        for (int row = 0; row < sums.length; row++) {
            sums[row] += step * ((double) grows[row] - falls[row]);
        }
    }

    private Machine machine() {
        double[] weights = new double[sums.length];
        for (int v = 0; v < rows.length; v++) {
            weights[rows[v]] += values[v];
        }
        double intercept = intercept();
        double[] scores = Arrays.stream(sums).map(s -> s + intercept).toArray();
        return new Machine(weights, intercept, scores);
    }

    /** Mean of what the rows of free variables miss; where there are none, the middle of what the bounds allow. */
    private double intercept() {
        double sum = 0;
        int free = 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int v = 0; v < rows.length; v++) {
            double missed = goals[v] - sums[rows[v]];
            boolean grows = values[v] < most[v];
            boolean falls = values[v] > least[v];
            if (grows && falls) {
                sum += missed;
                free++;
            }
            low = grows ? Math.max(low, missed) : low;
            high = falls ? Math.min(high, missed) : high;
        }
        if (free > 0) {
            return sum / free;
        }
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            return Double.isInfinite(low) ? Double.isInfinite(high) ? 0 : high : low;
        }
        return (low + high) / 2;
    }
}
