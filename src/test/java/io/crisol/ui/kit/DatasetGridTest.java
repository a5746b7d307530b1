package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DatasetGridTest {
    private static final int ROWS = 1_000_000;

    private DatasetGrid grid;

    @Start
    void start(Stage stage) {
        double[] charges = new double[ROWS];
        int[] contract = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            charges[i] = i == 1 ? Double.NaN : 1000.25 + i;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("charges", new DoubleNumbers(charges));
        columns.put("contract", new CodedColumn(ColumnType.LEVEL, contract, List.of("One year")));
        grid = new DatasetGrid(Texts.of(Language.ES));
        grid.show(
                Dataset.of(columns),
                (row, name) -> row == 1 && name.equals("charges") ? DatasetGrid.Tint.CHANGED : DatasetGrid.Tint.NONE);
        Window.show(stage, grid, 600, 400);
    }

    private Set<String> texts() {
        return cells().map(TableCell::getText).collect(Collectors.toSet());
    }

    private java.util.stream.Stream<TableCell<?, ?>> cells() {
        return grid.lookupAll(".table-cell").stream()
                .filter(n -> n instanceof TableCell<?, ?> c && c.getText() != null)
                .map(n -> (TableCell<?, ?>) n);
    }

    @Test
    void numbersAreWrittenInThePersonsLanguageAndMissingCellsAsADash() {
        assertThat(texts()).contains("1.000,25", "–", "1.002,25", "One year");
    }

    @Test
    void aCellIsTintedByWhatHappenedToIt() {
        List<Node> changed = cells().filter(c -> c.getPseudoClassStates().stream()
                        .anyMatch(p -> p.getPseudoClassName().equals("changed")))
                .map(c -> (Node) c)
                .toList();
        assertThat(changed).hasSize(1);
    }

    @Test
    void onlyTheRowsThatAreSeenAreMadeAndAnyCanBeRevealed(FxRobot robot) {
        assertThat(cells().count()).isLessThan(100);
        robot.interact(() -> grid.reveal(ROWS - 1, "charges"));
        robot.interact(() -> grid.layout());
        assertThat(texts()).contains("1.000.999,25", "1.000.000");
    }
}
