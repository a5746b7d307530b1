package io.crisol.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random rows of a file in place of all of them, and what is said before a file is read. */
class SampledImportTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    private final ReadTable tables = new ReadTable(List.of(new ParquetReader(), new JsonReader(), new CsvReader()));

    private Path csv(int rows) throws IOException {
        String text = IntStream.range(0, rows)
                .mapToObj(i -> i + ",\"two\nlines " + i % 7 + "\"," + (i % 100 == 5 ? "none" : i / 10.0))
                .collect(Collectors.joining("\n", "id,kind,price\n", "\n"));
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private ImportResult read(Path file, int sample) {
        return tables.read(file, ImportSettings.DETECT.with(Setting.SAMPLE, sample), JobContext.silent());
    }

    private static double[] ids(Dataset data) {
        return ((NumberColumn) data.columns().getFirst()).toArray();
    }

    @Test
    void asManyRowsAreDrawnAsAskedForEachOnceAndInTheOrderOfTheFile() throws IOException {
        ImportResult read = read(csv(ROWS), 1000);

        double[] ids = ids(read.data());
        assertThat(read.sample()).hasValueSatisfying(s -> {
            assertThat(s.drawn()).isEqualTo(1000);
            assertThat(s.of()).isEqualTo(ROWS);
            assertThat(s.share()).isEqualTo(0.05);
        });
        assertThat(read.data().rows() + read.rejectedRows()).isEqualTo(1000);
        assertThat(Arrays.stream(ids).distinct().sorted().toArray()).isEqualTo(ids);
        assertThat(Arrays.stream(ids).average().orElseThrow()).isCloseTo(ROWS / 2.0, within(800.0));
        assertThat(read.findings().getFirst().code()).isEqualTo("imports.sampled");
    }

    @Test
    void cellsAreThoseOfTheirRowAndTypesThoseOfTheWhole() throws IOException {
        Path file = csv(ROWS);
        ImportResult read = read(file, 500);

        Dataset data = read.data();
        for (int row = 0; row < data.rows(); row++) {
            int id = (int) ids(data)[row];
            assertThat(data.column("kind").text(row)).isEqualTo("two\nlines " + id % 7);
            assertThat(data.numbers("price").get(row)).isEqualTo(id / 10.0);
        }
        assertThat(data.schema().columns().stream().map(c -> c.type()))
                .containsExactly(ColumnType.NUMBER, ColumnType.LEVEL, ColumnType.NUMBER);
    }

    @Test
    void theSameRowsAreDrawnAgain() throws IOException {
        Path file = csv(ROWS);

        assertThat(read(file, 300).data().fingerprint())
                .isEqualTo(read(file, 300).data().fingerprint());
    }

    @Test
    void aTableThatHasNoMoreRowsIsReadWholeAndIsNoSample() throws IOException {
        ImportResult read = read(csv(50), 1000);

        assertThat(read.sample()).isEmpty();
        assertThat(read.data().rows() + read.rejectedRows()).isEqualTo(50);
    }

    @Test
    void theSampleIsOfTheColumnsThatAreWanted() throws IOException {
        ImportSettings settings =
                ImportSettings.DETECT.with(Setting.SAMPLE, 100).with(Setting.COLUMNS, java.util.Set.of("id"));

        Dataset data = tables.read(csv(ROWS), settings, JobContext.silent()).data();

        assertThat(data.schema().names()).containsExactly("id");
        assertThat(data.rows()).isEqualTo(100);
    }

    @Test
    void aPreviewIsOfTheBeginningNotOfASample() throws IOException {
        TablePreview preview = tables.preview(csv(ROWS), ImportSettings.DETECT.with(Setting.SAMPLE, 10), 5);

        assertThat(preview.rows()).hasSize(5);
        assertThat(preview.rows().getFirst().getFirst()).isEqualTo("0");
    }

    private Path parquet() throws SQLException {
        Path file = folder.resolve("t.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("COPY (SELECT i AS id, 'k' || (i % 7) AS kind FROM range(" + ROWS + ") t(i)) TO '" + file
                    + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
        return file;
    }

    @Test
    void aParquetFileIsSampledTheSameWay() throws SQLException {
        Path file = parquet();
        ImportResult read = read(file, 1000);

        double[] ids = ids(read.data());
        assertThat(read.sample()).hasValueSatisfying(s -> assertThat(s.of()).isEqualTo(ROWS));
        assertThat(ids).hasSize(1000);
        assertThat(Arrays.stream(ids).distinct().sorted().toArray()).isEqualTo(ids);
        assertThat(Arrays.stream(ids).average().orElseThrow()).isCloseTo(ROWS / 2.0, within(800.0));
        assertThat(read.data().column("kind").text(3)).isEqualTo("k" + (int) ids[3] % 7);
        assertThat(read(file, 1000).data().fingerprint()).isEqualTo(read.data().fingerprint());
    }

    @Test
    void recordsAreSampledToo() throws IOException {
        String lines =
                IntStream.range(0, 500).mapToObj(i -> "{\"id\": " + i + "}").collect(Collectors.joining("\n"));
        ImportResult read = read(Files.writeString(folder.resolve("t.jsonl"), lines), 50);

        assertThat(read.data().rows()).isEqualTo(50);
        assertThat(read.sample()).isPresent();
    }

    @Test
    void theSizeOfATableIsGuessedFromItsBeginning() throws Exception {
        Path file = csv(200_000);
        MemoryEstimate guessed = MemoryEstimate.of(file, tables.preview(file, ImportSettings.DETECT, 200), 1L << 30);
        long real = tables.read(file, ImportSettings.DETECT, JobContext.silent())
                .data()
                .memoryBytes();

        assertThat(guessed.rows()).isBetween(180_000L, 280_000L);
        assertThat(guessed.bytes()).isBetween(real * 8 / 10, real * 16 / 10);
        assertThat(guessed.fits()).isTrue();
        Path packed = parquet();
        assertThat(MemoryEstimate.of(packed, tables.preview(packed, ImportSettings.DETECT, 200))
                        .rows())
                .isEqualTo(ROWS);
    }

    @Test
    void whatDoesNotFitIsSaidAndTheSampleThatIsOfferedFits() {
        MemoryEstimate large = new MemoryEstimate(50_000_000, 40, 16L << 30, 4L << 30);

        assertThat(large.fits()).isFalse();
        assertThat(large.sample()).isEqualTo(1_000_000);
        assertThat(large.ofRows(large.sample()).fits()).isTrue();
        assertThat(large.ofColumns(3).fits()).isTrue();
        assertThat(new MemoryEstimate(1000, 2000, 64L << 20, 100L << 20).sample())
                .isBetween(100, 300);
    }
}
