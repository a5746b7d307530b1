package io.crisol.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DuplicateRowsProperties {
    private static final double[] NUMBERS = {0.0, -0.0, 1.5, Double.NaN, Double.POSITIVE_INFINITY};
    private static final String[] TEXTS = {"Aa", "BB", "", null};

    /** Texts with the same hash code, both zeros and missing cells among few different rows. */
    private static Dataset table(int rows, SplittableRandom random) {
        double[] numbers = new double[rows];
        int[] codes = new int[rows];
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = NUMBERS[random.nextInt(NUMBERS.length)];
            codes[row] = random.nextInt(3) - 1;
            texts[row] = TEXTS[random.nextInt(TEXTS.length)];
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("number", new DoubleNumbers(numbers));
        columns.put("level", new CodedColumn(ColumnType.LEVEL, codes, List.of("a", "b")));
        columns.put("text", new TextColumn(texts));
        return Dataset.of(columns);
    }

    private static List<List<Integer>> oneByOne(Dataset data) {
        Map<List<String>, List<Integer>> byContent = new LinkedHashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            List<String> content = new ArrayList<>();
            for (Column column : data.columns()) {
                content.add(column.isMissing(row) ? "missing" : "=" + column.text(row));
            }
            byContent.computeIfAbsent(content, c -> new ArrayList<>()).add(row);
        }
        return byContent.values().stream().filter(rows -> rows.size() > 1).toList();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void findsTheGroupsThatComparingContentsFinds(@ForAll @IntRange(max = 150) int rows, @ForAll long seed) {
        Dataset data = table(rows, new SplittableRandom(seed));
        List<List<Integer>> found = DuplicateRows.groups(data).stream()
                .map(group -> java.util.Arrays.stream(group).boxed().toList())
                .toList();
        assertThat(found).isEqualTo(oneByOne(data));
    }
}
