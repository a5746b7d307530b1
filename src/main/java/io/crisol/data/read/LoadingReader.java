package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import java.nio.file.Path;
import java.util.List;

/** A reader that makes table and preview in the same way, the preview of fewer rows. */
abstract class LoadingReader implements TableReader {
    /** So many rows are looked at for a preview. */
    private static final int PREVIEWED = 2000;

    /**
     * Reads a file.
     *
     * @param most how many rows at most
     */
    abstract Loaded load(SourceFile source, ImportSettings settings, int most, JobContext context);

    @Override
    public final ImportResult read(Path file, ImportSettings settings, JobContext context) {
        SourceFile source = SourceFile.of(file);
        Loaded loaded = checked(source, load(source, settings, Integer.MAX_VALUE, context.slice(0, 0.9)));
        String digest = source.sha256(context.slice(0.9, 1));
        ImportResult read = loaded.table().result(source, digest, loaded.used(), loaded.notes());
        return loaded.sample().map(read::sampled).orElse(read);
    }

    @Override
    public final TablePreview preview(Path file, ImportSettings settings, int rows) {
        SourceFile source = SourceFile.of(file);
        Loaded loaded = checked(source, load(source, settings, Math.max(rows, PREVIEWED), JobContext.silent()));
        AssembledTable table = loaded.table();
        ImportResult result = table.result(source, "", loaded.used(), loaded.notes());
        List<List<String>> shown = loaded.first().stream()
                .limit(rows)
                .map(row -> table.columns().stream()
                        .map(c -> c.index() < row.size() ? row.get(c.index()) : "")
                        .toList())
                .toList();
        return new TablePreview(
                name(),
                result.data(),
                shown,
                loaded.used(),
                loaded.choices(),
                result.missingTexts(),
                result.findings(),
                loaded.whole());
    }

    private static Loaded checked(SourceFile source, Loaded loaded) {
        AssembledTable table = loaded.table();
        if (table.keptRows() == 0) {
            List<RejectedRow> rejected = table.rejected();
            throw rejected.isEmpty()
                    ? source.trouble(Finding.error("imports.no_rows"))
                    : new InputException(AssembledTable.noneFits(source, rejected.getFirst(), table.rejectedRows()));
        }
        if (table.columns().isEmpty()) {
            throw source.trouble(Finding.error("imports.no_columns"));
        }
        return loaded;
    }
}
