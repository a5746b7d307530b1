package io.crisol.ui.operate;

import io.crisol.bundle.ContractColumn;

/**
 * A column that a version needs.
 *
 * @param column what the contract says of it
 * @param found whether the chosen file has it
 */
record NeededColumn(ContractColumn column, Found found) {
    /** Whether a column is there. */
    enum Found {
        /** No file is chosen, or it is still being looked at. */
        UNKNOWN,
        THERE,
        NOT_THERE
    }
}
