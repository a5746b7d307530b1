package io.crisol.learn.family;

import io.crisol.job.JobContext;

/** Newton's method with step halving on a convex loss (iteratively reweighted least squares). */
final class Newton {
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-13;

    private Newton() {}

    /** The parameters of least loss. */
    static double[] minimise(ClassLoss loss, JobContext context) {
        double[] start = new double[loss.size()];
        double value = loss.at(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = loss.slope(start);
            double[] move = Cholesky.of(loss.curvature(), context).solve(slope);
            double gain = 0;
            for (int i = 0; i < move.length; i++) {
                gain += move[i] * slope[i];
            }
            boolean last = gain <= ENOUGH * Math.max(1, value);
            double length = 1;
            double[] next = moved(start, move, length);
            double found = loss.at(next);
            while (!last && found > value - 1e-4 * length * gain && length > 1e-10) {
                length /= 2;
                next = moved(start, move, length);
                found = loss.at(next);
            }
            if (last || length <= 1e-10) {
                return found <= value ? next : start;
            }
            start = next;
            value = found;
        }
        return start;
    }

    private static double[] moved(double[] from, double[] move, double length) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] - length * move[i];
        }
        return to;
    }
}
