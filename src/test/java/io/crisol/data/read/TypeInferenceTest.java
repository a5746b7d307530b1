package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeInferenceTest {
    @TempDir
    Path folder;

    private Csv csv;

    @BeforeEach
    void open() {
        csv = new Csv(folder);
    }

    /** A table with a number column {@code n} and a column {@code x} of the given cells. */
    private ImportResult column(int rows, IntFunction<String> cell) {
        return column(rows, cell, ImportSettings.DETECT);
    }

    private ImportResult column(int rows, IntFunction<String> cell, ImportSettings settings) {
        return csv.read(
                IntStream.range(0, rows)
                        .mapToObj(i -> i + "," + cell.apply(i) + "\n")
                        .collect(Collectors.joining("", "n,x\n", "")),
                settings);
    }

    private static ColumnType type(ImportResult result) {
        return result.data().schema().column("x").orElseThrow().type();
    }

    private static String reason(ImportResult result) {
        ColumnInfo info = result.data().schema().column("x").orElseThrow();
        assertThat(Texts.of(Language.ES).say(info.reason())).doesNotContain("‹");
        return Texts.of(Language.EN).say(info.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 0 1, NUMBER",
        "1.5 2 -3e4, NUMBER",
        "a b a b, FLAG",
        "true false true, FLAG",
        "TRUE TRUE, FLAG",
        "a b c a, LEVEL",
        "a a a, LEVEL",
        "2024-01-31 2024-02-01, DATE",
        "2024-01-31T10:00 2024-02-01T11:30, DATE",
        "18:00 19:30, TIME",
        "31/12/2024 01/02/2024, DATE",
        "01 02 11, LEVEL",
        "1 02 11, NUMBER",
        "05001 28013, FLAG"
    })
    void typesAreToldFromTheValues(String cells, ColumnType expected) {
        String[] values = cells.split(" ");
        assertThat(type(column(values.length, i -> values[i]))).isEqualTo(expected);
    }

    @Test
    void anEmptyColumnWithANameStaysAsText() {
        ImportResult result = column(5, i -> "");
        assertThat(type(result)).isEqualTo(ColumnType.TEXT);
        assertThat(reason(result)).isEqualTo("No row has a value.");
    }

    @Test
    void identifiersAreText() {
        ImportResult result = column(100, i -> "id-" + i);
        assertThat(type(result)).isEqualTo(ColumnType.TEXT);
        assertThat(reason(result)).isEqualTo("100 distinct texts in 100 values: mostly different.");
    }

    @Test
    void longTextsAreText() {
        assertThat(type(column(100, i -> ("long " + i % 3 + " ").repeat(10)))).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void manyDistinctLevelsAreText() {
        assertThat(type(column(20_000, i -> "v" + i % 5001))).isEqualTo(ColumnType.TEXT);
        assertThat(type(column(20_000, i -> "v" + i % 5000))).isEqualTo(ColumnType.LEVEL);
    }

    @Test
    void moreDistinctTextsThanADictionaryHoldsAreKeptWhole() {
        ImportResult result = column(80_000, i -> i == 70_000 ? "" : "text" + i);
        assertThat(type(result)).isEqualTo(ColumnType.TEXT);
        assertThat(result.data().column("x").text(79_999)).isEqualTo("text79999");
        assertThat(result.data().column("x").text(12)).isEqualTo("text12");
        assertThat(result.data().column("x").missing()).isEqualTo(1);
    }

    @Test
    void twoPercentOfMisfitsAreRejectedMoreMakeAColumnOfTexts() {
        ImportResult two = column(100, i -> i % 50 == 49 ? "n.k." : "" + i);
        assertThat(type(two)).isEqualTo(ColumnType.NUMBER);
        assertThat(reason(two)).isEqualTo("98 % are numbers; 2 rows are not.");
        assertThat(two.data().rows()).isEqualTo(98);
        assertThat(two.data().numbers("n").toArray()).doesNotContain(49, 99);
        ImportResult three = column(100, i -> i % 33 == 32 ? "n.k." : "" + i);
        assertThat(type(three)).isEqualTo(ColumnType.TEXT);
        assertThat(three.data().rows()).isEqualTo(100);
    }

    @Test
    void theTypeIsJudgedOverAllRowsNotTheFirst() {
        ImportResult late = column(60_000, i -> i < 50_000 ? "" + i % 7 : "late" + i % 3);
        assertThat(type(late)).isEqualTo(ColumnType.LEVEL);
        assertThat(late.data().column("x").text(3)).isEqualTo("3");
        assertThat(late.data().column("x").text(59_999)).isEqualTo("late2");
        ImportResult numbers = column(60_000, i -> i < 500 ? "n.k." : "" + i % 7);
        assertThat(type(numbers)).isEqualTo(ColumnType.NUMBER);
        assertThat(numbers.rejectedRows()).isEqualTo(500);
    }

    @Test
    void dayAndMonthAreToldApartByOneRowAmongAll() {
        ImportResult day = column(50_000, i -> i == 49_999 ? "13/01/2024" : "02/01/2024");
        assertThat(day.data().column("x").text(0)).isEqualTo("2024-01-02");
        ImportResult month = column(50_000, i -> i == 49_999 ? "01/13/2024" : "02/01/2024");
        assertThat(month.data().column("x").text(0)).isEqualTo("2024-02-01");
    }

    @Test
    void anUnclearOrderOfDayAndMonthIsSaid() {
        ImportResult result = column(12, i -> "0" + (1 + i % 9) + "/01/2024");
        assertThat(Csv.codes(result)).contains("imports.dates_unclear");
        assertThat(reason(result)).contains("either way round");
    }

    @Test
    void theOrderUnderWhichTimeRunsForwardIsTaken() {
        ImportResult months = column(9, i -> "0" + (1 + i) + "/01/2024");
        assertThat(months.data().column("x").text(8)).isEqualTo("2024-09-01");
    }

    @Test
    void pointsInDatesSpeakForTheDayFirst() {
        ImportResult result = csv.read("x,y\n02.01.2024,1\n02.01.2024,2\n");
        assertThat(result.data().column("x").text(0)).isEqualTo("2024-01-02");
    }

    @Test
    void datesThatContradictEachOtherFollowTheMostAndTheRestIsRejected() {
        ImportResult result = column(200, i -> i == 5 ? "12/31/2024" : (13 + i % 10) + "/12/2024");
        assertThat(type(result)).isEqualTo(ColumnType.DATE);
        assertThat(result.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(7);
            assertThat(row.value()).contains("12/31/2024");
        });
        ImportResult mixed = column(200, i -> i % 2 == 0 ? "12/31/2024" : "31/12/2024");
        assertThat(type(mixed)).isEqualTo(ColumnType.FLAG);
    }

    @Test
    void datesKnowWhetherTheyHaveATime() {
        Dataset data = csv.read("d,t\n2024-01-01,2024-01-01 10:30\n2024-01-02,2024-01-02 00:00\n")
                .data();
        assertThat(((DateColumn) data.column("d")).withTime()).isFalse();
        assertThat(((DateColumn) data.column("t")).withTime()).isTrue();
        assertThat(cells(data, "t")).containsExactly("2024-01-01T10:30", "2024-01-02T00:00");
    }

    @Test
    void usualMarksOfMissingValuesAreMissing() {
        List<String> cells = List.of("1", "NA", "n/a", "null", "?", "-", ".", "#N/A", "NaN", "");
        ImportResult numbers = column(10, cells::get);
        assertThat(type(numbers)).isEqualTo(ColumnType.NUMBER);
        assertThat(numbers.data().column("x").missing()).isEqualTo(9);
        assertThat(numbers.missingTexts()).hasSize(8).containsEntry("?", 1L);
        ImportResult levels = column(10, i -> i == 0 ? "a" : cells.get(i));
        assertThat(cells(levels.data(), "x")).containsExactly("a", "∅", "∅", "∅", "∅", "-", ".", "∅", "∅", "∅");
    }

    @Test
    void marksInQuotesAreTextsUnlessEverythingIsQuoted() {
        ImportResult some = csv.read("n,x\n1,\"NA\"\n2,a\n3,b\n");
        assertThat(cells(some.data(), "x")).containsExactly("NA", "a", "b");
        ImportResult all = csv.read("\"n\",\"x\"\n\"1\",\"NA\"\n\"2\",\"a\"\n\"\",\"b\"\n\"4\",\"a\"\n");
        assertThat(cells(all.data(), "x")).containsExactly("∅", "a", "b", "a");
        assertThat(cells(all.data(), "n")).containsExactly("1", "2", "∅", "4");
    }

    @Test
    void givenMarksReplaceTheUsualOnes() {
        ImportResult result = column(
                4,
                i -> List.of("-999", "NA", "b", "c").get(i),
                ImportSettings.DETECT.with(Setting.MISSING, Set.of("-999")));
        assertThat(cells(result.data(), "x")).containsExactly("∅", "NA", "b", "c");
    }

    @Test
    void anEmptyTextInQuotesIsAValueOfATextColumnOnly() {
        ImportSettings text = ImportSettings.DETECT.withTypes(Map.of("x", ColumnType.TEXT));
        ImportResult asText = column(3, i -> List.of("\"\"", "", "a").get(i), text);
        assertThat(asText.data().column("x").isMissing(0)).isFalse();
        assertThat(asText.data().column("x").isMissing(1)).isTrue();
        ImportResult asLevel = column(3, i -> List.of("\"\"", "", "a").get(i));
        assertThat(asLevel.data().column("x").missing()).isEqualTo(2);
    }

    @Test
    void chosenTypesAreKept() {
        ImportSettings settings = ImportSettings.DETECT.withTypes(Map.of("n", ColumnType.LEVEL, "x", ColumnType.DATE));
        ImportResult result = column(4, i -> i == 2 ? "soon" : "2024-01-0" + (i + 1), settings);
        assertThat(result.data().schema().columns())
                .extracting(ColumnInfo::type)
                .containsExactly(ColumnType.LEVEL, ColumnType.DATE);
        assertThat(result.data().schema().columns().get(1).reason()).isEqualTo(Message.of("data.reason.chosen"));
        assertThat(result.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(4));
    }

    @Test
    void aFlagWithThreeValuesIsReadAsLevels() {
        ImportResult result = column(
                3, i -> List.of("a", "b", "c").get(i), ImportSettings.DETECT.withTypes(Map.of("x", ColumnType.FLAG)));
        assertThat(type(result)).isEqualTo(ColumnType.LEVEL);
        assertThat(Csv.codes(result)).contains("imports.no_flag");
    }

    @Test
    void levelsOfRejectedRowsDisappear() {
        ImportResult result = csv.read("x,p\nonly here,bad\n" + "a,1\nb,2\nc,3\n".repeat(40));
        assertThat(result.rejectedRows()).isEqualTo(1);
        assertThat(((CodedColumn) result.data().column("x")).levels()).containsExactly("a", "b", "c");
    }

    @Test
    void blanksAroundTextsAreDroppedUnlessQuoted() {
        ImportResult result = csv.read("x,y\n  a , b\n\" a \",b\nc,b\n");
        assertThat(cells(result.data(), "x")).containsExactly("a", " a ", "c");
        assertThat(cells(result.data(), "y")).containsExactly("b", "b", "b");
    }

    @Test
    void aDateThatStandsForMissingIsMissingHoweverItIsWritten() {
        ImportSettings settings = ImportSettings.DETECT.with(Setting.MISSING, Set.of("1900-01-01"));
        Dataset data =
                csv.read("d\n13/05/2024\n01/01/1900\n14/05/2024\n", settings).data();
        assertThat(Csv.cells(data, "d")).containsExactly("2024-05-13", "∅", "2024-05-14");
    }
}
