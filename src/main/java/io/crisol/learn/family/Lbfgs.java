package io.crisol.learn.family;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS on a convex loss, for very many parameters (Liu and Nocedal 1989). */
final class Lbfgs {
    private static final int MOST_STEPS = 1_000;
    private static final int MEMORY = 12;
    private static final double ENOUGH = 1e-9;

    private Lbfgs() {}

    /** A step made and the change of slope that it brought. */
    private record Pair(double[] step, double[] change, double product) {}

    /** The parameters of least loss. */
    static double[] minimise(ClassLoss loss, Standardized view) {
        Deque<Pair> memory = new ArrayDeque<>();
        double[] x = new double[loss.size()];
        double value = loss.at(view.parameters(x));
        double[] slope = view.slope(loss.slope(view.parameters(x)));
        double steep = size(slope);
        for (int step = 0; step < MOST_STEPS && size(slope) > ENOUGH * steep; step++) {
            double[] move = direction(memory, slope);
            double gain = dot(move, slope);
            double length = memory.isEmpty() ? Math.min(1, 1 / size(slope)) : 1;
            double[] next = moved(x, move, length);
            double found = loss.at(view.parameters(next));
            while (found > value - 1e-4 * length * gain && length > 1e-12) {
                length /= 2;
                next = moved(x, move, length);
                found = loss.at(view.parameters(next));
            }
            if (found >= value) {
                break;
            }
            double[] nextSlope = view.slope(loss.slope(view.parameters(next)));
            remember(memory, move, length, slope, nextSlope);
            x = next;
            value = found;
            slope = nextSlope;
        }
        return view.parameters(x);
    }

    private static void remember(Deque<Pair> memory, double[] move, double length, double[] before, double[] after) {
        double[] step = new double[move.length];
        double[] change = new double[move.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = -length * move[i];
            change[i] = after[i] - before[i];
        }
        double product = dot(step, change);
        if (product > 0) {
            memory.addFirst(new Pair(step, change, product));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    /** The two-loop recursion: the slope times the remembered inverse curvature. */
    private static double[] direction(Deque<Pair> memory, double[] slope) {
        double[] q = slope.clone();
        double[] alphas = new double[memory.size()];
        int at = 0;
        for (Pair pair : memory) {
            alphas[at] = dot(pair.step(), q) / pair.product();
            add(q, -alphas[at++], pair.change());
        }
        if (!memory.isEmpty()) {
            Pair newest = memory.getFirst();
            double factor = newest.product() / dot(newest.change(), newest.change());
            for (int i = 0; i < q.length; i++) {
                q[i] *= factor;
            }
        }
        Iterator<Pair> oldestFirst = memory.descendingIterator();
        while (oldestFirst.hasNext()) {
            Pair pair = oldestFirst.next();
            add(q, alphas[--at] - dot(pair.change(), q) / pair.product(), pair.step());
        }
        return q;
    }

    private static double[] moved(double[] from, double[] move, double length) {
        double[] to = from.clone();
        add(to, -length, move);
        return to;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static double size(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
