package io.crisol.data.read;

import static io.crisol.data.read.Csv.cells;
import static io.crisol.data.read.Csv.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as they come: written by instruments, spreadsheets, scripts and people. */
class WildCsvTest {
    @TempDir
    Path folder;

    private Csv csv;

    @BeforeEach
    void open() {
        csv = new Csv(folder);
    }

    private static String rows(String pattern) {
        return IntStream.range(0, 40)
                .mapToObj(i -> pattern.replace("#", "" + i))
                .collect(Collectors.joining("\n"));
    }

    private static final String BODY = rows("#,name #,#.5,2024-01-02");

    private static void isTheTable(ImportResult result) {
        assertThat(result.data().rows()).isEqualTo(40);
        assertThat(result.data().schema().columns())
                .extracting(c -> c.name() + " " + c.type().word())
                .containsExactly("id number", "name text", "value number", "day date");
    }

    @Test
    void commentLinesAreFoundAndLeftOutWithAWord() {
        ImportResult result =
                csv.read("# made by a tool\n# units: m, s\nid,name,value,day\n" + BODY + "\n# end of file\n");
        isTheTable(result);
        assertThat(result.rejectedRows()).isZero();
        assertThat(codes(result)).contains("imports.comments");
        assertThat(result.used().get(Setting.COMMENT)).contains('#');
    }

    @Test
    void aHeaderOrRowsThatBeginWithAHashAreNoComments() {
        assertThat(csv.read("#id,name,value,day\n" + BODY).data().schema().names())
                .containsExactly("#id", "name", "value", "day");
        ImportResult tags = csv.read("tag,n\n" + rows("#x,#").replaceAll("(?m)^", "#"));
        assertThat(tags.data().rows()).isEqualTo(40);
    }

    @Test
    void quotesBehindABackslashStandInTheField() {
        ImportResult result = csv.read("id,text,n\n" + rows("#,\"he said \\\"no, #\\\" twice\",7"));
        assertThat(result.used().get(Setting.ESCAPE)).contains('\\');
        assertThat(cells(result.data(), "text")).startsWith("he said \"no, 0\" twice");
        ImportResult paths = csv.read("id,path\n" + rows("#,\"C:\\data\\#\\\""));
        assertThat(cells(paths.data(), "path")).startsWith("C:\\data\\0\\");
        assertThat(paths.rejectedRows()).isZero();
        ImportResult doubled = csv.read("id,t\n" + rows("#,\"a\\\\\""));
        assertThat(cells(doubled.data(), "t")).startsWith("a\\\\");
    }

    @Test
    void aFewNulCharactersAreDropped() {
        ImportResult result = csv.read("id,name,value,day\n" + BODY.replace("name 7", "na\0me 7"));
        isTheTable(result);
        assertThat(cells(result.data(), "name")).contains("name 7");
    }

    @Test
    void columnsOfNumbersBetweenSpacesAreColumnsAndWordsAreNot() {
        assertThat(csv.read("id a b\n" + rows("# 1.5 2")).data().schema().names())
                .containsExactly("id", "a", "b");
        assertThat(csv.read("city\n" + rows("New York Harbour #"))
                        .data()
                        .schema()
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, имя, Москва",
        "EUC-KR, 팀명, 서울특별시",
        "Shift_JIS, 名前, 東京都",
        "GB18030, 姓名, 北京市",
        "windows-1252, größe, Málaga",
        "UTF-16LE, größe, 北京市",
        "UTF-16BE, größe, 北京市"
    })
    void encodingsAreTold(String charset, String name, String value) {
        ImportResult result = csv.read(name + ",n\n" + rows(value + ",#"), Charset.forName(charset));
        assertThat(result.data().schema().names()).containsExactly(name, "n");
        assertThat(cells(result.data(), name)).containsOnly(value);
    }

    @Test
    void junkAboveAndNotesBelowMixedLineEndsAndTrailingDelimitersGoTogether() {
        String text = "Report, made 2024\nBy: someone\n\nid,name,value,day\n" + BODY.replace("\n", ",\r\n")
                + ",\n\nSource: x\n";
        ImportResult result = csv.read(text, StandardCharsets.UTF_8);
        isTheTable(result);
        assertThat(result.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.value()).contains("Source: x"));
    }
}
