package io.crisol.evaluate;

/** A piece of work of a cross-validation. */
sealed interface FoldTask {
    /** Place of the fold in the split. */
    int fold();

    /** Prepare a fold for all candidates. */
    record Open(int fold) implements FoldTask {}

    /**
     * Fit and score a candidate on a prepared fold.
     *
     * @param candidate its place in the list of candidates
     */
    record Fit(int fold, int candidate, FoldRun run) implements FoldTask {}
}
