package io.crisol.data.read;

import io.crisol.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file, or its beginning, as a reader made it a table.
 *
 * @param table its columns
 * @param used the settings with what was detected
 * @param notes what was notable before the columns were looked at
 * @param first the first rows as texts, one entry for each column of the file
 * @param choices what a setting can be in this file, where that is a list
 * @param whole whether it is the whole file
 * @param sample which part of the rows it is, where the reader drew some
 */
record Loaded(
        AssembledTable table,
        ImportSettings used,
        List<Finding> notes,
        List<List<String>> first,
        Map<Setting<?>, List<String>> choices,
        boolean whole,
        Optional<SampledRows> sample) {
    Loaded(
            AssembledTable table,
            ImportSettings used,
            List<Finding> notes,
            List<List<String>> first,
            Map<Setting<?>, List<String>> choices,
            boolean whole) {
        this(table, used, notes, first, choices, whole, Optional.empty());
    }

    Loaded drawn(Optional<SampledRows> rows) {
        return new Loaded(table, used, notes, first, choices, whole, rows);
    }
}
