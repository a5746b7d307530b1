package io.crisol.graph;

/** A named input or output of rank 1, {@code [N]} with N rows. */
public record Port(String name, ElementType type) {}
