package io.crisol.graph;

/**
 * A constant tensor.
 *
 * @param name its name
 * @param type element type
 * @param dims its shape; empty for a scalar
 * @param values {@code float[]}, {@code double[]}, {@code long[]}, {@code boolean[]} or {@code String[]}, row-major
 */
public record Constant(String name, ElementType type, long[] dims, Object values) {}
