package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static io.crisol.data.read.Csv.codes;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @TempDir
    Path folder;

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("t.json"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ImportResult read(Path file, ImportSettings settings) {
        return new JsonReader().read(file, settings, JobContext.silent());
    }

    private ImportResult read(String text) {
        return read(file(text), ImportSettings.DETECT);
    }

    private static final String RECORDS = """
        {"name": "a", "n": 1, "when": "1970-01-01", "who": {"city": "Lima", "tags": ["x", 2]}, "ok": true}
        {"name": "b", "n": null, "when": "1971-06-30", "who": {"city": "Cusco"}, "ok": false}
        {"n": 2.5e1, "when": "1972-01-01", "name": "a", "extra": 5}
        """;

    private static void isTheTable(Dataset data) {
        assertThat(data.schema().columns())
                .extracting(c -> c.name() + " " + c.type().word())
                .containsExactly(
                        "name flag",
                        "n number",
                        "when date",
                        "who.city flag",
                        "who.tags level",
                        "ok flag",
                        "extra number");
        assertThat(cells(data, "n")).containsExactly("1", "∅", "25");
        assertThat(cells(data, "who.tags")).containsExactly("[\"x\",2]", "∅", "∅");
        assertThat(cells(data, "extra")).containsExactly("∅", "∅", "5");
    }

    @Test
    void recordsComeAsLinesAsAListInADocumentAndPacked() throws IOException {
        isTheTable(read(RECORDS).data());
        String list = "[" + RECORDS.strip().replace("\n", ",\n") + "]";
        isTheTable(read(list).data());
        ImportResult wrapped =
                read("{\"meta\": {\"n\": [1, 2]}, \"errors\": [{\"e\": 1}], \"page\": {\"data\": " + list + "}}");
        isTheTable(wrapped.data());
        assertThat(wrapped.used().get(Setting.RECORDS)).contains("page.data");
        isTheTable(read("\n" + RECORDS.replace(", ", ",\n ").replace("}\n{", "}  {"))
                .data());
        Path packed = folder.resolve("t.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(RECORDS.getBytes(UTF_8));
        }
        isTheTable(read(packed, ImportSettings.DETECT).data());
    }

    @Test
    void anotherListOfTheDocumentCanBeNamed() {
        Path file = file("{\"a\": [{\"x\": 1}, {\"x\": 2}], \"b\": {\"c\": [{\"y\": 3}]}}");
        assertThat(new JsonReader()
                        .preview(file, ImportSettings.DETECT, 5)
                        .choices()
                        .get(Setting.RECORDS))
                .containsExactly("a", "b.c");
        assertThat(cells(
                        read(file, ImportSettings.DETECT.with(Setting.RECORDS, "b.c"))
                                .data(),
                        "y"))
                .containsExactly("3");
        assertThatThrownBy(() -> read(file, ImportSettings.DETECT.with(Setting.RECORDS, "b.d")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("imports.no_records_at"));
    }

    @Test
    void listsOfValuesHaveTheirNamesInTheFirst() {
        Dataset data =
                read("[[\"x\", \"y\"], [1, \"a\"], [2, \"b\"], [3, null]]").data();
        assertThat(data.schema().names()).containsExactly("x", "y");
        assertThat(cells(data, "y")).containsExactly("a", "b", "∅");
        assertThat(read("[3, 4, 5]").data().schema().names()).containsExactly("value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"0\": 1, \"1\": 2, \"2\": null}, \"b\": {\"0\": \"x\", \"1\": \"y\", \"2\": \"x\"}}",
                "{\"a\": [1, 2, null], \"b\": [\"x\", \"y\", \"x\"]}"
            })
    void columnAfterColumnIsATable(String text) {
        Dataset data = read(text).data();
        assertThat(data.schema().names()).containsExactly("a", "b");
        assertThat(cells(data, "a")).containsExactly("1", "2", "∅");
        assertThat(cells(data, "b")).containsExactly("x", "y", "x");
    }

    @Test
    void recordsByKeyKeepTheirKey() {
        Dataset data = read("{\"ann\": {\"age\": 31, \"tags\": [\"q\"]}, \"bob\": {\"age\": 28}}")
                .data();
        assertThat(data.schema().names()).containsExactly("key", "age", "tags");
        assertThat(cells(data, "key")).containsExactly("ann", "bob");
        assertThat(cells(data, "age")).containsExactly("31", "28");
    }

    @Test
    void aSingleObjectIsOneRecord() {
        Dataset data = read("{\"a\": 1, \"b\": {\"c\": 2}, \"d\": [1, 2]}").data();
        assertThat(data.rows()).isEqualTo(1);
        assertThat(data.schema().names()).containsExactly("a", "b.c", "d");
    }

    @Test
    void whatDoesNotFitAColumnOfNumbersIsReportedByItsLine() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            lines.append(i == 40 ? "{\"n\": \"many\"}\n" : i == 50 ? "{\"n\": 5,\n" : "{\"n\": " + i + "}\n");
        }
        ImportResult result = read(lines.toString());
        assertThat(result.data().rows()).isEqualTo(98);
        assertThat(result.rejected()).extracting(RejectedRow::line).containsExactly(41L, 51L);
        assertThat(result.rejected().getFirst().value()).contains("many");
        assertThat(codes(result)).contains("imports.rejected");
        ImportSettings all = ImportSettings.DETECT.withUnfit(ImportSettings.Unfit.SET_MISSING);
        assertThat(read(folder.resolve("t.json"), all).data().rows()).isEqualTo(100);
    }

    @Test
    void aColumnTakesTheTypeThatWasChosen() {
        Path file = file("[{\"zip\": 1200}, {\"zip\": 3400}]");
        ImportSettings settings = ImportSettings.DETECT.withTypes(Map.of("zip", ColumnType.LEVEL));
        assertThat(read(file, settings).data().coded("zip").levels()).containsExactly("1200", "3400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"a\": 1}, {\"a\": | imports.broken_json",
                "{\"crisol\": 1, \"name\": \"x\"} | imports.is_pipeline",
                "[] | imports.no_rows",
                "[{}, {}] | imports.no_rows"
            })
    void whatIsNoTableIsSaid(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    @Test
    void anEncodingThatJsonDoesNotHaveIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("l.json"), "[{\"a\": \"café\"}, {\"a\": \"é\"}]".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> read(file, ImportSettings.DETECT)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideEncodingsAreRead(String charset) throws IOException {
        Path file = Files.write(
                folder.resolve("w.json"), ("[" + RECORDS.strip().replace("\n", ",") + "]").getBytes(charset));
        isTheTable(new ReadTable(java.util.List.of(new JsonReader()))
                .read(file, ImportSettings.DETECT, JobContext.silent())
                .data());
    }
}
