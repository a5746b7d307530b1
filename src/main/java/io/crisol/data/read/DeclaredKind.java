package io.crisol.data.read;

/** Types that a source declares for its columns. */
public enum DeclaredKind {
    NUMBER,
    /** True or false. */
    TRUTH,
    /** A date without time of day. */
    DATE,
    /** A date with time of day. */
    MOMENT,
    TIME,
    /** Text, or anything that is told best as text; its type follows from its values, as in a file. */
    TEXT
}
