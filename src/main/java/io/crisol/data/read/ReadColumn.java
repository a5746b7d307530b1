package io.crisol.data.read;

/**
 * One column of a file as it was read.
 *
 * @param index its place in the file, counted from 0
 * @param written its name as it stands there, {@code ""} where it has none
 * @param name its name in the table
 * @param made its cells and its type
 */
record ReadColumn(int index, String written, String name, Inferred made) {
    /** Whether it has neither a name nor a value. */
    boolean nothing() {
        return written.isEmpty()
                && made.unfit().count() == 0
                && made.column().missing() == made.column().size();
    }
}
