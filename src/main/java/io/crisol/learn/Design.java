package io.crisol.learn;

import io.crisol.data.Dataset;
import io.crisol.job.JobContext;

/**
 * The features of some rows, compactly: numbers as floats, one-hot groups as the one feature that is on. A feature's
 * value here is the number minus its training mean, or 0 and 1 for indicators. Made once per fold, shared by all
 * families that take encoded columns. Immutable and thread-safe.
 */
public final class Design {
    private final Layout layout;
    private final int rows;
    private final int denseWidth;
    private final int groups;
    private final double[] centres;
    private final float[] numbers;
    private final int[] active;

    /**
     * @param numbers row-major, {@code [rows][dense width]}
     * @param active row-major, {@code [rows][groups]}: the feature that is on, −1 for none of them
     */
    Design(Layout layout, int rows, float[] numbers, int[] active) {
        this.layout = layout;
        this.rows = rows;
        this.denseWidth = layout.denseWidth();
        this.groups = layout.groups();
        this.centres = layout.centres();
        this.numbers = numbers;
        this.active = active;
    }

    /** The features of training rows; made by whoever asks first. */
    public static Design of(TrainingSet training, JobContext context) {
        return training.shared(Design.class, () -> of(training.inputs(), context));
    }

    /** The features of training rows, with a layout of their own. */
    public static Design of(Dataset training, JobContext context) {
        return Layout.of(training, context).read(training, context);
    }

    public Layout layout() {
        return layout;
    }

    public int rows() {
        return rows;
    }

    /** Number of features. */
    public int width() {
        return layout.width();
    }

    /** The most features of a row that are not 0 by construction. */
    public int most() {
        return denseWidth + groups;
    }

    /** A plain number, measured from its training mean. */
    public double number(int row, int feature) {
        return numbers[row * denseWidth + feature] - centres[feature];
    }

    /** The feature of a one-hot group that is on, or −1. */
    public int active(int row, int group) {
        return active[row * groups + group];
    }

    /** Σ over the features of value · weight; further weights are ignored. */
    public double dot(int row, double[] weights) {
        double sum = 0;
        int at = row * denseWidth;
        for (int j = 0; j < denseWidth; j++) {
            sum += weights[j] * (numbers[at + j] - centres[j]);
        }
        at = row * groups;
        for (int g = 0; g < groups; g++) {
            int feature = active[at + g];
            if (feature >= 0) {
                sum += weights[feature];
            }
        }
        return sum;
    }

    /** Adds factor · value of every feature to the sums. */
    public void accumulate(int row, double factor, double[] sums) {
        int at = row * denseWidth;
        for (int j = 0; j < denseWidth; j++) {
            sums[j] += factor * (numbers[at + j] - centres[j]);
        }
        at = row * groups;
        for (int g = 0; g < groups; g++) {
            int feature = active[at + g];
            if (feature >= 0) {
                sums[feature] += factor;
            }
        }
    }

    /**
     * Copies a row sparsely.
     *
     * @param features takes the ascending numbers of the features, at least {@link #most} long
     * @param values takes their values
     * @return how many there are
     */
    public int copy(int row, int[] features, double[] values) {
        int at = row * denseWidth;
        for (int j = 0; j < denseWidth; j++) {
            features[j] = j;
            values[j] = numbers[at + j] - centres[j];
        }
        int count = denseWidth;
        at = row * groups;
        for (int g = 0; g < groups; g++) {
            int feature = active[at + g];
            if (feature >= 0) {
                features[count] = feature;
                values[count++] = 1;
            }
        }
        return count;
    }

    /** Mean of every feature over these rows. */
    public double[] means() {
        return means(RowWeights.same(rows));
    }

    /** Weighted mean of every feature over these rows. */
    public double[] means(RowWeights weights) {
        double[] means = new double[width()];
        for (int row = 0; row < rows; row++) {
            accumulate(row, weights.of(row), means);
        }
        double total = rows == 0 ? 1 : weights.total();
        for (int j = 0; j < means.length; j++) {
            means[j] /= total;
        }
        return means;
    }
}
