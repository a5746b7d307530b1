package io.crisol.data.read;

/**
 * A column as its source declares it.
 *
 * @param name its name there; {@code ""} where it has none
 * @param kind how its values come
 * @param type the source's own name of the type, such as {@code varchar}
 */
public record DeclaredColumn(String name, DeclaredKind kind, String type) {}
