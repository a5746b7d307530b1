package io.crisol.data.read;

/** Counts missing tokens in one column; the count of the last row can be taken back. */
final class TokenCounts {
    private final long[] counts;
    private int lastRow = -1;
    private int lastToken;

    TokenCounts(MissingTokens tokens) {
        counts = new long[tokens.size()];
    }

    void add(int row, int token) {
        counts[token]++;
        lastRow = row;
        lastToken = token;
    }

    void truncate(int toRow) {
        if (lastRow >= toRow) {
            counts[lastToken]--;
            lastRow = -1;
        }
    }

    long[] all() {
        return counts.clone();
    }
}
