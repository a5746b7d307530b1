package io.crisol.data;

/** Numbers; a missing cell is NaN. */
public sealed interface NumberColumn extends Column permits DoubleNumbers, FloatNumbers, Indicator {
    double get(int row);

    @Override
    NumberColumn take(int[] rows);

    /** All values as a new array. */
    default double[] toArray() {
        double[] all = new double[size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = get(row);
        }
        return all;
    }

    /** All values, rounded to float, as a new array. */
    default float[] toFloats() {
        float[] all = new float[size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = (float) get(row);
        }
        return all;
    }

    @Override
    default ColumnType type() {
        return ColumnType.NUMBER;
    }

    @Override
    default boolean isMissing(int row) {
        return Double.isNaN(get(row));
    }

    @Override
    default String text(int row) {
        double value = get(row);
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? (value == 0 ? "0" : Long.toString((long) value))
                : Double.toString(value);
    }
}
