package io.crisol.data.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.Setting;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class CsvRoundTripProperties {
    private static final long DAY = 86_400_000L;
    private static final long FIRST = -719_162 * DAY;
    private static final long LAST = 2_932_896 * DAY;

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aTableReadsBackEqual(@ForAll("tables") Dataset data) throws IOException {
        Dataset read = readBack(data, new CsvWriter());
        assertThat(read.fingerprint())
                .as(() -> cells(data) + " was read as " + cells(read))
                .isEqualTo(data.fingerprint());
    }

    @Example
    void wordsForMissingAreKeptWhereEveryFieldNeedsQuotes() throws IOException {
        Dataset data = Dataset.of(Map.of("a,b", new TextColumn(new String[] {"\u0001", "NA", " "})));
        assertThat(cells(readBack(data, new CsvWriter()))).isEqualTo(cells(data));
    }

    private static String cells(Dataset data) {
        return data.schema().columns().stream()
                .map(info -> info.name() + " " + info.type()
                        + IntStream.range(0, data.rows())
                                .mapToObj(row -> data.column(info.name()).isMissing(row)
                                        ? "missing"
                                        : "«" + data.column(info.name()).text(row) + "»")
                                .toList())
                .toList()
                .toString();
    }

    private static Dataset readBack(Dataset data, CsvWriter writer) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        try {
            writer.write(data, file, JobContext.silent());
            Map<String, ColumnType> types =
                    data.schema().columns().stream().collect(Collectors.toMap(ColumnInfo::name, ColumnInfo::type));
            ImportSettings settings = ImportSettings.DETECT
                    .withTypes(types)
                    .with(Setting.HEADER, true)
                    .with(Setting.DELIMITER, ',')
                    .with(Setting.QUOTE, '"')
                    .with(Setting.DECIMAL, '.')
                    .with(Setting.SKIP, 0);
            ImportResult result = new CsvReader().read(file, settings, JobContext.silent());
            assertThat(result.rejectedRows()).isZero();
            return result.data();
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Dataset> tables() {
        Arbitrary<List<String>> names = texts().map(String::strip)
                .filter(n -> !n.isEmpty() && n.chars().noneMatch(c -> c < ' '))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(names, Arbitraries.integers().between(1, 12))
                .flatAs((some, rows) -> columns(some.size(), rows).map(columns -> table(some, columns)));
    }

    private static Dataset table(List<String> names, List<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), columns.get(i));
        }
        List<ColumnInfo> infos = new ArrayList<>();
        byName.forEach((name, column) -> infos.add(ColumnInfo.of(name, column.type())));
        return new Dataset(
                new io.crisol.data.Schema(infos),
                List.copyOf(byName.values()),
                columns.getFirst().size());
    }

    private Arbitrary<List<Column>> columns(int count, int rows) {
        return Arbitraries.<Arbitrary<Column>>of(
                        List.of(numbers(rows), levels(rows), flags(rows), dates(rows), times(rows), free(rows)))
                .flatMap(each -> each)
                .list()
                .ofSize(count);
    }

    private static Arbitrary<Column> numbers(int rows) {
        return Arbitraries.oneOf(
                        Arbitraries.doubles()
                                .withSpecialValue(Double.NaN)
                                .withSpecialValue(Double.POSITIVE_INFINITY)
                                .withSpecialValue(Double.MIN_VALUE)
                                .withSpecialValue(-Double.MAX_VALUE)
                                .withSpecialValue(1e15 + 0.3),
                        Arbitraries.integers().map(Integer::doubleValue))
                .array(double[].class)
                .ofSize(rows)
                .map(DoubleNumbers::new);
    }

    private Arbitrary<Column> levels(int rows) {
        return texts().filter(t -> !t.isEmpty())
                .injectNull(0.3)
                .list()
                .ofSize(rows)
                .map(CsvRoundTripProperties::coded);
    }

    private static Arbitrary<Column> flags(int rows) {
        return Arbitraries.integers()
                .between(-1, 1)
                .array(int[].class)
                .ofSize(rows)
                .map(codes -> coded(Arrays.stream(codes)
                        .mapToObj(c -> c < 0 ? null : c == 0 ? "no" : "yes")
                        .toList()))
                .map(levels -> new CodedColumn(ColumnType.FLAG, levels.codes(), levels.levels()));
    }

    private static CodedColumn coded(List<@Nullable String> texts) {
        List<String> levels = new ArrayList<>(
                new LinkedHashSet<>(texts.stream().filter(t -> t != null).toList()));
        int[] codes =
                texts.stream().mapToInt(t -> t == null ? -1 : levels.indexOf(t)).toArray();
        return new CodedColumn(ColumnType.LEVEL, codes, levels);
    }

    private static Arbitrary<Column> dates(int rows) {
        Arbitrary<Long> days =
                Arbitraries.longs().between(FIRST / DAY, LAST / DAY).map(d -> d * DAY);
        Arbitrary<Long> moments = Arbitraries.longs().between(FIRST, LAST);
        return Arbitraries.of(true, false)
                .flatMap(withTime -> (withTime ? moments : days)
                        .injectNull(0.2)
                        .list()
                        .ofSize(rows)
                        .map(all -> new DateColumn(
                                all.stream()
                                        .mapToLong(d -> d == null ? Long.MIN_VALUE : d)
                                        .toArray(),
                                withTime)));
    }

    private static Arbitrary<Column> times(int rows) {
        return Arbitraries.integers()
                .between(-1, (int) DAY - 1)
                .array(int[].class)
                .ofSize(rows)
                .map(TimeColumn::new);
    }

    private Arbitrary<Column> free(int rows) {
        return texts().injectNull(0.2).array(String[].class).ofSize(rows).map(TextColumn::new);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> wild =
                Arbitraries.strings().withChars(",;\"'\n\r\t #=+-@ab 1.0é€漢").ofMaxLength(8);
        Arbitrary<String> marks = Arbitraries.of(
                "NA",
                "null",
                "?",
                "-",
                ".",
                "",
                "NaN",
                "#N/A",
                "1",
                "true",
                "2024-01-01",
                "😀",
                "\ud835\udcb3|",
                "\"\"",
                "\u2028",
                "a\u00a0");
        return Arbitraries.frequencyOf(Tuple.of(3, wild), Tuple.of(1, marks));
    }
}
