package io.crisol.ui.compare;

import io.crisol.problem.TaskKind;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which column is predicted, as what, and what the rows say about it. */
final class TargetStep extends VBox {
    private static final int MOST_BARS = 8;
    private static final double BAR = 96;

    private final Texts texts;
    private final WizardViewModel model;
    private final ComboBox<String> target = new ComboBox<>();
    private final ComboBox<String> positive = new ComboBox<>();
    private final Map<TaskKind, RadioButton> tasks = new EnumMap<>(TaskKind.class);
    private final Field targetField;
    private final Field positiveField;
    private final VBox taskField;
    private final VBox facts = new VBox(8);
    private boolean filling;

    TargetStep(Texts texts, WizardViewModel model) {
        this.texts = texts;
        this.model = model;
        target.setId("target");
        target.setMinWidth(280);
        target.valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                model.target(is);
            }
        });
        positive.setId("positive");
        positive.setMinWidth(280);
        positive.valueProperty().addListener((o, was, is) -> {
            if (!filling && is != null) {
                model.positive(is);
            }
        });
        targetField =
                new Field(texts.say("ui_compare.target.column"), target, texts.say("ui_compare.target.column.help"));
        positiveField = new Field(
                texts.say("ui_compare.target.positive"), positive, texts.say("ui_compare.target.positive.help"));
        taskField = taskField();
        facts.getStyleClass().addAll(StyleClass.CARD, "class-bars");
        getChildren().add(new TwoColumns(new VBox(24, targetField, taskField, positiveField), facts));
        model.frameProperty().addListener((o, was, is) -> fill());
        model.factsProperty().addListener((o, was, is) -> fill());
        model.targetWhyNotProperty().addListener((o, was, is) -> complain());
        fill();
    }

    private VBox taskField() {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane(16, 8);
        for (TaskKind kind : TaskKind.values()) {
            RadioButton button = new RadioButton(texts.say("ui_compare.task." + kind.word()));
            button.setId("task-" + kind.word());
            button.setToggleGroup(group);
            button.setOnAction(e -> model.task(kind));
            tasks.put(kind, button);
            row.getChildren().add(button);
        }
        Label name = Labels.of(texts.say("ui_compare.target.task"), "field-label");
        VBox field = new VBox(name, row, Labels.caption(texts.say("ui_compare.target.task.help")));
        field.getStyleClass().add("field");
        return field;
    }

    private void fill() {
        filling = true;
        List<String> columns = model.targets();
        if (!target.getItems().equals(columns)) {
            target.getItems().setAll(columns);
        }
        target.setValue(model.frameProperty().get().target().orElse(null));
        Optional<TaskFacts> known = model.factsProperty().get();
        TaskKind task = known.map(TaskFacts::task)
                .or(() -> model.frameProperty().get().task())
                .orElse(null);
        tasks.forEach((kind, button) -> button.setSelected(kind == task));
        boolean binary = known.filter(f -> f.task() == TaskKind.BINARY).isPresent();
        positiveField.setVisible(binary);
        positiveField.setManaged(binary);
        known.filter(f -> binary).ifPresent(f -> {
            List<String> names =
                    f.classes().stream().map(TaskFacts.ClassCount::name).toList();
            if (!positive.getItems().equals(names)) {
                positive.getItems().setAll(names);
            }
            positive.setValue(f.positive().orElse(null));
        });
        boolean chosen = target.getValue() != null;
        taskField.setVisible(chosen);
        facts.setVisible(known.isPresent());
        known.ifPresent(this::describe);
        filling = false;
        complain();
    }

    private void complain() {
        boolean chosen = model.frameProperty().get().target().isPresent();
        targetField.complain(
                chosen ? model.targetWhyNotProperty().get().map(texts::say).orElse("") : "");
    }

    private void describe(TaskFacts known) {
        facts.getChildren().clear();
        if (known.classes().isEmpty()) {
            facts.getChildren()
                    .add(Labels.wrapped(texts.say("ui_compare.target.numbers", known.target(), known.rows())));
        } else {
            GridPane grid = new GridPane(12, 4);
            int row = 0;
            for (TaskFacts.ClassCount each :
                    known.classes().stream().limit(MOST_BARS).toList()) {
                bar(grid, row++, known, each);
            }
            facts.getChildren().add(grid);
            if (known.classes().size() > MOST_BARS) {
                facts.getChildren()
                        .add(Labels.caption(texts.say(
                                "ui_compare.target.more_classes",
                                known.classes().size() - MOST_BARS)));
            }
        }
        if (known.left() > 0) {
            facts.getChildren()
                    .add(Labels.caption(texts.say("workbench.rows_without_answer", known.left(), known.target())));
        }
    }

    private void bar(GridPane grid, int row, TaskFacts known, TaskFacts.ClassCount each) {
        boolean matters = known.positive().filter(each.name()::equals).isPresent();
        Label name = Labels.of(each.name());
        name.setMaxWidth(96);
        HBox head = new HBox(6, name);
        if (matters) {
            name.getStyleClass().add(StyleClass.STRONG);
            head.getChildren().add(Icon.FRAME.node(StyleClass.ACCENT_TEXT));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        double share = (double) each.rows() / known.rows();
        Region bar = new Region();
        bar.getStyleClass().addAll("class-bar", matters ? "class-bar-positive" : "class-bar-other");
        double width = Math.max(2, share / known.classes().getFirst().rows() * known.rows() * BAR);
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        Label count = Labels.of(
                texts.say(
                        "ui_compare.target.class", each.rows(), texts.numbers().percent(share)),
                StyleClass.MUTED);
        grid.add(head, 0, row);
        grid.add(new HBox(bar), 1, row);
        grid.add(count, 2, row);
        ((HBox) grid.getChildren().get(grid.getChildren().size() - 2)).setAlignment(Pos.CENTER_LEFT);
    }
}
