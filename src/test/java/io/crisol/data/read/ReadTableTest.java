package io.crisol.data.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadTableTest {
    @TempDir
    Path folder;

    private final ReadTable tables = new ReadTable(List.of(new CsvReader()));

    private void refuses(Path file, String code) {
        assertThatThrownBy(() -> tables.read(file, ImportSettings.DETECT, JobContext.silent()))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.finding().code()).isEqualTo(code);
                    assertThat(e.finding().place().file()).contains(file.toString());
                    for (Language language : Language.values()) {
                        assertThat(Texts.of(language).say(e.finding().message()))
                                .doesNotContain("‹", "{");
                    }
                });
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void missingFilesFoldersAndEmptyFilesAreSaid() throws IOException {
        refuses(folder.resolve("none.csv"), "imports.no_file");
        refuses(folder, "imports.folder");
        refuses(file("empty.csv", new byte[0]), "imports.empty_file");
    }

    @ParameterizedTest
    @CsvSource({"'a,b,c\n'", "'a,b,c'", "'\n\n'", "'a,b\n,\n,\n'", "'\ufeff'"})
    void aTableWithoutRowsIsSaid(String text) throws IOException {
        refuses(file("t.csv", text.getBytes(UTF_8)), "imports.no_rows");
    }

    @Test
    void aTableOfWhichNoRowFitsIsSaid() throws IOException {
        Path file = file("t.csv", "a,b\n1\n2\n".getBytes(UTF_8));
        ImportSettings given =
                ImportSettings.DETECT.with(Setting.DELIMITER, ',').with(Setting.HEADER, true);
        assertThatThrownBy(() -> tables.read(file, given, JobContext.silent()))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.finding().code()).isEqualTo("imports.none_fits");
                    assertThat(e.finding().place().line()).hasValue(2);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "book.xlsx, PK\3\4 xl/workbook.xml, imports.kind.excel",
        "t.parquet, PAR1, imports.kind.parquet",
        "t.json, ' [{\"a\": 1}]', imports.kind.json",
        "t.arff, '@relation horse', imports.kind.arff",
        "t.csv, '%PDF-1.4', imports.kind.pdf",
        "t.html, '<!DOCTYPE html>', imports.kind.xml"
    })
    void otherFormatsAreNamed(String name, String content, String kind) throws IOException {
        Path file = file(name, content.getBytes(ISO_8859_1));
        refuses(file, "imports.other_format");
        assertThatThrownBy(() -> tables.readerOf(file))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().args().getFirst().toString())
                                .contains(kind));
    }

    @Test
    void binaryDataIsNoText() throws IOException {
        byte[] bytes = "a,b\n1,2\n".getBytes(UTF_8);
        bytes[4] = 0;
        bytes[6] = 1;
        refuses(file("t.csv", bytes), "imports.other_format");
    }

    @Test
    void aStrayZeroByteIsText() throws IOException {
        byte[] bytes = "a,b\nx,2\ny,3\n".getBytes(UTF_8);
        bytes[4] = 0;
        ImportResult read = tables.read(file("t.csv", bytes), ImportSettings.DETECT, JobContext.silent());
        assertThat(read.data().rows()).isEqualTo(2);
    }

    @Test
    void aDamagedGzipIsSaid() throws IOException {
        refuses(file("t.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}), "imports.broken_gzip");
    }

    @Test
    void withoutAReaderThereIsNoFormat() throws IOException {
        Path file = file("t.csv", "a,b\n1,2\n".getBytes(UTF_8));
        assertThatThrownBy(() -> new ReadTable(List.of()).readerOf(file)).isInstanceOf(InputException.class);
        assertThat(tables.readerOf(file).name()).isEqualTo("CSV");
    }

    @Test
    void thePreviewShowsTheFirstRowsAndTheTypes() throws IOException {
        String text = "id;when;;\n" + "1,5;2024-01-31;;\n".repeat(60_000);
        Path file = file("t.csv", text.getBytes(UTF_8));
        TablePreview preview = tables.preview(file, ImportSettings.DETECT, 20);
        assertThat(preview.rows()).hasSize(20).first().isEqualTo(List.of("1,5", "2024-01-31"));
        assertThat(preview.columns()).extracting(c -> c.type().word()).containsExactly("number", "date");
        assertThat(preview.used().get(Setting.DELIMITER)).contains(';');
        assertThat(preview.whole()).isFalse();
        assertThat(preview.findings()).extracting(f -> f.code()).containsExactly("imports.empty_columns");
    }

    @Test
    void thePreviewFollowsChangedSettings() throws IOException {
        Path file = file("t.csv", "a;b\n1;2\n3;4\n".getBytes(UTF_8));
        TablePreview preview = tables.preview(file, ImportSettings.DETECT.with(Setting.DELIMITER, ','), 5);
        assertThat(preview.columns()).hasSize(1);
        assertThat(preview.whole()).isTrue();
    }
}
