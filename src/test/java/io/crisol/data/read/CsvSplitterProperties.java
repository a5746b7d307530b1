package io.crisol.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.ColumnType;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Splitting must agree with an independent parser, whatever the text and wherever the blocks of it end. */
class CsvSplitterProperties {
    private static final CsvDialect DIALECT = new CsvDialect(',', '"', ImportSettings.NONE, false);
    private static final int WIDTH = 3;

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void splitsAsTheParserOfALibraryDoes(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int room)
            throws IOException {
        assertThat(split(text, room)).isEqualTo(parsed(text));
    }

    private static List<List<String>> split(String text, int room) throws IOException {
        TextCells[] cells = new TextCells[WIDTH];
        CellRules rules = new CellRules(new NumberSyntax('.', ImportSettings.NONE), MissingTokens.given(Set.of()), 4);
        for (int i = 0; i < WIDTH; i++) {
            cells[i] = new TextCells(rules, ColumnType.TEXT);
        }
        CsvRows rows = new CsvRows(WIDTH, false, ImportSettings.DETECT.withUnfit(ImportSettings.Unfit.SET_MISSING));
        CsvSplitter splitter = new CsvSplitter(new StringReader(text), DIALECT, room, rows);
        splitter.skipLines(0);
        try (FillColumns fill = new FillColumns(cells, 1)) {
            boolean more = true;
            while (more) {
                more = splitter.block();
                rows.next(fill.fill(rows.block()));
            }
            fill.finish();
        }
        List<List<String>> all = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            List<String> fields = new ArrayList<>();
            for (TextCells column : cells) {
                var made = column.finish(false).orElseThrow().column();
                fields.add(made.isMissing(row) ? "∅" : made.text(row));
            }
            all.add(fields);
        }
        return all;
    }

    private static List<List<String>> parsed(String text) {
        return Sample.rows(text, true, DIALECT).stream()
                .map(row -> IntStream.range(0, WIDTH)
                        .mapToObj(i -> i >= row.width()
                                        || row.fields().get(i).isEmpty()
                                                && !row.quoted().get(i)
                                ? "∅"
                                : row.fields().get(i))
                        .toList())
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "bc", "\"", "\"", "\"\"", ",", ",", ",", "\n", "\r", "\r\n", "x y", "é")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
