package io.crisol.ui.data.assumption;

import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.Reading;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/** One line a check: its reading, its worst number, for whom it matters, and the reading after the recipe. */
final class CheckTable extends BorderPane {
    private final Texts texts;
    private final AssumptionsViewModel model;
    private final TableView<CheckLine> table;
    private final TableColumn<CheckLine, CheckLine> after;

    CheckTable(Texts texts, AssumptionsViewModel model) {
        this.texts = texts;
        this.model = model;
        this.table = Tables.dense(texts.say("ui_assumption.table"), texts.say("ui_assumption.table.none"));
        table.setId("check-table");
        this.after = Columns.node(
                texts.say("ui_assumption.after"),
                108,
                this::after,
                Comparator.comparing(
                        l -> l.worstAfter().map(AssumptionFound::reading).orElse(Reading.OPEN)));
        TableColumn<CheckLine, String> matters = Columns.text(texts.say("ui_assumption.matters"), 120, this::matters);
        matters.setMinWidth(120);
        table.getColumns()
                .add(Columns.node(
                        texts.say("ui_assumption.reading"),
                        108,
                        l -> reading(l.reading()),
                        Comparator.comparing(CheckLine::reading)));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_assumption.check_column"), 180, l -> texts.say("assumption." + l.check())));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_assumption.column"), 112, l -> l.worst().column()));
        table.getColumns()
                .add(Columns.number(
                        texts.say("ui_assumption.value"), 72, l -> l.worst().value(), texts.numbers()::compact));
        table.getColumns().add(after);
        table.getColumns().add(matters);
        Tables.stretch(table, matters);
        table.setItems(model.lines());
        Tables.fitRows(table, 14);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.select(is.check());
            }
        });
        model.selectedProperty().addListener((o, was, is) -> follow(is));
        setTop(table);
    }

    private void follow(Optional<CheckLine> line) {
        line.filter(l -> table.getSelectionModel().getSelectedItem() != l)
                .ifPresent(l -> table.getSelectionModel().select(l));
    }

    /** @param again whether the prepared rows were checked too */
    void refresh(boolean again) {
        after.setVisible(again);
        table.refresh();
        follow(model.selectedProperty().get());
    }

    private Node reading(Reading reading) {
        return new StateLabel(state(reading), texts.say("assumption.reading." + reading.word()));
    }

    private Node after(CheckLine line) {
        return line.worstAfter().<Node>map(f -> reading(f.reading())).orElseGet(() -> Labels.of("–", StyleClass.MUTED));
    }

    private String matters(CheckLine line) {
        List<String> families = line.matters();
        return families.isEmpty()
                ? texts.say(
                        line.reading() == Reading.OPEN ? "ui_assumption.matters.open" : "ui_assumption.matters.none")
                : String.join(
                        ", ",
                        families.stream().map(f -> texts.say("family." + f)).toList());
    }

    static State state(Reading reading) {
        return switch (reading) {
            case FINE -> State.GOOD;
            case LOOK -> State.WARN;
            case STRONG -> State.BAD;
            case OPEN -> State.WAITING;
        };
    }
}
