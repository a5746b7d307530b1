package io.crisol.ui.recipe;

import io.crisol.recipe.CompiledStep;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A step: its number, what it does as a sentence, what it learns from, and an eye to switch it off. Can be pulled to another place. */
final class StepCell extends ListCell<StepLine> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Texts texts;
    private final StepsViewModel model;

    StepCell(Texts texts, StepsViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("step-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StepLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            pseudoClassStateChanged(OFF, false);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        pseudoClassStateChanged(OFF, !line.enabled());
        setGraphic(content(line));
        setAccessibleText(said(line));
    }

    private HBox content(StepLine line) {
        Label number = Labels.of(texts.numbers().count(line.number()), "step-number");
        Label sentence = Labels.wrapped(texts.say(line.sentence()), "step-sentence");
        VBox words = new VBox(4, sentence, marks(line));
        line.reason().ifPresent(reason -> words.getChildren().add(1, Labels.caption(texts.say(reason))));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox all = new HBox(8, number, words);
        all.setAlignment(Pos.TOP_LEFT);
        if (!model.proposed()) {
            all.getChildren().add(eye(line));
        }
        return all;
    }

    private FlowPane marks(StepLine line) {
        FlowPane marks = new FlowPane(4, 4);
        if (line.trouble().isPresent()) {
            Chip broken = new Chip(State.BAD, texts.say("ui_recipe.broken"));
            broken.setTooltip(new Tooltip(texts.say(line.trouble().get().message())));
            marks.getChildren().add(broken);
        } else if (!line.enabled()) {
            marks.getChildren().add(new Chip(texts.say("ui_recipe.off")));
        } else {
            line.step().kind().ifPresent(kind -> marks.getChildren().add(new Chip(texts.say(kind(kind)))));
            line.sample().ifPresent(rows -> marks.getChildren().add(new Chip(texts.say("ui_recipe.sampled", rows))));
            line.step().notExportable().ifPresent(why -> marks.getChildren().add(notExportable(why)));
        }
        return marks;
    }

    private Chip notExportable(Message why) {
        Chip chip = new Chip(State.WARN, texts.say("ui_recipe.not_exportable"));
        chip.setTooltip(new Tooltip(texts.say(why)));
        return chip;
    }

    static String kind(CompiledStep.Kind kind) {
        return "ui_recipe.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    private Button eye(StepLine line) {
        String label = texts.say(line.enabled() ? "ui_recipe.switch_off" : "ui_recipe.switch_on", line.number());
        Button eye = Buttons.icon(line.enabled() ? Icon.SHOW : Icon.HIDE, label, () -> model.toggle(line.number()));
        eye.setId("eye-" + line.number());
        eye.setFocusTraversable(false);
        return eye;
    }

    private String said(StepLine line) {
        String state = line.trouble().isPresent()
                ? texts.say("ui_recipe.broken")
                : !line.enabled()
                        ? texts.say("ui_recipe.off")
                        : line.step().kind().map(k -> texts.say(kind(k))).orElse("");
        return line.number() + ". " + texts.say(line.sentence()) + ". " + state;
    }
}
