package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static io.crisol.data.read.Csv.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelReaderTest {
    @TempDir
    Path folder;

    private Path book(Map<String, Consumer<Worksheet>> sheets) {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (var sheet : sheets.entrySet()) {
                sheet.getValue().accept(book.newWorksheet(sheet.getKey()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    private Path book(Consumer<Worksheet> sheet) {
        return book(Map.of("Data", sheet));
    }

    private static ImportResult read(Path file, ImportSettings settings) {
        return new ExcelReader().read(file, settings, JobContext.silent());
    }

    private static ImportResult read(Path file) {
        return read(file, ImportSettings.DETECT);
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Number n -> sheet.value(row, i, n);
                case Boolean b -> sheet.value(row, i, b);
                case String s -> sheet.value(row, i, s);
                default -> throw new IllegalArgumentException();
            }
        }
    }

    private static final Consumer<Worksheet> SIMPLE = sheet -> {
        row(sheet, 0, "id", "city", "open");
        row(sheet, 1, 1, "Lima", true);
        row(sheet, 2, 2.5, "Quito", false);
        row(sheet, 3, 3, "Lima", true);
    };

    @Test
    void aSheetIsATableWithTheSameTypesAsText() {
        Dataset data = read(book(SIMPLE)).data();
        assertThat(data.schema().columns())
                .extracting(c -> c.name() + " " + c.type().word())
                .containsExactly("id number", "city flag", "open flag");
        assertThat(cells(data, "id")).containsExactly("1", "2.5", "3");
        assertThat(cells(data, "open")).containsExactly("true", "false", "true");
    }

    @Test
    void datesAreToldByTheFormatOfTheCell() {
        ImportResult result = read(book(sheet -> {
            row(sheet, 0, "day", "moment", "clock", "count");
            for (int i = 1; i < 4; i++) {
                sheet.value(i, 0, LocalDate.of(2004, 2, 28).plusDays(i));
                sheet.style(i, 0).format("dd/mm/yyyy").set();
                sheet.value(i, 1, LocalDateTime.of(2004, 3, 10, 18, 30, i));
                sheet.style(i, 1).format("yyyy-mm-dd hh:mm:ss").set();
                sheet.value(i, 2, 0.75);
                sheet.style(i, 2).format("h:mm").set();
                sheet.value(i, 3, 38000 + i);
                sheet.style(i, 3).format("#,##0").set();
            }
        }));
        assertThat(cells(result.data(), "day")).containsExactly("2004-02-29", "2004-03-01", "2004-03-02");
        assertThat(cells(result.data(), "moment")).contains("2004-03-10T18:30:01");
        assertThat(cells(result.data(), "clock")).containsOnly("18:00");
        assertThat(cells(result.data(), "count")).containsExactly("38001", "38002", "38003");
    }

    @Test
    void aTitleAboveABlankColumnBesideAndNotesBelowAreNotTheTable() {
        ImportResult result = read(book(sheet -> {
            sheet.value(0, 1, "Sales of all shops");
            for (int c = 0; c < 4; c++) {
                sheet.value(3, 1 + c, "name " + c);
            }
            for (int r = 4; r < 10; r++) {
                for (int c = 0; c < 4; c++) {
                    sheet.value(r, 1 + c, r * c);
                }
            }
            sheet.value(11, 1, "Source: the shops");
            sheet.value(40, 9, "");
        }));
        assertThat(result.data().schema().names()).containsExactly("name 0", "name 1", "name 2", "name 3");
        assertThat(result.data().rows()).isEqualTo(6);
        assertThat(result.rejected()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(12);
            assertThat(r.value()).contains("Source: the shops");
        });
        assertThat(codes(result)).contains("imports.rows_before", "imports.rejected");
        assertThat(result.used().get(Setting.SKIP)).contains(3);
        assertThat(read(folder.resolve("book.xlsx"), result.used()).data().fingerprint())
                .isEqualTo(result.data().fingerprint());
    }

    @Test
    void theSheetWithATableIsFoundAndAnotherCanBeNamed() {
        Map<String, Consumer<Worksheet>> sheets = new java.util.LinkedHashMap<>();
        sheets.put("Cover", sheet -> sheet.value(0, 0, "Report"));
        sheets.put("Data", SIMPLE);
        sheets.put("Other", sheet -> {
            row(sheet, 0, "x");
            row(sheet, 1, 7);
        });
        Path file = book(sheets);
        assertThat(read(file).used().get(Setting.SHEET)).contains("Data");
        assertThat(read(file, ImportSettings.DETECT.with(Setting.SHEET, "Other"))
                        .data()
                        .schema()
                        .names())
                .containsExactly("x");
        assertThat(read(file, ImportSettings.DETECT.with(Setting.SHEET, "3"))
                        .data()
                        .rows())
                .isEqualTo(1);
        assertThat(new ExcelReader()
                        .preview(file, ImportSettings.DETECT, 2)
                        .choices()
                        .get(Setting.SHEET))
                .containsExactly("Cover", "Data", "Other");
        assertThatThrownBy(() -> read(file, ImportSettings.DETECT.with(Setting.SHEET, "Otter")))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.finding().code()).isEqualTo("imports.unknown_sheet");
                    assertThat(e.finding().args().get(1)).isEqualTo("Other");
                });
    }

    @Test
    void aRangeIsAllThatIsRead() {
        Path file = book(sheet -> {
            for (int r = 0; r < 20; r++) {
                for (int c = 0; c < 6; c++) {
                    sheet.value(r, c, 100 * r + c);
                }
            }
            sheet.value(4, 2, "two");
            sheet.value(4, 3, "three");
        });
        CellRange range = CellRange.parse("C5:D8").orElseThrow();
        Dataset data =
                read(file, ImportSettings.DETECT.with(Setting.RANGE, range)).data();
        assertThat(data.schema().names()).containsExactly("two", "three");
        assertThat(cells(data, "two")).containsExactly("502", "602", "702");
    }

    @Test
    void errorsAreMissingAndSaid() {
        ImportResult result = read(book(sheet -> {
            row(sheet, 0, "a", "b");
            row(sheet, 1, 1, 2);
            sheet.value(2, 0, 3);
            sheet.formula(2, 1, "1/0");
            row(sheet, 3, 5, 6);
        }));
        assertThat(cells(result.data(), "b")).containsExactly("2", "∅", "6");
    }

    @Test
    void numbersWrittenAsTextAreNumbersAndMinus200CanBeMissing() {
        ImportResult result = read(
                book(sheet -> {
                    row(sheet, 0, "a", "b");
                    row(sheet, 1, "1,5", 2);
                    row(sheet, 2, "2,5", -200);
                    row(sheet, 3, 7.25, 3);
                }),
                ImportSettings.DETECT.with(Setting.MISSING, Set.of("-200")));
        assertThat(cells(result.data(), "a")).containsExactly("1.5", "2.5", "7.25");
        assertThat(cells(result.data(), "b")).containsExactly("2", "∅", "3");
        assertThat(result.missingTexts()).containsEntry("-200", 1L);
    }

    @Test
    void onlyTheColumnsAskedForAreTakenWithTheirTypes() {
        Dataset data = read(
                        book(SIMPLE),
                        ImportSettings.DETECT
                                .with(Setting.COLUMNS, Set.of("id", "open"))
                                .withTypes(Map.of("id", ColumnType.LEVEL)))
                .data();
        assertThat(data.schema().columns())
                .extracting(c -> c.name() + " " + c.type().word())
                .containsExactly("id level", "open flag");
    }

    @Test
    void damagedWorkbooksAreSaid() throws IOException {
        byte[] good = Files.readAllBytes(book(SIMPLE));
        for (int cut : List.of(10, 200, good.length / 2, good.length - 5)) {
            Path file = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(good, cut));
            assertThatThrownBy(() -> read(file))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            e -> assertThat(e.finding().code()).isEqualTo("imports.broken_workbook"));
        }
        Path empty = book(Map.of("Empty", sheet -> {}));
        assertThatThrownBy(() -> read(empty)).isInstanceOf(InputException.class);
    }
}
