package io.crisol.ui.problem;

import io.crisol.data.ColumnInfo;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Page 2: what is predicted, for what, and when. */
final class PredictionForm {
    private PredictionForm() {}

    static Node of(FrameViewModel model, Texts texts, Inputs inputs) {
        Node target = inputs.column(
                "target",
                () -> model.tableProperty().get().columns().stream()
                        .map(ColumnInfo::name)
                        .toList(),
                list -> types(list, model));
        Node positive = inputs.column(
                "positive",
                () -> List.copyOf(model.tableProperty().get().classes().keySet()),
                list -> {});
        return Forms.page(
                Forms.card(
                        texts.say("ui_problem.card.prediction"),
                        inputs.area("prediction"),
                        Forms.row(inputs.line("unit"), inputs.line("moment"), inputs.line("horizon"))),
                Forms.card(
                        texts.say("ui_problem.card.answer"),
                        source(model, texts),
                        inputs.choice("task", ""),
                        Forms.row(target, positive)));
    }

    private static Label source(FrameViewModel model, Texts texts) {
        Label said = Labels.caption("");
        Runnable say = () -> said.setText(
                model.tableProperty().get().loaded()
                        ? texts.say(
                                "ui_problem.table.loaded",
                                model.tableProperty().get().rows(),
                                model.tableProperty().get().columns().size())
                        : texts.say("ui_problem.table.none"));
        say.run();
        model.tableProperty().addListener((o, was, is) -> say.run());
        return said;
    }

    /** Shows each column with the icon of its type. */
    private static void types(ComboBox<String> list, FrameViewModel model) {
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String name, boolean empty) {
                super.updateItem(name, empty);
                setText(empty ? null : name);
                setGraphic(
                        empty || name == null
                                ? null
                                : model.tableProperty().get().columns().stream()
                                        .filter(c -> c.name().equals(name))
                                        .findFirst()
                                        .map(c -> TypeIcon.of(c.type()).node())
                                        .orElse(null));
            }
        });
    }
}
