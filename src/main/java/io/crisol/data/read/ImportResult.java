package io.crisol.data.read;

import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param sample which part of the rows it is; empty for all of them
 */
public record ImportResult(
        Dataset data,
        ImportSettings used,
        List<RejectedRow> rejected,
        long rejectedRows,
        Map<String, Long> missingTexts,
        List<Finding> findings,
        String sha256,
        long bytes,
        Optional<SampledRows> sample) {
    public ImportResult {
        rejected = List.copyOf(rejected);
        missingTexts = Collections.unmodifiableMap(new TreeMap<>(missingTexts));
        findings = List.copyOf(findings);
    }

    /** All rows of the source. */
    public ImportResult(
            Dataset data,
            ImportSettings used,
            List<RejectedRow> rejected,
            long rejectedRows,
            Map<String, Long> missingTexts,
            List<Finding> findings,
            String sha256,
            long bytes) {
        this(data, used, rejected, rejectedRows, missingTexts, findings, sha256, bytes, Optional.empty());
    }

    /** The same, said to be a sample. */
    ImportResult sampled(SampledRows drawn) {
        List<Finding> all = new ArrayList<>();
        all.add(Finding.warning(
                "imports.sampled", drawn.drawn(), drawn.of(), Math.max(1, Math.round(100 * drawn.share()))));
        all.addAll(findings);
        return new ImportResult(
                data, used, rejected, rejectedRows, missingTexts, all, sha256, bytes, Optional.of(drawn));
    }

    /** Some of the rows, drawn at random; the same where there are no more than wanted. */
    ImportResult drawn(int count) {
        if (sample.isPresent() || data.rows() <= count) {
            return this;
        }
        int[] rows = DrawRows.draw(data.rows(), count).stream().toArray();
        Dataset taken = data.take(rows);
        ImportResult some = new ImportResult(
                taken, used, rejected, rejectedRows, missingTexts, findings, sha256, bytes, Optional.empty());
        return some.sampled(new SampledRows(rows.length, data.rows(), DrawRows.SEED.value()));
    }
}
