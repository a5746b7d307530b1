package io.crisol.graph;

/** Element types of tensors. */
public enum ElementType {
    FLOAT,
    DOUBLE,
    INT64,
    STRING,
    BOOL
}
