package io.crisol.ui.compare;

import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The preparation that came before a run, as sentences. */
final class RecipeTab extends VBox {
    private final Texts texts;
    private final RunViewModel model;

    RecipeTab(Texts texts, RunViewModel model) {
        super(16);
        this.texts = texts;
        this.model = model;
        model.rowProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (model.rowProperty().get().isEmpty()) {
            return;
        }
        List<StepSpec> steps = model.experiment().pipeline().recipe().orElse(List.of());
        if (steps.isEmpty()) {
            getChildren().add(new EmptyState(EmptyState.Drawing.TABLE, texts.say("ui_compare.recipe.none")));
            return;
        }
        VBox card = new VBox(12);
        card.getStyleClass().add(StyleClass.CARD);
        for (int i = 0; i < steps.size(); i++) {
            card.getChildren().add(step(i + 1, steps.get(i)));
        }
        getChildren().addAll(Labels.wrapped(texts.say("ui_compare.recipe.sentence"), StyleClass.SECONDARY), card);
    }

    private Node step(int number, StepSpec step) {
        VBox words = new VBox(2, Labels.wrapped(texts.say(RecipeEdits.describe(step))));
        String settings = Say.settings(texts, step.step(), step.params());
        if (!settings.isEmpty()) {
            words.getChildren().add(Labels.caption(settings));
        }
        HBox line = new HBox(12, Labels.of(texts.numbers().count(number), "wizard-number"), words);
        if (!step.enabled()) {
            words.setOpacity(0.6);
            line.getChildren().add(new Chip(texts.say("ui_compare.recipe.off")));
        }
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
