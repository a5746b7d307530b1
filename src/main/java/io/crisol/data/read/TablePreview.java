package io.crisol.data.read;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first rows of a file as they stand there, with what was detected from its beginning.
 *
 * @param format name of the format, such as {@code CSV}
 * @param beginning the beginning of the file as it would be read
 * @param rows cells as texts, one list for each row, each as long as {@link #columns}
 * @param used the settings with what was detected filled in
 * @param choices what a setting can be in this file, where that is a list: the sheets of a workbook
 * @param missingTexts texts that were taken as missing values, with how many cells had them
 * @param findings what is notable in the beginning
 * @param whole whether the beginning is the whole file
 */
public record TablePreview(
        String format,
        Dataset beginning,
        List<List<String>> rows,
        ImportSettings used,
        Map<Setting<?>, List<String>> choices,
        Map<String, Long> missingTexts,
        List<Finding> findings,
        boolean whole) {
    public TablePreview {
        rows = rows.stream().map(List::copyOf).toList();
        choices = Map.copyOf(choices);
        missingTexts = Collections.unmodifiableMap(new TreeMap<>(missingTexts));
        findings = List.copyOf(findings);
    }

    /** Names and types with their reasons, as far as the beginning tells. */
    public List<ColumnInfo> columns() {
        return beginning.schema().columns();
    }
}
