package io.crisol.data;

/** How a cell is compared with a value when rows are filtered. A missing cell fits {@link #MISSING} only. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONTAINS,
    STARTS_WITH,
    MISSING,
    PRESENT
}
