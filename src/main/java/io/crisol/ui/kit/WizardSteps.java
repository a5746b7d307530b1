package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of a wizard on top of it: a tick for what was answered, the place one is at, what is still to come. */
final class WizardSteps extends FlowPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    private final Texts texts;
    private final List<WizardStep> steps;
    private final List<Button> buttons = new ArrayList<>();

    WizardSteps(Texts texts, List<WizardStep> steps, IntConsumer open) {
        this.texts = texts;
        this.steps = steps;
        getStyleClass().add("wizard-steps");
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            Button button = new Button(steps.get(i).name());
            button.getStyleClass().add("wizard-step");
            button.setMnemonicParsing(false);
            button.setOnAction(e -> open.accept(index));
            buttons.add(button);
        }
        getChildren().addAll(buttons);
    }

    void update(int current, int furthest, IntPredicate applies) {
        int number = 0;
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            boolean shown = applies.test(i);
            button.setVisible(shown);
            button.setManaged(shown);
            number += shown ? 1 : 0;
            boolean seen = i <= furthest;
            boolean answered = seen && i != current && answered(i);
            button.setDisable(!seen);
            button.pseudoClassStateChanged(HERE, i == current);
            button.pseudoClassStateChanged(SEEN, answered);
            button.setGraphic(answered ? tick() : count(number));
            String key = i == current ? "ui.wizard.here" : answered ? "ui.wizard.done" : "ui.wizard.open";
            button.setAccessibleText(texts.say(key, steps.get(i).name()));
        }
    }

    private boolean answered(int index) {
        return !Boolean.FALSE.equals(steps.get(index).answered().getValue());
    }

    private static Label count(int number) {
        return Labels.of(Integer.toString(number), "wizard-number");
    }

    private static Label tick() {
        FontIcon icon = Icon.DONE.node();
        Label tick = Labels.of("", "wizard-number");
        tick.setGraphic(icon);
        return tick;
    }
}
