package io.crisol.graph;

/** The value of a node's attribute. Arrays are not copied: whoever makes a node gives them away. */
public sealed interface Attribute {
    record OfFloat(float value) implements Attribute {}

    record OfInt(long value) implements Attribute {}

    record OfString(String value) implements Attribute {}

    record OfFloats(float[] values) implements Attribute {}

    record OfInts(long[] values) implements Attribute {}

    record OfStrings(String[] values) implements Attribute {}
}
