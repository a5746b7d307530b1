package io.crisol.bundle;

import io.crisol.text.Message;

/**
 * A cell, or a row, that breaks the contract.
 *
 * @param row row number, counted from 0
 * @param column the column; "" where the whole row could not be scored
 * @param rule the rule it breaks
 * @param value the cell's text
 */
public record Breach(int row, String column, Rule rule, String value) {
    /** Rules of a contract. */
    public enum Rule {
        /** A cell is missing where none was missing in training; the row is scored. */
        MISSING,
        /** A text where a number is needed; the row is not scored. */
        NOT_A_NUMBER,
        /** A number outside of the range seen in training; the row is scored. */
        OUT_OF_RANGE,
        /** A level that was not seen in training; the row is scored as the recipe treats unseen levels. */
        UNKNOWN_LEVEL,
        /** The model gave no number for the row. */
        NO_SCORE
    }

    /** The sentence that says it, without the row. */
    public Message message() {
        return Message.of("bundle.breach." + rule.name().toLowerCase(java.util.Locale.ROOT), column, value);
    }
}
