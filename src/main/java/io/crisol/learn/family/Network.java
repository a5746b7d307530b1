package io.crisol.learn.family;

import io.crisol.data.Seed;
import java.util.SplittableRandom;

/**
 * A feed-forward network: sums of inputs, rectified in every layer but the last. The arrays are its own and may be changed
 * while it learns.
 *
 * @param widths number of inputs, of units in each hidden layer, of outputs
 * @param weights per layer {@code [input · outputs + output]}
 * @param biases per layer {@code [output]}
 */
record Network(int[] widths, double[][] weights, double[][] biases) {
    /** Weights drawn as is usual for rectified units (He et al. 2015), so that no layer fades or swells what it gets. */
    static Network drawn(int[] widths, Seed seed) {
        int layers = widths.length - 1;
        double[][] weights = new double[layers][];
        double[][] biases = new double[layers][];
        SplittableRandom random = seed.child("weights").random();
        for (int l = 0; l < layers; l++) {
            double bound = Math.sqrt(6.0 / Math.max(1, widths[l]));
            weights[l] = new double[widths[l] * widths[l + 1]];
            biases[l] = new double[widths[l + 1]];
            for (int i = 0; i < weights[l].length; i++) {
                weights[l][i] = bound * (2 * random.nextDouble() - 1);
            }
        }
        return new Network(widths, weights, biases);
    }

    int layers() {
        return weights.length;
    }

    Network copy() {
        double[][] w = new double[layers()][];
        double[][] b = new double[layers()][];
        for (int l = 0; l < w.length; l++) {
            w[l] = weights[l].clone();
            b[l] = biases[l].clone();
        }
        return new Network(widths, w, b);
    }

    /** Arrays for what each layer puts out for one row. */
    double[][] room() {
        double[][] room = new double[layers()][];
        for (int l = 0; l < room.length; l++) {
            room[l] = new double[widths[l + 1]];
        }
        return room;
    }

    /**
     * What every layer puts out for a sparse row; the last array holds the scores.
     *
     * @param count how many of the features and values there are
     */
    void forward(int[] features, double[] values, int count, double[][] out) {
        System.arraycopy(biases[0], 0, out[0], 0, out[0].length);
        for (int a = 0; a < count; a++) {
            add(values[a], weights[0], features[a] * out[0].length, out[0]);
        }
        for (int l = 1; l < out.length; l++) {
            rectify(out[l - 1]);
            System.arraycopy(biases[l], 0, out[l], 0, out[l].length);
            for (int i = 0; i < out[l - 1].length; i++) {
                if (out[l - 1][i] != 0) {
                    add(out[l - 1][i], weights[l], i * out[l].length, out[l]);
                }
            }
        }
    }

    private static void add(double factor, double[] weights, int from, double[] sums) {
        for (int o = 0; o < sums.length; o++) {
            sums[o] += factor * weights[from + o];
        }
    }

    private static void rectify(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    long bytes() {
        long numbers = 0;
        for (int l = 0; l < layers(); l++) {
            numbers += weights[l].length + biases[l].length;
        }
        return 8 * numbers;
    }
}
