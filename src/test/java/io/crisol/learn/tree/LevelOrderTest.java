package io.crisol.learn.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelOrderTest {
    @Test
    void levelsStandInTheOrderOfTheirMeanAnswer() {
        List<String> levels = List.of("north", "south", "east", "west");
        int[] codes = IntStream.range(0, 400).map(row -> row % 4).toArray();
        double[] mean = {30, 10, 40, 20};
        double[] answers = IntStream.range(0, 400)
                .mapToDouble(row -> mean[row % 4] + row % 3)
                .toArray();
        LevelBins bins = bins(codes, levels, new Target.Amounts(answers));
        assertThat(bins.codes()).containsEntry("south", 1).containsEntry("west", 2);
        assertThat(bins.codes()).containsEntry("north", 3).containsEntry("east", 4);
    }

    @Test
    void aFewRowsDoNotPutALevelAtTheEnd() {
        List<String> levels = List.of("often high", "often low", "seldom but always high");
        int[] codes = new int[406];
        int[] answers = new int[406];
        for (int row = 0; row < 400; row++) {
            codes[row] = row % 2;
            answers[row] = row % 2 == 0 ? (row % 20 == 0 ? 0 : 1) : (row % 20 == 1 ? 1 : 0);
        }
        Arrays.fill(codes, 400, 406, 2);
        Arrays.fill(answers, 400, 406, 1);
        LevelBins bins = bins(codes, levels, new Target.Classes(answers, List.of("no", "yes")));
        assertThat(bins.codes()).containsEntry("often low", 1);
        assertThat(bins.codes()).containsEntry("seldom but always high", 2);
        assertThat(bins.codes()).containsEntry("often high", 3);
    }

    @Test
    void rareLevelsShareABinAndUnusedOnesAreUnknown() {
        List<String> levels = List.of("a", "b", "rare", "rarer", "unused");
        int[] codes = IntStream.range(0, 107)
                .map(row -> row < 50 ? 0 : row < 100 ? 1 : row < 104 ? 2 : 3)
                .toArray();
        LevelBins bins = bins(codes, levels, new Target.Amounts(new double[107]));
        assertThat(bins.bins()).isEqualTo(3);
        assertThat(bins.codes().get("rare")).isEqualTo(bins.codes().get("rarer"));
        assertThat(bins.codes()).doesNotContainKey("unused");
        byte[] coded = bins.encode(
                new CodedColumn(ColumnType.LEVEL, new int[] {0, 1, -1, 2}, List.of("unused", "never seen", "b")));
        assertThat(coded).containsExactly(0, 0, 0, bins.codes().get("b"));
    }

    @Test
    void threeHundredLevelsFitByMergingTheRarest() {
        List<String> levels = IntStream.range(0, 300).mapToObj(k -> "k" + k).toList();
        int[] codes = IntStream.range(0, 300)
                .flatMap(k -> IntStream.range(0, 10 + k).map(i -> k))
                .toArray();
        LevelBins bins = bins(codes, levels, new Target.Amounts(new double[codes.length]));
        assertThat(bins.bins()).isBetween(200, 254);
        assertThat(bins.codes()).hasSize(300);
        assertThat(bins.codes().get("k0")).isEqualTo(bins.codes().get("k40"));
        assertThat(bins.codes().get("k299")).isNotEqualTo(bins.codes().get("k298"));
    }

    @Test
    void severalClassesOrderLevelsByWhatSetsThemApartMost() {
        List<String> levels = List.of("mixed", "mostly a", "mostly c");
        int[] codes = new int[300];
        int[] answers = new int[300];
        for (int row = 0; row < 300; row++) {
            codes[row] = row % 3;
            boolean strays = row % 10 == 0;
            answers[row] = switch (row % 3) {
                case 0 -> row % 9 / 3;
                case 1 -> strays ? 1 : 0;
                default -> strays ? 1 : 2;
            };
        }
        LevelBins bins = bins(codes, levels, new Target.Classes(answers, List.of("a", "b", "c")));
        assertThat(bins.codes().get("mixed")).isEqualTo(2);
    }

    @Test
    void fourClassesHaveAsManyOrdersAsTheyVaryInDirections() {
        List<String> levels = List.of("a", "b", "c", "d");
        int[] codes = IntStream.range(0, 4000).map(row -> row % 4).toArray();
        int[] oneEach = IntStream.range(0, 4000)
                .map(row -> row % 20 == 0 ? row % 3 : row % 4)
                .toArray();
        int[] halves = IntStream.range(0, 4000)
                .map(row -> row % 8 < 4 ? row % 2 : 2 + row % 2)
                .toArray();
        assertThat(orders(codes, levels, new Target.Classes(oneEach, List.of("k", "l", "m", "n"))))
                .isEqualTo(3);
        assertThat(orders(codes, levels, new Target.Classes(halves, List.of("k", "l", "m", "n"))))
                .isEqualTo(1);
    }

    private static int orders(int[] codes, List<String> levels, Target target) {
        return new LevelOrder(new CodedColumn(ColumnType.LEVEL, codes, levels), target, RowWeights.same(codes.length))
                .bins("x")
                .size();
    }

    private static LevelBins bins(int[] codes, List<String> levels, Target target) {
        return new LevelOrder(new CodedColumn(ColumnType.LEVEL, codes, levels), target, RowWeights.same(codes.length))
                .bins("x")
                .getFirst();
    }
}
