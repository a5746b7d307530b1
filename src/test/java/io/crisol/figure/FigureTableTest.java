package io.crisol.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final Figure INTERVALS = new Figure(
            "Leaderboard",
            "",
            Axis.Linear.of("AUC"),
            new Axis.Categories("Model", List.of("Boosting", "=HYPERLINK(\"x\")")),
            List.of(new Mark.Intervals(
                    "",
                    Tone.DATA_1,
                    true,
                    new double[] {0, 1},
                    new double[] {.8291, Double.NaN},
                    new double[] {.84234567, -.5},
                    new double[] {.8555, Double.NaN})),
            List.of(new Reference("baseline", false, 0.5, Tone.MUTED)));

    @Test
    void everyValueAndItsIntervalIsARow() {
        FigureTable table = FigureTable.of(INTERVALS, Texts.of(Language.EN));
        assertThat(table.header()).containsExactly("Series", "AUC", "Model", "Low", "High");
        assertThat(table.rows().getFirst()).containsExactly("", "0.8423", "Boosting", "0.8291", "0.8555");
        assertThat(table.rows().getLast()).startsWith("baseline", "0.5");
    }

    @Test
    void peopleReadLocalNumbersMachinesExactOnes() {
        FigureTable table = FigureTable.of(INTERVALS, Texts.of(Language.ES));
        assertThat(table.rows().getFirst()).contains("0,8423");
        assertThat(table.plain().getFirst()).contains("0.84234567");
    }

    @Test
    void csvQuotesWhatMustBeQuotedAndRunsNoFormula() {
        String csv = FigureTable.of(INTERVALS, Texts.of(Language.EN)).csv();
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains(",-0.5,")
                .endsWith("\r\n");
    }

    @Test
    void binsOfAHistogramAreNamedByTheirEdges() {
        Figure histogram = new Figure(
                "",
                "",
                Axis.Linear.of("Tenure"),
                Axis.Linear.of("Rows"),
                List.of(new Mark.Bars("", Tone.DATA_1, false, List.of(new Mark.Bar(0, 6, 0, 1371, "")))),
                List.of());
        FigureTable table = FigureTable.of(histogram, Texts.of(Language.EN));
        assertThat(table.header()).endsWith("From", "To");
        assertThat(table.plain().getFirst()).containsExactly("3", "1371", "0", "6");
    }

    @Test
    void cellsOfAMatrixAreRowsWithBothNames() {
        Figure matrix = new Figure(
                "",
                "",
                new Axis.Categories("Predicted", List.of("No", "Yes")),
                new Axis.Categories("Actual", List.of("No", "Yes")),
                List.of(new Mark.Cells(
                        "",
                        Tone.DATA_1,
                        new double[][] {{9, 1}, {2, 8}},
                        new String[][] {{"9", "1"}, {"2", "8"}},
                        false)),
                List.of());
        assertThat(FigureTable.of(matrix, Texts.of(Language.EN)).plain()).contains(List.of("2", "No", "Yes"));
    }
}
