package io.crisol.evaluate;

/**
 * Hears of a running cross-validation. Called one call at a time, from the threads that do the work: be quick, throw
 * nothing.
 */
public interface EvaluationObserver {
    /** Hears nothing. */
    EvaluationObserver NONE = new EvaluationObserver() {};

    /** The first fit of a candidate begins. */
    default void started(Candidate candidate) {}

    /** A candidate is done with a fold; folds may come in any order. */
    default void foldFinished(Candidate candidate, FoldScore score) {}

    /** A candidate is finished, failed or cancelled. Called once for each. */
    default void ended(CandidateResult result) {}
}
