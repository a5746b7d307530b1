package io.crisol.ui.recipe;

import io.crisol.finding.Severity;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
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
    private static final int FEW = 3;
    /** About the height of a step. */
    private static final double LINE = 92;

    private final ScreenContext context;
    private final Texts texts;
    private final PrepareViewModel all;
    private final StepsViewModel model;
    private final ListView<StepLine> list = new ListView<>();
    private final VBox steps = new VBox(12);
    private final HBox head = new HBox(4);
    private final Button imported;
    private final StepChooser chooser;
    private final Button add;
    private final OfferList offers;
    private final Button undo;
    private final Button redo;
    private final Button reset;
    private boolean following;
    private boolean compact;

    StepsPane(ScreenContext context, PrepareViewModel all) {
        this.context = context;
        this.texts = context.texts();
        this.all = all;
        this.model = all.steps();
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
        chooser = new StepChooser(texts, all, this::add, this::showSteps);
        list();
        head.setAlignment(Pos.CENTER_LEFT);
        add = adding();
        offers = new OfferList(texts, all.offers().offers(), this::take, this::takeAll);
        compact(false);
        getStyleClass().add("steps-pane");
        getChildren().setAll(steps);
        model.lines().addListener((InvalidationListener) o -> refresh());
        offers.visibleProperty().addListener((o, was, is) -> heights());
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
        list.setMinHeight(72);
        list.setMinWidth(0);
        list.getSelectionModel().selectedIndexProperty().addListener((o, was, is) -> {
            if (!following && is.intValue() >= 0) {
                model.select(is.intValue() + 1);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        new StepDrag(list, () -> !model.proposed(), model::move);
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
                model.move(number, number + (event.getCode() == KeyCode.UP ? -1 : 1));
            }
            case SPACE -> model.toggle(number);
            case DELETE -> model.remove(number);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Places its parts in a low and wide room, or in a high and narrow one. */
    void compact(boolean low) {
        compact = low;
        HBox.setHgrow(list, Priority.ALWAYS);
        imported.setMaxWidth(low ? USE_PREF_SIZE : Double.MAX_VALUE);
        add.setMaxWidth(low ? USE_PREF_SIZE : Double.MAX_VALUE);
        offers.narrow(low);
        if (low) {
            HBox beside = new HBox(16, list, offers);
            VBox.setVgrow(beside, Priority.ALWAYS);
            steps.getChildren().setAll(head, beside);
        } else {
            steps.getChildren().setAll(head, imported, list, add, offers);
        }
        refresh();
    }

    private Button adding() {
        Button button = Buttons.plain(texts.say("ui_recipe.add"), Icon.ADD, this::showChooser);
        button.setId("add-step");
        return button;
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
        all.adding().add(PrepareViewModel.fresh(type), false);
    }

    private void take(Offer offer) {
        all.adding().add(offer.step(), offer.early());
    }

    private void takeAll() {
        all.adding().addAll(all.offers().offers());
    }

    private void refresh() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node title = Labels.section(texts.say(model.proposed() ? "ui_recipe.suggested" : "ui_recipe.steps"));
        if (compact) {
            head.getChildren().setAll(title, imported, space, undo, redo, reset, add);
        } else {
            head.getChildren().setAll(title, space, undo, redo, reset);
        }
        heights();
        say(undo, "ui_recipe.undo", model.edits().undoSentence());
        say(redo, "ui_recipe.redo", model.edits().redoSentence());
        reset.setDisable(model.proposed() || model.lines().isEmpty());
        follow();
    }

    /** A few steps take the room they need and leave the rest to the suggestions; many take all that is left. */
    private void heights() {
        int count = model.lines().size();
        boolean many = compact || count > FEW || !offers.isVisible();
        list.setPrefHeight(many ? USE_COMPUTED_SIZE : Math.max(1, count) * LINE);
        VBox.setVgrow(list, many ? Priority.ALWAYS : Priority.NEVER);
        VBox.setVgrow(offers, many ? Priority.NEVER : Priority.ALWAYS);
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
