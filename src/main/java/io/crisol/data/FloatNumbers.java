package io.crisol.data;

/** Numbers inside a fitted recipe: rounded to float, as the exported graph has them. */
public record FloatNumbers(float[] values) implements NumberColumn {
    @Override
    public double get(int row) {
        return values[row];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public FloatNumbers take(int[] rows) {
        float[] taken = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new FloatNumbers(taken);
    }

    @Override
    public float[] toFloats() {
        return values.clone();
    }
}
