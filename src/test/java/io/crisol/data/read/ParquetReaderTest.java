package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.finding.CancelledException;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetReaderTest {
    @TempDir
    Path folder;

    private Path file(String name, String select) {
        Path file = folder.resolve(name);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static ImportResult read(Path file, ImportSettings settings) {
        return new ParquetReader().read(file, settings, JobContext.silent());
    }

    private static final String EVERY_TYPE = """
        SELECT i AS whole, CAST(i AS DECIMAL(10, 2)) / 4 AS price, i % 2 = 0 AS even, i % 2 AS odd,
               CASE WHEN i = 1 THEN NULL ELSE 'city ' || (i % 3) END AS city, 'NA' AS country,
               DATE '2024-02-28' + CAST(i AS INTEGER) AS day,
               TIMESTAMP '2024-02-28 10:00:00.5' + INTERVAL (i) HOUR AS moment,
               TIMESTAMPTZ '2024-02-28 10:00:00+02' AS zoned,
               TIME '18:30:00' AS clock,
               {'a': i, 'in': {'b c': 'x'}} AS nested, [i, i + 1] AS pair,
               CASE WHEN i = 2 THEN NULL ELSE CAST(-200 AS FLOAT) END AS gone, '0' || i AS code
        FROM range(4) t(i)
        """;

    @Test
    void typesAreThoseOfTheFile() {
        Dataset data =
                read(file("t.parquet", EVERY_TYPE), ImportSettings.DETECT).data();
        assertThat(data.schema().columns())
                .extracting(c -> c.name() + " " + c.type().word())
                .containsExactly(
                        "whole number",
                        "price number",
                        "even flag",
                        "odd number",
                        "city flag",
                        "country level",
                        "day date",
                        "moment date",
                        "zoned date",
                        "clock time",
                        "nested.a number",
                        "nested.in.b c level",
                        "pair level",
                        "gone number",
                        "code level");
        assertThat(cells(data, "price")).containsExactly("0", "0.25", "0.5", "0.75");
        assertThat(cells(data, "city")).containsExactly("city 0", "∅", "city 2", "city 0");
        assertThat(cells(data, "country")).containsOnly("NA");
        assertThat(cells(data, "day")).startsWith("2024-02-28", "2024-02-29", "2024-03-01");
        assertThat(cells(data, "moment")).startsWith("2024-02-28T10:00:00.500");
        assertThat(cells(data, "zoned")).containsOnly("2024-02-28T08:00");
        assertThat(cells(data, "clock")).containsOnly("18:30");
        assertThat(cells(data, "pair")).startsWith("[0,1]");
        assertThat(cells(data, "gone")).containsExactly("-200", "-200", "∅", "-200");
    }

    @Test
    void typesMissingMarksAndColumnsCanBeChosen() {
        ImportSettings settings = ImportSettings.DETECT
                .withTypes(Map.of("code", ColumnType.NUMBER, "whole", ColumnType.LEVEL))
                .with(Setting.MISSING, Set.of("-200", "city 2"))
                .with(Setting.COLUMNS, Set.of("code", "whole", "gone", "city"));
        ImportResult result = read(file("t.parquet", EVERY_TYPE), settings);
        Dataset data = result.data();
        assertThat(data.schema().names()).containsExactly("whole", "city", "gone", "code");
        assertThat(cells(data, "code")).containsExactly("0", "1", "2", "3");
        assertThat(data.column("whole").type()).isEqualTo(ColumnType.LEVEL);
        assertThat(cells(data, "gone")).containsOnly("∅");
        assertThat(cells(data, "city")).containsExactly("city 0", "∅", "∅", "city 0");
        assertThat(result.missingTexts()).containsEntry("-200", 3L).containsEntry("city 2", 1L);
    }

    @Test
    void manyChunksKeepTheirOrderAndThePreviewIsShort() {
        Path file = file("many [1]*?'s.parquet".replace("'", ""), "SELECT i, i * 0.5 AS h FROM range(50000) t(i)");
        Dataset data = read(file, ImportSettings.DETECT).data();
        assertThat(data.rows()).isEqualTo(50_000);
        assertThat(data.numbers("i").get(49_999)).isEqualTo(49_999);
        TablePreview preview = new ParquetReader().preview(file, ImportSettings.DETECT, 10);
        assertThat(preview.rows()).hasSize(10);
        assertThat(preview.whole()).isFalse();
    }

    @Test
    void readingCanBeCancelled() {
        Path file = file("t.parquet", "SELECT i FROM range(50000) t(i)");
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new ParquetReader().read(file, ImportSettings.DETECT, cancelled))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void damagedFilesAreSaid() throws IOException {
        byte[] good = Files.readAllBytes(file("t.parquet", EVERY_TYPE));
        for (int cut : List.of(5, good.length / 2, good.length - 3)) {
            Path file = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(good, cut));
            assertThatThrownBy(() -> read(file, ImportSettings.DETECT))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            e -> assertThat(e.finding().code()).isEqualTo("imports.broken_parquet"));
        }
        Path none = file("none.parquet", "SELECT 1 AS a WHERE false");
        assertThatThrownBy(() -> read(none, ImportSettings.DETECT))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("imports.no_rows"));
    }
}
