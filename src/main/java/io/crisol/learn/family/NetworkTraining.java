package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import java.util.Arrays;

/**
 * Fits a network to rows by Adam on small batches (Kingma and Ba 2015): Σ loss + λ/2·‖w‖², the biases free. Not
 * thread-safe.
 */
final class NetworkTraining {
    private static final double KEPT = 0.9;
    private static final double KEPT_SQUARES = 0.999;
    private static final double TINY = 1e-8;

    private final Design design;
    private final double[] spreads;
    private final OutputLoss loss;
    private final Network network;
    private final double penalty;
    private final double rate;
    private final double[][] slopes;
    private final double[][] means;
    private final double[][] squares;
    private final double[][] out;
    private final double[][] back;
    private final int[] features;
    private final double[] values;
    private int steps;

    /**
     * @param spreads what each feature is divided by
     * @param penalty λ over the number of training rows
     */
    NetworkTraining(Design design, double[] spreads, OutputLoss loss, Network network, double penalty, double rate) {
        this.design = design;
        this.spreads = spreads;
        this.loss = loss;
        this.network = network;
        this.penalty = penalty;
        this.rate = rate;
        this.slopes = likeParameters();
        this.means = likeParameters();
        this.squares = likeParameters();
        this.out = network.room();
        this.back = network.room();
        this.features = new int[design.most()];
        this.values = new double[design.most()];
    }

    /** One pass over these rows, in this order. */
    void pass(int[] rows, int batch, JobContext context) {
        for (int from = 0; from < rows.length; from += batch) {
            context.checkCancelled();
            int to = Math.min(rows.length, from + batch);
            for (double[] each : slopes) {
                Arrays.fill(each, 0);
            }
            for (int i = from; i < to; i++) {
                learn(rows[i]);
            }
            step(to - from);
        }
    }

    /** Mean loss of rows, without the penalty. */
    double loss(int[] rows, JobContext context) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            if ((i & 255) == 0) {
                context.checkCancelled();
            }
            forward(rows[i]);
            sum += loss.of(rows[i], out[out.length - 1]);
        }
        return sum / rows.length;
    }

    private int forward(int row) {
        int count = design.copy(row, features, values);
        for (int a = 0; a < count; a++) {
            values[a] /= spreads[features[a]];
        }
        network.forward(features, values, count, out);
        return count;
    }

    private void learn(int row) {
        int count = forward(row);
        int last = out.length - 1;
        loss.of(row, out[last]);
        System.arraycopy(out[last], 0, back[last], 0, back[last].length);
        for (int l = last; l > 0; l--) {
            double[] below = out[l - 1];
            double[] weights = network.weights()[l];
            int width = back[l].length;
            for (int i = 0; i < below.length; i++) {
                double slope = 0;
                if (below[i] > 0) {
                    add(below[i], back[l], slopes[2 * l], i * width);
                    for (int o = 0; o < width; o++) {
                        slope += weights[i * width + o] * back[l][o];
                    }
                }
                back[l - 1][i] = slope;
            }
            add(1, back[l], slopes[2 * l + 1], 0);
        }
        for (int a = 0; a < count; a++) {
            add(values[a], back[0], slopes[0], features[a] * back[0].length);
        }
        add(1, back[0], slopes[1], 0);
    }

    private static void add(double factor, double[] from, double[] sums, int at) {
        for (int o = 0; o < from.length; o++) {
            sums[at + o] += factor * from[o];
        }
    }

    private void step(int rows) {
        steps++;
        double size = rate * Math.sqrt(1 - StrictMath.pow(KEPT_SQUARES, steps)) / (1 - StrictMath.pow(KEPT, steps));
        for (int part = 0; part < slopes.length; part++) {
            boolean weights = part % 2 == 0;
            double[] own = weights ? network.weights()[part / 2] : network.biases()[part / 2];
            double decay = weights ? penalty : 0;
            for (int i = 0; i < own.length; i++) {
                double slope = slopes[part][i] / rows + decay * own[i];
                means[part][i] = KEPT * means[part][i] + (1 - KEPT) * slope;
                squares[part][i] = KEPT_SQUARES * squares[part][i] + (1 - KEPT_SQUARES) * slope * slope;
                own[i] -= size * means[part][i] / (Math.sqrt(squares[part][i]) + TINY);
            }
        }
    }

    private double[][] likeParameters() {
        double[][] like = new double[2 * network.layers()][];
        for (int l = 0; l < network.layers(); l++) {
            like[2 * l] = new double[network.weights()[l].length];
            like[2 * l + 1] = new double[network.biases()[l].length];
        }
        return like;
    }
}
