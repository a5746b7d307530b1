package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Reads Parquet files through DuckDB, in chunks of columns. Types are those of the file; a field of a nested structure
 * is called {@code outer.inner}, a list within a row is kept as its JSON text. Thread-safe.
 */
public final class ParquetReader extends LoadingReader {
    private static final int SHOWN = 200;

    @Override
    public String name() {
        return "Parquet";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.MISSING);
    }

    @Override
    public boolean reads(Path file, byte[] head) {
        return FileKind.of(file, head).filter(k -> k == FileKind.PARQUET).isPresent();
    }

    @Override
    Loaded load(SourceFile source, ImportSettings settings, int most, JobContext context) {
        try (DuckDBConnection connection = connect()) {
            ParquetFile file = new ParquetFile(connection, source.path());
            long all = file.rows();
            if (all > Integer.MAX_VALUE - 8) {
                throw source.trouble(Finding.error("imports.too_many_rows", all));
            }
            Optional<Integer> count = settings.get(Setting.SAMPLE).filter(n -> n < all && most == Integer.MAX_VALUE);
            int expected = (int) Math.min(all, count.orElse(most));
            List<ParquetField> fields = file.fields();
            ColumnNames names =
                    new ColumnNames(fields.stream().map(ParquetField::name).toList());
            MissingTokens tokens =
                    MissingTokens.given(settings.get(Setting.MISSING).orElse(java.util.Set.of()));
            CellRules rules = new CellRules(new NumberSyntax('.', ImportSettings.NONE), tokens, expected);
            int[] wanted = IntStream.range(0, fields.size())
                    .filter(i -> settings.wants(names.names().get(i)))
                    .toArray();
            List<TypedCells> cells = new ArrayList<>();
            for (int i : wanted) {
                cells.add(TypedCells.of(fields.get(i), rules, expected));
            }
            int rows = wanted.length == 0
                    ? 0
                    : fill(source, file, fields, wanted, cells, expected, count.isPresent(), context);
            List<ReadColumn> read = new ArrayList<>();
            for (int k = 0; k < wanted.length; k++) {
                String name = names.names().get(wanted[k]);
                Inferred made = cells.get(k).finish(settings.types().get(name));
                read.add(new ReadColumn(wanted[k], fields.get(wanted[k]).name(), name, made));
            }
            LineNumbers lines = new LineNumbers();
            lines.add(0, 1);
            RowReport report = new RowReport(rows, lines, List.of(), 0, 0, 0);
            AssembledTable table = new AssembledTable(read, true, names, settings, tokens, report);
            return new Loaded(table, settings, List.of(), first(table, fields.size()), Map.of(), rows >= all)
                    .drawn(count.map(n -> new SampledRows(n, all, DrawRows.SEED.value())));
        } catch (SQLException | IllegalStateException e) {
            throw broken(source, e);
        }
    }

    /** How many rows a file says that it has; 0 where it can't be told. */
    static long rows(Path file) {
        try (DuckDBConnection connection = connect()) {
            return new ParquetFile(connection, file).rows();
        } catch (SQLException e) {
            return 0;
        }
    }

    private static DuckDBConnection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("temp_directory", "");
        settings.setProperty("memory_limit", "1GB");
        return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
    }

    private static int fill(
            SourceFile source,
            ParquetFile file,
            List<ParquetField> fields,
            int[] wanted,
            List<TypedCells> cells,
            int most,
            boolean drawn,
            JobContext context)
            throws SQLException {
        Message what = Message.of("imports.reading", source.name());
        String columns =
                IntStream.of(wanted).mapToObj(i -> fields.get(i).read()).collect(Collectors.joining(", "));
        int rows = 0;
        try (DuckDBPreparedStatement statement =
                        drawn ? file.draw(columns, most, DrawRows.SEED.value()) : file.select(columns, most);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                context.checkCancelled();
                int count = (int) result.chunk().rowCount();
                for (int k = 0; k < wanted.length; k++) {
                    cells.get(k).take(result.chunk().vector(k), count);
                }
                rows += count;
                context.progress(rows / (double) Math.max(1, most), what);
            }
        }
        return rows;
    }

    private static List<List<String>> first(AssembledTable table, int width) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(SHOWN, table.keptRows()); row++) {
            String[] cells = new String[width];
            java.util.Arrays.fill(cells, "");
            for (ReadColumn column : table.columns()) {
                cells[column.index()] = column.made().column().text(row);
            }
            rows.add(List.of(cells));
        }
        return rows;
    }

    private static InputException broken(SourceFile source, Exception cause) {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new InputException(
                Finding.error("imports.broken_parquet", said)
                        .at(Place.file(source.path().toString())),
                cause);
    }
}
