package io.crisol.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PairChartTest {
    private static final Texts TEXTS = Texts.of(Language.EN);
    private static final int N = 200;
    private static final int[] ROWS = IntStream.range(0, N).toArray();

    private static final Column RISING =
            new DoubleNumbers(IntStream.range(0, N).mapToDouble(i -> i).toArray());
    private static final Column DATES =
            new DateColumn(LongStream.range(0, N).map(i -> i * 86_400_000L).toArray(), false);

    private static PairSide level(String name, String... levels) {
        int[] codes = IntStream.range(0, N).map(i -> i * levels.length / N).toArray();
        return PairSide.of(name, new CodedColumn(ColumnType.LEVEL, codes, List.of(levels)));
    }

    private static Optional<Figure> draw(PairSide x, PairSide y) {
        return PairChart.of(x, y, ROWS, true, TEXTS);
    }

    @Test
    void numbersAgainstNumbersHaveATrendWithItsInterval() {
        Figure figure = draw(PairSide.of("a", RISING), PairSide.of("b", RISING)).orElseThrow();

        assertThat(figure.title()).isEqualTo("b rises with a (rank correlation 1.00)");
        assertThat(figure.marks()).hasExactlyElementsOfTypes(Mark.Points.class, Mark.Band.class, Mark.Line.class);
    }

    @Test
    void numbersInGroupsAreBoxesInTheOrderOfTheirMedians() {
        Figure figure =
                draw(level("g", "low", "high"), PairSide.of("b", RISING)).orElseThrow();

        assertThat(figure.title()).isEqualTo("Median of b: from 49.5 at low to 150 at high");
        assertThat(((Axis.Categories) figure.y()).names()).containsExactly("low", "high");
    }

    @Test
    void theShareOfTheClassThatMattersIsTold() {
        PairSide levels = level("plan", "a", "b", "c", "d");
        CodedColumn answers = (CodedColumn) level("t", "yes", "no").column();

        Figure yes = draw(levels, PairSide.classes("t", answers, "yes")).orElseThrow();

        assertThat(yes.title()).isEqualTo("«yes» is most frequent at a: 100 %");
        assertThat(draw(levels, PairSide.of("t", answers)).orElseThrow().title())
                .isEqualTo("«no» is most frequent at c: 100 %");
    }

    @Test
    void severalClassesAreATableWhoseRowsAddUp() {
        Figure figure = draw(level("x", "a", "b"), level("y", "p", "q", "r")).orElseThrow();

        Mark.Cells cells = (Mark.Cells) figure.marks().getFirst();
        for (double[] row : cells.values()) {
            assertThat(IntStream.range(0, row.length).mapToDouble(i -> row[i]).sum())
                    .isEqualTo(1);
        }
    }

    @Test
    void datesAreDrawnAlongTime() {
        assertThat(draw(PairSide.of("d", DATES), PairSide.of("b", RISING))
                        .orElseThrow()
                        .x())
                .isInstanceOf(Axis.Time.class);
        assertThat(draw(PairSide.of("d", DATES), level("y", "p", "q"))
                        .orElseThrow()
                        .title())
                .startsWith("Share of «q»: 0 % around");
    }

    @Test
    void freeTextHasNoChart() {
        Column text =
                new TextColumn(IntStream.range(0, N).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(draw(PairSide.of("t", text), PairSide.of("b", RISING))).isEmpty();
    }
}
