package io.crisol.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDifferenceTest {
    private static final CodedColumn COLOURS = levels("red", "blue", "red");
    private static final DoubleNumbers PRICES = new DoubleNumbers(new double[] {1, 2, 3});

    private static CodedColumn levels(String... cells) {
        List<String> levels = List.of(cells).stream().distinct().toList();
        int[] codes = List.of(cells).stream().mapToInt(levels::indexOf).toArray();
        return new CodedColumn(ColumnType.LEVEL, codes, levels);
    }

    private static Dataset table(Object... namesAndColumns) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndColumns.length; i += 2) {
            columns.put((String) namesAndColumns[i], (Column) namesAndColumns[i + 1]);
        }
        return Dataset.of(columns);
    }

    @Test
    void theSameTableIsEqual() {
        SchemaDifference difference = SchemaDifference.of(
                table("colour", COLOURS, "price", PRICES),
                table("colour", levels("red", "blue", "red"), "price", new DoubleNumbers(new double[] {1, 2, 3})));

        assertThat(difference.equal()).isTrue();
        assertThat(difference.sameSchema()).isTrue();
    }

    @Test
    void anotherValueOfANumberLeavesTheSchemaButNotTheTableEqual() {
        SchemaDifference difference =
                SchemaDifference.of(table("price", PRICES), table("price", new DoubleNumbers(new double[] {1, 2, 4})));

        assertThat(difference.equal()).isFalse();
        assertThat(difference.sameSchema()).isTrue();
    }

    @Test
    void columnsThatCameAndWentAreNamed() {
        SchemaDifference difference = SchemaDifference.of(
                table("colour", COLOURS, "price", PRICES), table("weight", PRICES, "colour", COLOURS));

        assertThat(difference.added()).extracting(ColumnInfo::name).containsExactly("weight");
        assertThat(difference.removed()).extracting(ColumnInfo::name).containsExactly("price");
        assertThat(difference.reordered()).isFalse();
        assertThat(difference.sameSchema()).isFalse();
    }

    @Test
    void aColumnWithAnotherTypeIsNamedWithBoth() {
        SchemaDifference difference = SchemaDifference.of(table("price", PRICES), table("price", COLOURS));

        assertThat(difference.retyped())
                .containsExactly(new SchemaDifference.Retyped("price", ColumnType.NUMBER, ColumnType.LEVEL));
        assertThat(difference.levels()).isEmpty();
    }

    @Test
    void valuesThatAreNewOrGoneAreNamedAndUnusedOnesDoNotCount() {
        Dataset before =
                table("colour", new CodedColumn(ColumnType.LEVEL, new int[] {0, 1}, List.of("red", "blue", "never")));
        Dataset after = table("colour", levels("red", "green", "green"));

        SchemaDifference difference = SchemaDifference.of(before, after);

        assertThat(difference.levels())
                .containsExactly(new SchemaDifference.Levels("colour", List.of("green"), List.of("blue")));
        assertThat(difference.rowsBefore()).isEqualTo(2);
        assertThat(difference.rowsAfter()).isEqualTo(3);
    }

    @Test
    void aFlagThatGotAThirdValueIsRetypedAndHasANewOne() {
        Dataset before = table("ok", new CodedColumn(ColumnType.FLAG, new int[] {0, 1}, List.of("yes", "no")));

        SchemaDifference difference = SchemaDifference.of(before, table("ok", levels("yes", "no", "maybe")));

        assertThat(difference.retyped()).hasSize(1);
        assertThat(difference.levels()).hasSize(1);
    }

    @Test
    void anotherOrderOfTheColumnsIsSaid() {
        assertThat(SchemaDifference.of(
                                table("colour", COLOURS, "price", PRICES), table("price", PRICES, "colour", COLOURS))
                        .reordered())
                .isTrue();
    }
}
