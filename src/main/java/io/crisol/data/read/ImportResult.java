package io.crisol.data.read;

import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading a file gave.
 *
 * @param data the table, without rejected rows
 * @param used the settings with what was detected filled in; the types are those that were asked for
 * @param rejected the first rows that did not fit, in order of the file
 * @param rejectedRows how many rows did not fit
 * @param missingTexts texts that were taken as missing values, with how many cells had them
 * @param findings what is notable: empty rows and columns left out, names changed, doubts
 * @param sha256 digest of the file's bytes, 64 hexadecimal digits
 * @param bytes size of the file
 */
public record ImportResult(
        Dataset data,
        ImportSettings used,
        List<RejectedRow> rejected,
        long rejectedRows,
        Map<String, Long> missingTexts,
        List<Finding> findings,
        String sha256,
        long bytes) {
    public ImportResult {
        rejected = List.copyOf(rejected);
        missingTexts = Collections.unmodifiableMap(new TreeMap<>(missingTexts));
        findings = List.copyOf(findings);
    }
}
