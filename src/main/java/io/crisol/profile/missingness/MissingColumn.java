package io.crisol.profile.missingness;

import io.crisol.text.Message;

/**
 * A column with missing cells, and what to do about it.
 *
 * @param name its name
 * @param missing missing cells
 * @param share share of the rows
 * @param remedy what its gaps call for
 * @param advice the same in words, with the reason
 */
public record MissingColumn(String name, int missing, double share, Remedy remedy, Message advice) {
    /** What gaps call for. */
    public enum Remedy {
        /** Leave the column out. */
        DROP,
        /** Fill the gaps and keep an indicator of where they were. */
        INDICATOR,
        /** Fill the gaps. */
        IMPUTE,
        /** Fill the gaps, or leave out the few rows that have them. */
        EITHER
    }
}
