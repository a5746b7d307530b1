package io.crisol.data.read;

/** Shares for sentences. */
final class Share {
    private Share() {}

    /** Per cent with one decimal at most, rounded down so that nearly all is never said to be all. */
    static double percentDown(long part, long whole) {
        double percent = 100.0 * part / whole;
        return percent < 99 ? Math.floor(percent) : Math.floor(percent * 10) / 10;
    }
}
