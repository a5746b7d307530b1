package io.crisol.data;

/** Numbers as imported. */
public record DoubleNumbers(double[] values) implements NumberColumn {
    @Override
    public double get(int row) {
        return values[row];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public DoubleNumbers take(int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new DoubleNumbers(taken);
    }

    @Override
    public double[] toArray() {
        return values.clone();
    }
}
