package io.crisol.workbench;

import io.crisol.bundle.BatchScorer;
import io.crisol.bundle.Bundle;
import io.crisol.bundle.ContractReport;
import io.crisol.bundle.ScoredTable;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.data.write.CsvWriter;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores a file with a bundle and writes the rows with their predictions, in their order. Thread-safe. */
public final class ScoreTable {
    private final ReadSource source;

    ScoreTable(ReadSource source) {
        this.source = source;
    }

    /**
     * What scoring gave.
     *
     * @param bundle digest of the bundle's manifest
     * @param rows the given rows with the outputs behind them
     * @param outputs names of the output columns
     * @param report where rows broke the contract
     * @param notes what was notable while reading
     */
    public record Scored(
            String bundle, Dataset rows, List<String> outputs, ContractReport report, List<Finding> notes) {
        public Scored {
            outputs = List.copyOf(outputs);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Scores a file.
     *
     * @param bundle folder or zip
     * @param in table with the columns that the bundle needs; the columns' types are the contract's
     * @throws io.crisol.finding.CrisolException where the bundle or the table can't be used
     */
    public Scored score(Path bundle, Path in, Texts texts, JobContext context) {
        try (Bundle open = Bundle.open(bundle)) {
            ImportSettings settings =
                    asTrained(open).withTypes(types(open, in)).withUnfit(ImportSettings.Unfit.SET_MISSING);
            ImportResult read = source.table(in, settings, context.slice(0, 0.5));
            ScoredTable scored = new BatchScorer(open).score(read.data(), context.slice(0.5, 0.95));
            return new Scored(
                    open.digest(),
                    scored.appendedTo(read.data(), texts),
                    scored.outputs().schema().names(),
                    scored.report(),
                    read.findings());
        }
    }

    /**
     * Writes scored rows as CSV; text cells that a spreadsheet would take for a formula are defused.
     *
     * @throws UsageException where the file to write is the file that was read
     */
    public void write(Scored scored, Path in, Path out, JobContext context) {
        if (Files.exists(out) && same(in, out)) {
            throw new UsageException(
                    Finding.error("workbench.score_same_file", out.toString()).at(Place.file(out.toString())));
        }
        new CsvWriter(true).write(scored.rows(), out, context);
    }

    private static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }

    /** What meant missing where the model was trained means it here, too; the rest is detected. */
    private static ImportSettings asTrained(Bundle bundle) {
        return bundle.pipeline()
                .source()
                .flatMap(source -> SourceSettings.read(source.settings()).get(Setting.MISSING))
                .map(missing -> ImportSettings.DETECT.with(Setting.MISSING, missing))
                .orElse(ImportSettings.DETECT);
    }

    /** The contract's types for the columns that the file has. */
    private Map<String, ColumnType> types(Bundle bundle, Path in) {
        Map<String, ColumnType> types = new TreeMap<>(bundle.contract().typesToRead());
        types.keySet()
                .retainAll(source.preview(in, ImportSettings.DETECT, 1).columns().stream()
                        .map(ColumnInfo::name)
                        .toList());
        return types;
    }
}
