package io.crisol.data;

/** One column of a one-hot encoding, kept as the codes that all columns of the encoding share: 1 where the code matches. */
public record Indicator(int[] codes, int code) implements NumberColumn {
    @Override
    public double get(int row) {
        return codes[row] == code ? 1 : 0;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public Indicator take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = codes[rows[i]];
        }
        return new Indicator(taken, code);
    }
}
