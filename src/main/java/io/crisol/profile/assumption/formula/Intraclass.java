package io.crisol.profile.assumption.formula;

/** How alike rows of one group are: the intraclass correlation ICC(1) of a one-way analysis of variance (Fisher 1925). */
public final class Intraclass {
    private Intraclass() {}

    /**
     * The correlation of two rows of the same group.
     *
     * @param values a number for each row
     * @param groups group of each row, 0 to count − 1
     * @return at most 1; NaN where every row is a group of its own, or there is one group
     */
    public static double correlation(double[] values, int[] groups, int count) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        for (int i = 0; i < values.length; i++) {
            sums[groups[i]] += values[i];
            sizes[groups[i]]++;
        }
        double mean = Vectors.mean(values);
        double between = 0;
        double squares = 0;
        int used = 0;
        for (int g = 0; g < count; g++) {
            if (sizes[g] > 0) {
                double d = sums[g] / sizes[g] - mean;
                between += sizes[g] * d * d;
                squares += (double) sizes[g] * sizes[g];
                used++;
            }
        }
        int n = values.length;
        if (used < 2 || used == n) {
            return Double.NaN;
        }
        double within = (Vectors.squares(Vectors.centred(values)) - between) / (n - used);
        double across = between / (used - 1);
        double size = (n - squares / n) / (used - 1);
        double whole = across + (size - 1) * within;
        return whole == 0 ? 0 : (across - within) / whole;
    }
}
