package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArffReaderTest {
    @TempDir
    Path folder;

    private ImportResult read(String text, ImportSettings settings) {
        try {
            Path file = Files.writeString(folder.resolve("t.arff"), text);
            return new ArffReader().read(file, settings, JobContext.silent());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final String HORSES = """
        % a comment
        @RELATION horses

        @attribute 'rectal temperature' numeric
        @attribute pain {none, 'very bad', "it\\'s bad"}
        @ATTRIBUTE surgery {yes,no}
        @attribute lived {0,1}
        @attribute note string
        @attribute seen date "dd.MM.yyyy HH:mm"
        @data
        38.5, none, yes, 1, 'quiet, calm', '10.03.2004 18:30'
        % between
        ?, 'very bad', no, 0, ?, ?
        39.1,"it\\'s bad",yes,?,walks,'11.03.2004 07:00', {2}
        """;

    @Test
    void typesAreThoseThatTheFileDeclares() {
        Dataset data = read(HORSES, ImportSettings.DETECT).data();
        assertThat(data.schema().columns())
                .extracting(c -> c.name() + " " + c.type().word())
                .containsExactly(
                        "rectal temperature number",
                        "pain level",
                        "surgery flag",
                        "lived number",
                        "note flag",
                        "seen date");
        assertThat(((CodedColumn) data.column("pain")).levels()).containsExactly("none", "very bad", "it's bad");
        assertThat(cells(data, "rectal temperature")).containsExactly("38.5", "∅", "39.1");
        assertThat(cells(data, "note")).containsExactly("quiet, calm", "∅", "walks");
        assertThat(cells(data, "seen")).containsExactly("2004-03-10T18:30", "∅", "2004-03-11T07:00");
        assertThat(cells(data, "lived")).containsExactly("1", "0", "∅");
    }

    @Test
    void rowsThatDoNotFitAreReported() {
        ImportResult result = read(
                HORSES
                        + "warm,none,yes,1,a,?\n"
                        + "38,none,maybe,1,a,?\n"
                        + "38,none,yes\n"
                        + "38,none,yes,1,a,yesterday\n"
                        + "37,none,yes,1,a,?\n",
                ImportSettings.DETECT);
        assertThat(result.data().rows()).isEqualTo(4);
        assertThat(result.rejected()).extracting(RejectedRow::line).containsExactly(15L, 16L, 17L, 18L);
        assertThat(result.rejected().get(1).column()).contains("surgery");
        assertThat(result.rejected().get(1).value()).contains("maybe");
    }

    @Test
    void sparseRowsHaveZerosAndFirstLevels() {
        Dataset data = read(
                        "@relation r\n"
                                + "@attribute a numeric\n"
                                + "@attribute b {x,y,z}\n"
                                + "@attribute c numeric\n"
                                + "@data\n"
                                + "{0 5, 1 z}\n"
                                + "{2 ?}\n"
                                + "{}\n",
                        ImportSettings.DETECT)
                .data();
        assertThat(cells(data, "a")).containsExactly("5", "0", "0");
        assertThat(cells(data, "b")).containsExactly("z", "x", "x");
        assertThat(cells(data, "c")).containsExactly("0", "∅", "0");
    }

    @Test
    void typesMissingMarksAndColumnsCanBeChosen() {
        ImportSettings settings = ImportSettings.DETECT
                .withTypes(Map.of("lived", ColumnType.LEVEL))
                .with(Setting.MISSING, Set.of("38.5"))
                .with(Setting.COLUMNS, Set.of("lived", "rectal temperature"));
        Dataset data = read(HORSES, settings).data();
        assertThat(data.schema().names()).containsExactly("rectal temperature", "lived");
        assertThat(data.column("lived").type()).isEqualTo(ColumnType.LEVEL);
        assertThat(cells(data, "rectal temperature")).containsExactly("∅", "∅", "39.1");
    }

    @ParameterizedTest
    @CsvSource({
        "'@relation r\n@attribute a numeric\n1\n', imports.arff_line",
        "'@relation r\n@attribute a numeric\n', imports.arff_no_data",
        "'@relation r\n@data\n1\n', imports.arff_no_attributes",
        "'@relation r\n@attribute a relational\n@data\n1\n', imports.arff_line",
        "'@relation r\n@attribute a {x\n@data\n1\n', imports.arff_line",
        "'@relation r\n@attribute a numeric\n@data\n', imports.no_rows",
        "'@relation r\n@attribute a numeric\n@data\nx\n', imports.none_fits"
    })
    void whatIsNoTableIsSaid(String text, String code) {
        assertThatThrownBy(() -> read(text, ImportSettings.DETECT))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
    }
}
