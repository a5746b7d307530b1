package io.crisol.profile.assumption;

/**
 * How much a check may compute.
 *
 * @param rows most rows; more are sampled
 * @param parameters most columns of the design after coding levels; further columns are left out
 * @param work most rows × parameters²; rows are sampled down to it, but never to fewer than ten a parameter
 */
public record CheckLimits(int rows, int parameters, double work) {
    /** For somebody who waits: about two seconds. */
    public static final CheckLimits PAGE = new CheckLimits(20_000, 320, 2e8);

    /** Beside the comparison of models: some tenths of a second. */
    public static final CheckLimits RUN = new CheckLimits(10_000, 300, 3e7);

    /** Rows that may be used with so many parameters. */
    int rowsFor(int used) {
        double p = Math.max(1, used);
        return (int) Math.min(rows, Math.max(10 * p, work / p / p));
    }
}
