package io.crisol.ui.recipe;

import io.crisol.finding.Severity;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.workbench.RowLoss;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The left side: the steps in order, what may be added, undo and redo. Keys in the list: Alt+Up and Alt+Down move a step,
 * Space switches it off and on, Delete takes it out.
 */
final class StepsPane extends StackPane {
    private final ScreenContext context;
    private final Texts texts;
    private final PrepareViewModel model;
    private final ListView<StepLine> list = new ListView<>();
    private final VBox steps = new VBox(12);
    private final HBox head = new HBox(4);
    private final Button imported;
    private final StepChooser chooser;
    private final Button undo;
    private final Button redo;
    private final Button reset;
    private boolean following;

    StepsPane(ScreenContext context, PrepareViewModel model) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        undo = Buttons.icon(Icon.UNDO, texts.say("ui_recipe.undo"), this::undo);
        undo.setId("undo");
        redo = Buttons.icon(Icon.REDO, texts.say("ui_recipe.redo"), this::redo);
        redo.setId("redo");
        reset = Buttons.icon(Icon.REFRESH, texts.say("ui_recipe.reset"), this::reset);
        reset.setId("reset");
        imported = Buttons.plain(texts.say("ui_recipe.imported"), Icon.TABLE, () -> model.select(0));
        imported.setId("imported");
        imported.getStyleClass().addAll(StyleClass.FLAT, "imported");
        imported.setMaxWidth(Double.MAX_VALUE);
        chooser = new StepChooser(texts, model.catalog(), this::add, this::showSteps);
        list();
        head.setAlignment(Pos.CENTER_LEFT);
        steps.getChildren().addAll(head, imported, list, adding(), new OfferList(texts, model, this::take));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("steps-pane");
        getChildren().setAll(steps);
        model.lines().addListener((InvalidationListener) o -> refresh());
        model.selectedProperty().addListener((o, was, is) -> follow());
        refresh();
    }

    private void list() {
        list.setId("steps");
        list.setAccessibleText(texts.say("ui_recipe.steps"));
        list.getStyleClass().add("steps");
        list.setItems(model.lines());
        list.setCellFactory(v -> new StepCell(texts, model));
        list.setPlaceholder(Labels.wrapped(texts.say("ui_recipe.no_steps"), StyleClass.MUTED));
        list.setMinHeight(96);
        list.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (!following && is.intValue() >= 0) {
                model.select(is.intValue() + 1);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int number = model.selectedProperty().get();
        if (number == 0 || model.proposed()) {
            return;
        }
        switch (event.getCode()) {
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                model.move(number, number + (event.getCode() == javafx.scene.input.KeyCode.UP ? -1 : 1));
            }
            case SPACE -> model.toggle(number);
            case DELETE -> model.remove(number);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node adding() {
        Button add = Buttons.plain(texts.say("ui_recipe.add"), Icon.ADD, this::showChooser);
        add.setId("add-step");
        add.setMaxWidth(Double.MAX_VALUE);
        return add;
    }

    /** Shows the kinds of step that can be added. */
    void showChooser() {
        getChildren().setAll(chooser);
        chooser.focus();
    }

    private void showSteps() {
        getChildren().setAll(steps);
        list.requestFocus();
    }

    private void add(StepType type) {
        showSteps();
        add(model.fresh(type), false);
    }

    private void take(Offer offer) {
        add(offer.step(), offer.early());
    }

    private void add(StepSpec step, boolean early) {
        model.add(step, early, this::goAhead);
    }

    private boolean goAhead(RowLoss loss) {
        return context.prompt()
                .confirm(
                        texts.say("ui_recipe.loss.question", loss.dropped(), loss.rows()),
                        StepEditor.said(texts, loss),
                        texts.say("ui_recipe.loss.action", loss.dropped()));
    }

    private void refresh() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren()
                .setAll(
                        Labels.section(texts.say(model.proposed() ? "ui_recipe.suggested" : "ui_recipe.steps")),
                        space,
                        undo,
                        redo,
                        reset);
        say(undo, "ui_recipe.undo", model.edits().undoSentence());
        say(redo, "ui_recipe.redo", model.edits().redoSentence());
        reset.setDisable(model.proposed() || model.lines().isEmpty());
        follow();
    }

    private void say(Button button, String key, Optional<Message> what) {
        String said = what.map(m -> texts.say(key + ".what", texts.say(m))).orElse(texts.say(key));
        button.setDisable(what.isEmpty());
        button.setTooltip(new Tooltip(said));
        button.setAccessibleText(said);
    }

    private void follow() {
        following = true;
        int number = model.selectedProperty().get();
        if (number >= 1 && number <= model.lines().size()) {
            list.getSelectionModel().clearAndSelect(number - 1);
            list.scrollTo(Math.max(0, number - 2));
        } else {
            list.getSelectionModel().clearSelection();
        }
        imported.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("here"), number == 0);
        following = false;
    }

    /** Takes the last edit back and says which. */
    void undo() {
        model.undo()
                .ifPresent(
                        what -> context.notices().tell(Severity.INFO, texts.say("ui_recipe.undone", texts.say(what))));
    }

    /** Makes the edit that was taken back again and says which. */
    void redo() {
        model.redo()
                .ifPresent(
                        what -> context.notices().tell(Severity.INFO, texts.say("ui_recipe.redone", texts.say(what))));
    }

    private void reset() {
        model.reset();
        context.notices().tell(Severity.INFO, texts.say("ui_recipe.reset.done"));
    }
}
