package io.crisol.ui.compare;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** Of several classes, whose probability is followed. */
final class OutputChoice {
    private OutputChoice() {}

    /** The choice; takes no room where there is nothing to choose. */
    static Node of(Texts texts, RunViewModel run, ExplainViewModel model) {
        List<String> classes = model.classes();
        HBox choice = new HBox(8);
        choice.setAlignment(Pos.CENTER_LEFT);
        if (classes.size() > 2) {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll(classes);
            box.setValue(classes.get(model.outputProperty().get()));
            box.setAccessibleText(texts.say("ui_compare.effect.class", run.target()));
            box.valueProperty()
                    .addListener((o, was, is) -> model.outputProperty().set(classes.indexOf(is)));
            choice.getChildren().addAll(Labels.of(texts.say("ui_compare.effect.class", run.target())), box);
        }
        choice.setManaged(!choice.getChildren().isEmpty());
        return choice;
    }

    /** What is followed, for an axis. */
    static String result(Texts texts, RunViewModel run, ExplainViewModel model) {
        List<String> classes = model.classes();
        return classes.isEmpty()
                ? texts.say("ui_compare.effect.amount", run.target())
                : texts.say(
                        "ui_compare.effect.probability",
                        classes.get(model.outputProperty().get()));
    }
}
