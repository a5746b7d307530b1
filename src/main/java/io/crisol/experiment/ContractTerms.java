package io.crisol.experiment;

/**
 * What a person says of a column beyond its values.
 *
 * @param unit as in "EUR"; may be empty
 * @param description in a sentence; may be empty
 * @param unseenLevel for a level that the contract doesn't list
 * @param outOfRange for a number outside of the range
 * @param missing for a missing cell where none is allowed
 */
public record ContractTerms(
        String unit,
        String description,
        ContractPolicy unseenLevel,
        ContractPolicy outOfRange,
        ContractPolicy missing) {
    /** Nothing said; every breach is reported and the row is scored. */
    public static final ContractTerms DRAFTED =
            new ContractTerms("", "", ContractPolicy.REPORT, ContractPolicy.REPORT, ContractPolicy.REPORT);
}
