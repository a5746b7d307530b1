package io.crisol.data.read;

import io.crisol.data.ColumnInfo;
import io.crisol.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first rows of a file as they stand there, with what was detected from its beginning.
 *
 * @param columns names and types with their reasons, as far as the beginning tells
 * @param rows cells as texts, one list for each row, each as long as {@code columns}
 * @param used the settings with what was detected filled in
 * @param missingTexts texts that were taken as missing values, with how many cells had them
 * @param findings what is notable in the beginning
 * @param whole whether the beginning is the whole file
 */
public record TablePreview(
        List<ColumnInfo> columns,
        List<List<String>> rows,
        ImportSettings used,
        Map<String, Long> missingTexts,
        List<Finding> findings,
        boolean whole) {
    public TablePreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        missingTexts = Collections.unmodifiableMap(new TreeMap<>(missingTexts));
        findings = List.copyOf(findings);
    }
}
