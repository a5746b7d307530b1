package io.crisol.data.read;

import java.util.BitSet;
import java.util.List;

/**
 * A row from the beginning of a file, its fields as texts.
 *
 * @param line the line on which it begins, counted from 1
 * @param fields the fields; those without quotes have no blanks at their ends
 * @param quoted which of them stood in quotes
 */
record SampleRow(long line, List<String> fields, BitSet quoted) {
    int width() {
        return fields.size();
    }

    /** The field; {@code ""} behind the last. */
    String field(int at) {
        return at < fields.size() ? fields.get(at) : "";
    }
}
