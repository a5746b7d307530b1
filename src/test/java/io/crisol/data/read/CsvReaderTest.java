package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static io.crisol.data.read.Csv.codes;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.finding.CancelledException;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    @TempDir
    Path folder;

    private Csv csv;

    @BeforeEach
    void open() {
        csv = new Csv(folder);
    }

    @Test
    void readsAPlainTable() {
        Dataset data = csv.read("city,people\nSoria,39\nLugo,98\nSoria,40\n").data();
        assertThat(data.schema().names()).containsExactly("city", "people");
        assertThat(cells(data, "city")).containsExactly("Soria", "Lugo", "Soria");
        assertThat(data.numbers("people").toArray()).containsExactly(39, 98, 40);
    }

    @ParameterizedTest
    @CsvSource({"telco-churn.csv, 7043, 20", "ames-housing.csv, 2930, 74", "penguins.csv, 344, 7"})
    void readsTheSampleTables(String file, int rows, int columns) {
        ImportResult result =
                new CsvReader().read(Path.of("sample-data", file), ImportSettings.DETECT, JobContext.silent());
        assertThat(result.data().rows()).isEqualTo(rows);
        assertThat(result.data().columns()).hasSize(columns);
        assertThat(result.rejectedRows()).isZero();
        assertThat(result.findings()).isEmpty();
        assertThat(result.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiter(char delimiter) {
        String text = "a,b,c\n1,x y,2\n3,z,4\n".replace(',', delimiter);
        ImportResult result = csv.read(text);
        assertThat(result.used().get(Setting.DELIMITER)).contains(delimiter);
        assertThat(result.data().columns()).hasSize(3);
    }

    @Test
    void semicolonsWithDecimalCommasAndTrailingDelimiters() {
        ImportResult result = csv.read("""
            Date;Time;CO;T;;
            10/03/2004;18.00.00;2,6;13,6;;
            31/03/2004;19.00.00;2;-1,3;;
            ;;;;;
            ;;;;;
            """);
        Dataset data = result.data();
        assertThat(data.schema().names()).containsExactly("Date", "Time", "CO", "T");
        assertThat(cells(data, "Date")).containsExactly("2004-03-10", "2004-03-31");
        assertThat(cells(data, "Time")).containsExactly("18:00", "19:00");
        assertThat(data.numbers("CO").toArray()).containsExactly(2.6, 2);
        assertThat(data.numbers("T").toArray()).containsExactly(13.6, -1.3);
        assertThat(result.used().get(Setting.DECIMAL)).contains(',');
        assertThat(codes(result)).containsExactly("imports.empty_columns", "imports.empty_rows");
        assertThat(result.findings().get(1).args()).containsExactly(2L);
    }

    @Test
    void thousandsMarksAreFoundByTheirGroups() {
        Dataset data = csv.read("x\ty\n1,234.5\ta\n999\tb\n12,000\ta\n").data();
        assertThat(data.numbers("x").toArray()).containsExactly(1234.5, 999, 12000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "ISO-8859-1", "windows-1252"})
    void readsWesternTextInEveryUsualEncoding(String charset) {
        String text = "país,año\nEspaña,2004\nMéxico,2005\nEspaña,2006\n";
        Dataset data = csv.read(text, Charset.forName(charset)).data();
        assertThat(data.schema().names()).containsExactly("país", "año");
        assertThat(cells(data, "país")).containsExactly("España", "México", "España");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(csv.read("\ufeffa,b\n1,2\n").data().schema().names()).containsExactly("a", "b");
        assertThat(csv.read("\ufeffa,b\n1,2\n", UTF_16BE).data().schema().names())
                .containsExactly("a", "b");
        ImportSettings given = ImportSettings.DETECT.with(Setting.ENCODING, UTF_8);
        assertThat(csv.read("\ufeffa,b\n1,2\n", given).data().schema().names()).containsExactly("a", "b");
        assertThat(csv.read("a,b\n1,2\n", UTF_16, ImportSettings.DETECT.with(Setting.ENCODING, UTF_16))
                        .data()
                        .schema()
                        .names())
                .containsExactly("a", "b");
    }

    @Test
    void anEncodingThatProvesWrongFarDownIsDetectedAgain() {
        String text = "a,b\n" + "plain,1\n".repeat(40_000) + "señor,2\n";
        ImportResult result = csv.read(text, ISO_8859_1);
        assertThat(result.used().get(Setting.ENCODING)).contains(ISO_8859_1);
        assertThat(result.data().column("a").text(40_000)).isEqualTo("señor");
    }

    @Test
    void aWrongEncodingThatWasChosenIsAnError() {
        ImportSettings given = ImportSettings.DETECT.with(Setting.ENCODING, UTF_8);
        assertThatThrownBy(() -> csv.read("a,b\nseñor,2\n", ISO_8859_1, given))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("imports.not_in_encoding"));
    }

    @Test
    void lineEndsMayBeMixedAndQuotedTextMayRunOverLines() {
        ImportResult result = csv.read("a,b\r\n1,\"two\nlines\"\r3,\"say \"\"hi\"\"\"\n5,x\r\n");
        assertThat(result.data().numbers("a").toArray()).containsExactly(1, 3, 5);
        assertThat(cells(result.data(), "b")).containsExactly("two\nlines", "say \"hi\"", "x");
    }

    @Test
    void namesAreMadeUniqueAndNeverEmpty() {
        ImportResult result = csv.read("x,,x,x_2\n1,2,3,4\n5,6,7,8\n");
        assertThat(result.data().schema().names()).containsExactly("x", "column_2", "x_3", "x_2");
        assertThat(codes(result)).containsExactlyInAnyOrder("imports.no_name", "imports.duplicate_name");
    }

    @Test
    void raggedRowsAreReportedAndLeftOut() {
        ImportResult result = csv.read("a,b,c\n1,2,3\n4,5\n\"x\ny\",5,6,7\n8,9,10\n11,12,13,\n");
        assertThat(result.data().numbers("c").toArray()).containsExactly(3, 10, 13);
        assertThat(result.rejectedRows()).isEqualTo(2);
        assertThat(result.rejected()).extracting(RejectedRow::line).containsExactly(3L, 4L);
        assertThat(result.rejected().get(0).reason()).isEqualTo(Message.of("imports.reject.short", 3, 2));
        assertThat(result.rejected().get(1).reason()).isEqualTo(Message.of("imports.reject.long", 3, 4));
        assertThat(codes(result)).contains("imports.rejected", "imports.surplus_delimiters");
    }

    @Test
    void withUnfitSetToMissingEveryRowComesBackInItsPlace() {
        ImportSettings keep = ImportSettings.DETECT
                .withUnfit(ImportSettings.Unfit.SET_MISSING)
                .withTypes(Map.of("b", ColumnType.NUMBER));
        ImportResult result = csv.read("a,b,c\n1,2,3\n4\n5,x,6\n7,8,9,10\n", keep);
        assertThat(result.data().rows()).isEqualTo(4);
        assertThat(cells(result.data(), "b")).containsExactly("2", "∅", "∅", "8");
        assertThat(cells(result.data(), "c")).containsExactly("3", "∅", "6", "9");
        assertThat(result.rejectedRows()).isEqualTo(3);
    }

    @Test
    void notesBeforeAndBehindTheTableAreNoRows() {
        ImportResult result = csv.read("Report of 2024\n\na,b,c\n1,2,3\n4,5,6\n\nSource: the office, 2024\n");
        assertThat(result.data().schema().names()).containsExactly("a", "b", "c");
        assertThat(result.data().rows()).isEqualTo(2);
        assertThat(result.used().get(Setting.SKIP)).contains(2);
        assertThat(result.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(7);
            assertThat(row.reason().key()).isEqualTo("imports.reject.note");
        });
    }

    @Test
    void aFirstLineThatNamesTheDelimiterIsFollowed() {
        ImportResult result = csv.read("sep=;\na;b\n1;x,y\n2;z\n");
        assertThat(result.data().schema().names()).containsExactly("a", "b");
        assertThat(result.used().get(Setting.SKIP)).contains(1);
    }

    @Test
    void aTableWithoutHeaderIsNumbered() {
        ImportResult result = csv.read("5.1,3.5,setosa\n4.9,3.0,setosa\n7.0,3.2,versicolor\n");
        assertThat(result.used().get(Setting.HEADER)).contains(false);
        assertThat(result.data().schema().names()).containsExactly("column_1", "column_2", "column_3");
        assertThat(result.data().rows()).isEqualTo(3);
    }

    @Test
    void yearsMayBeColumnNames() {
        ImportResult result = csv.read("country,2015,2016\nChad,1.5,2.5\nMali,2.5,3.5\n");
        assertThat(result.data().schema().names()).containsExactly("country", "2015", "2016");
    }

    @Test
    void aHeaderOverTextsAloneIsStillAHeader() {
        assertThat(csv.read("name,team\nAnn,red\nBob,blue\n").data().rows()).isEqualTo(2);
    }

    @Test
    void rowNamesWithoutAHeaderOfTheirOwnAreAColumn() {
        ImportResult result = csv.read("mpg cyl\n".replace(' ', ',') + "Mazda,21,6\nFiat,32.4,4\n");
        assertThat(result.data().schema().names()).containsExactly("column_1", "mpg", "cyl");
        assertThat(cells(result.data(), "column_1")).containsExactly("Mazda", "Fiat");
        assertThat(codes(result)).contains("imports.row_names");
    }

    @Test
    void oneColumnIsATableToo() {
        ImportResult result = csv.read("value\n1,5\n2,25\n3\n");
        assertThat(result.data().numbers("value").toArray()).containsExactly(1.5, 2.25, 3);
    }

    @Test
    void settingsOverruleWhatWouldBeDetected() {
        ImportSettings settings = ImportSettings.DETECT
                .with(Setting.DELIMITER, '|')
                .with(Setting.QUOTE, '\'')
                .with(Setting.COMMENT, '#')
                .with(Setting.HEADER, false)
                .with(Setting.SKIP, 1)
                .with(Setting.MISSING, Set.of("-200"));
        ImportResult result = csv.read("junk\n# a comment\n'a|b'|-200\nc|5\n", settings);
        assertThat(cells(result.data(), "column_1")).containsExactly("a|b", "c");
        assertThat(cells(result.data(), "column_2")).containsExactly("∅", "5");
        assertThat(result.missingTexts()).containsExactly(Map.entry("-200", 1L));
    }

    @Test
    void readingWithTheSettingsThatWereUsedGivesTheSameTable() {
        String text = "Titel\n\nx;y;d\n1.234,5;\"a\";3/4/2021\n;NA;13/4/2021\n2,5;b;\n";
        ImportResult first = csv.read(text, ISO_8859_1);
        ImportResult second = csv.read(text, ISO_8859_1, first.used());
        assertThat(second.data().fingerprint()).isEqualTo(first.data().fingerprint());
        assertThat(second.used()).isEqualTo(first.used());
    }

    @Test
    void linesOfRejectedRowsAreThoseOfTheFile() {
        StringBuilder text = new StringBuilder("name,price\n");
        for (int i = 0; i < 300; i++) {
            text.append(i == 7 ? "\"two\nlines\"," : "x,")
                    .append(i == 200 ? "12.50 €" : i)
                    .append('\n');
        }
        ImportResult result = csv.read(text.toString());
        assertThat(result.data().rows()).isEqualTo(299);
        assertThat(result.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(203);
            assertThat(row.column()).contains("price");
            assertThat(row.value()).contains("12.50 €");
        });
        ColumnInfo price = result.data().schema().column("price").orElseThrow();
        assertThat(price.reason()).isEqualTo(Message.of("data.reason.mostly_numbers", 99.6, 1));
    }

    @Test
    void onlyTheFirstRejectedRowsAreKeptButAllAreCounted() {
        String text = "a,b\n" + "1,2\n".repeat(50) + "1,2,3\n".repeat(20);
        ImportResult result = csv.read(text, ImportSettings.DETECT.withRejectedKept(5));
        assertThat(result.rejected()).hasSize(5);
        assertThat(result.rejectedRows()).isEqualTo(20);
    }

    @Test
    void aQuoteThatStaysOpenIsNamed() {
        ImportResult result = csv.read("a,b\n1,2\n3,4\n\"5,6\n7,8\n9,10\n");
        assertThat(result.data().rows()).isEqualTo(2);
        assertThat(codes(result)).contains("imports.open_quote");
    }

    @Test
    void gzipIsUnpackedAndItsDigestIsThatOfTheFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,2\n".repeat(3).getBytes(UTF_8));
        }
        ImportResult result = csv.read(packed.toByteArray(), ImportSettings.DETECT);
        assertThat(result.data().columns()).hasSize(2);
        assertThat(result.bytes()).isEqualTo(packed.size());
    }

    @Test
    void anUnknownNameAmongTheTypesIsSaid() {
        ImportResult result =
                csv.read("price,b\n1,2\n", ImportSettings.DETECT.withTypes(Map.of("prize", ColumnType.TEXT)));
        assertThat(result.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("imports.unknown_column_near");
            assertThat(f.args()).containsExactly("prize", "price");
        });
    }

    @Test
    void tellsHowFarItIsAndStopsWhenAsked() {
        List<Double> shares = new ArrayList<>();
        JobContext impatient = new JobContext() {
            @Override
            public void progress(double done, Message what) {
                shares.add(done);
            }

            @Override
            public boolean cancelled() {
                return shares.size() >= 3;
            }
        };
        Path file = csv.file(("a,b\n" + "1,2\n".repeat(500_000)).getBytes(UTF_8));
        assertThatThrownBy(() -> new CsvReader().read(file, ImportSettings.DETECT, impatient))
                .isInstanceOf(CancelledException.class);
        assertThat(shares).hasSize(3).isSorted().allMatch(share -> share > 0 && share < 1);
    }
}
