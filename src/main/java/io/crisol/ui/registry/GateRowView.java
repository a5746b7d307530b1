package io.crisol.ui.registry;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StateLabel;
import io.crisol.ui.kit.StyleClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One gate: state, title and sentence, its number against its limit, and for a failed one what can be done about it. */
final class GateRowView extends VBox {
    /** What can be done about a gate; null where the gates are only shown. */
    interface Actions {
        void go(String page);

        void waive(String gate, String reason);

        void unwaive(String gate);

        /** Whether waivers can be given now. */
        boolean open();
    }

    private static final double STATE = 104;
    private static final double NUMBER = 84;

    private final GateRow row;
    private final Texts texts;
    private final Actions actions;
    private final VBox below = new VBox(8);

    GateRowView(GateRow row, Texts texts, Actions actions) {
        this.row = row;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().addAll("gate-row", "gate-" + row.state().name().toLowerCase(java.util.Locale.ROOT));
        setId("gate-" + row.gate());
        GridPane line = line();
        VBox words = new VBox(2, Labels.wrapped(row.title(), StyleClass.STRONG));
        words.getChildren().add(Labels.wrapped(row.sentence(), StyleClass.SECONDARY));
        row.waiver()
                .ifPresent(why -> words.getChildren().add(Labels.wrapped(texts.say("ui_promote.waived_because", why))));
        below.managedProperty().bind(below.visibleProperty());
        words.getChildren().add(below);
        Label value = number(row.value(), false);
        Label limit = number(row.limit(), true);
        line.addRow(0, state(), words, value, limit);
        getChildren().add(line);
        setAccessibleText(String.join(
                ". ",
                row.title(),
                row.state().word(texts),
                row.sentence(),
                row.waiver().orElse("")));
        offer();
    }

    /** The columns of every gate's line, so that all stand under one head. */
    static GridPane line() {
        GridPane grid = new GridPane(12, 0);
        ColumnConstraints state = new ColumnConstraints(STATE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        ColumnConstraints number = new ColumnConstraints(NUMBER);
        number.setHalignment(HPos.RIGHT);
        ColumnConstraints limit = new ColumnConstraints(NUMBER);
        limit.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(state, words, number, limit);
        return grid;
    }

    private StateLabel state() {
        StateLabel label = new StateLabel(row.state().look(), row.state().word(texts));
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }

    private static Label number(String text, boolean quiet) {
        Label label = Labels.of(text, quiet ? StyleClass.MUTED : "gate-number");
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }

    private void offer() {
        below.getChildren().clear();
        below.setVisible(false);
        if (row.state() == GateState.FAILED) {
            FlowPane buttons = new FlowPane(8, 8);
            row.page()
                    .ifPresent(page -> buttons.getChildren()
                            .add(small(
                                    Buttons.plain(
                                            texts.say("ui_promote.go_to", texts.say("shell.section." + page)),
                                            Icon.NEXT,
                                            () -> actions.go(page)),
                                    "go")));
            if (actions.open()) {
                buttons.getChildren().add(small(Buttons.plain(texts.say("ui_promote.waive"), this::ask), "waive"));
            }
            show(buttons);
        } else if (row.state() == GateState.WAIVED && actions.open()) {
            show(small(Buttons.link(texts.say("ui_promote.unwaive"), () -> actions.unwaive(row.gate())), "unwaive"));
        }
    }

    private void show(javafx.scene.Node node) {
        below.getChildren().setAll(node);
        below.setVisible(true);
    }

    private Button small(Button button, String what) {
        button.getStyleClass().add(StyleClass.SMALL);
        button.setId(what + "-" + row.gate());
        return button;
    }

    /** The reason, asked for in place. */
    private void ask() {
        TextField reason = new TextField();
        reason.setId("reason-" + row.gate());
        reason.setPromptText(texts.say("ui_promote.reason.prompt"));
        reason.setAccessibleText(texts.say("ui_promote.reason.label", row.title()));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button waive = small(
                Buttons.plain(texts.say("ui_promote.reason.waive"), () -> actions.waive(row.gate(), reason.getText())),
                "waive-for");
        waive.disableProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> reason.getText().isBlank(), reason.textProperty()));
        Button cancel = small(Buttons.plain(texts.say("ui.prompt.cancel"), this::offer), "keep");
        reason.setOnAction(e -> waive.fire());
        reason.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                offer();
                e.consume();
            }
        });
        HBox line = new HBox(8, reason, waive, cancel);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        show(new VBox(4, Labels.caption(texts.say("ui_promote.reason.help")), line));
        reason.requestFocus();
    }
}
