package io.crisol.learn.family;

import io.crisol.learn.Design;

/** The features of some rows as kernels read them: the numbers, and of each one-hot group the feature that is on. */
final class KernelRows {
    private final double[][] numbers;
    private final int[][] active;

    private KernelRows(double[][] numbers, int[][] active) {
        this.numbers = numbers;
        this.active = active;
    }

    /** Chosen rows of a design, in the given order. */
    static KernelRows of(Design design, int[] rows) {
        double[][] numbers = new double[rows.length][design.layout().denseWidth()];
        int[][] active = new int[rows.length][design.layout().groups()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < numbers[i].length; j++) {
                numbers[i][j] = design.number(rows[i], j);
            }
            for (int g = 0; g < active[i].length; g++) {
                active[i][g] = design.active(rows[i], g);
            }
        }
        return new KernelRows(numbers, active);
    }

    int size() {
        return numbers.length;
    }

    /** The scalar product of two rows. */
    double product(int row, KernelRows others, int other) {
        double sum = 0;
        double[] a = numbers[row];
        double[] b = others.numbers[other];
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        int[] on = active[row];
        int[] there = others.active[other];
        for (int g = 0; g < on.length; g++) {
            sum += on[g] >= 0 && on[g] == there[g] ? 1 : 0;
        }
        return sum;
    }

    /** The squared Euclidean distance of two rows. */
    double squaredDistance(int row, KernelRows others, int other) {
        double sum = 0;
        double[] a = numbers[row];
        double[] b = others.numbers[other];
        for (int j = 0; j < a.length; j++) {
            double apart = a[j] - b[j];
            sum += apart * apart;
        }
        int[] on = active[row];
        int[] there = others.active[other];
        for (int g = 0; g < on.length; g++) {
            if (on[g] != there[g]) {
                sum += (on[g] < 0 ? 0 : 1) + (there[g] < 0 ? 0 : 1);
            }
        }
        return sum;
    }

    long bytes() {
        return numbers.length == 0 ? 0 : numbers.length * (32L + 8L * numbers[0].length + 4L * active[0].length);
    }
}
