package io.crisol.ui.recipe;

import io.crisol.data.Schema;
import io.crisol.finding.CrisolException;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Chip;
import io.crisol.ui.kit.ClickCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.State;
import io.crisol.ui.kit.StyleClass;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/**
 * The kinds of step that can be added, by section, with a search over names and help. Enter takes the first found, the
 * arrows walk, Esc closes. What can't travel with an exported model says so before it is used.
 */
final class StepChooser extends VBox {
    private final Texts texts;
    private final PrepareViewModel model;
    private final Consumer<StepType> chosen;
    private final CustomTextField search;
    private final VBox found = new VBox();
    private final ScrollPane scroll = new ScrollPane(found);

    /**
     * @param chosen called with the kind of step to add
     * @param close called when the person wants none
     */
    StepChooser(Texts texts, PrepareViewModel model, Consumer<StepType> chosen, Runnable close) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.chosen = chosen;
        this.search = (CustomTextField) TextFields.createClearableTextField();
        search.setLeft(Icon.SEARCH.node());
        search.getStyleClass().add("search-field");
        search.setId("step-search");
        search.setPromptText(texts.say("ui_recipe.add.search"));
        search.setAccessibleText(texts.say("ui_recipe.add.search"));
        search.textProperty().addListener((o, was, is) -> fill());
        search.setOnAction(e -> matching().stream().findFirst().ifPresent(chosen));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, close));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Labels.section(texts.say("ui_recipe.add")),
                space,
                Buttons.icon(Icon.CLOSE, texts.say("ui_recipe.add.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        found.getStyleClass().add("step-kinds");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, search, scroll);
        fill();
    }

    /** Lets the person type at once. */
    void focus() {
        search.clear();
        fill();
        search.requestFocus();
    }

    private void key(KeyEvent event, Runnable close) {
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case DOWN, UP -> walk(event.getCode() == KeyCode.DOWN ? 1 : -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** From the search to the cards and among them; up from the first leads back to the search. */
    private void walk(int by) {
        List<Node> cards =
                found.getChildren().stream().filter(ClickCard.class::isInstance).toList();
        int now = -1;
        for (int i = 0; i < cards.size(); i++) {
            now = cards.get(i).isFocused() ? i : now;
        }
        int next = now + by;
        if (next < 0) {
            search.requestFocus();
        } else if (next < cards.size()) {
            Node card = cards.get(next);
            card.requestFocus();
            double room = found.getHeight() - scroll.getViewportBounds().getHeight();
            double at = card.getBoundsInParent().getMinY() - 40;
            scroll.setVvalue(room > 0 ? Math.clamp(at / room, 0, 1) : 0);
        }
    }

    /** Every word that was typed occurs; those whose name begins with it come first. */
    private List<StepType> matching() {
        String wanted = plain(search.getText().strip());
        List<String> words = Arrays.stream(wanted.split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
        return model.catalog().types().stream()
                .filter(t -> words.stream().allMatch(words(t)::contains))
                .sorted(Comparator.comparing((StepType t) ->
                                !wanted.isEmpty() && !plain(title(t)).startsWith(wanted))
                        .thenComparing(StepSection::of))
                .toList();
    }

    /** Lower case without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private String words(StepType type) {
        return plain(String.join(
                " ",
                title(type),
                texts.say("step." + type.name() + ".help"),
                type.name(),
                texts.say(StepSection.of(type).key())));
    }

    private String title(StepType type) {
        return texts.say("step." + type.name());
    }

    private void fill() {
        List<StepType> matching = matching();
        found.getChildren().clear();
        if (search.getText().isBlank()) {
            for (StepSection section : StepSection.values()) {
                List<StepType> types = matching.stream()
                        .filter(t -> StepSection.of(t) == section)
                        .toList();
                if (!types.isEmpty()) {
                    found.getChildren().add(Labels.of(texts.say(section.key()), "step-section", StyleClass.STRONG));
                    types.forEach(t -> found.getChildren().add(card(t)));
                }
            }
        } else {
            matching.forEach(t -> found.getChildren().add(card(t)));
        }
        if (matching.isEmpty()) {
            found.getChildren().add(Labels.wrapped(texts.say("ui_recipe.add.nothing"), StyleClass.MUTED));
        }
        scroll.setVvalue(0);
    }

    private Node card(StepType type) {
        ClickCard card = new ClickCard(
                texts.say("ui_recipe.add.one", title(type)),
                () -> chosen.accept(type),
                Labels.wrapped(title(type), StyleClass.STRONG),
                Labels.caption(texts.say("step." + type.name() + ".help")));
        notExportable(type).ifPresent(why -> {
            Chip chip = new Chip(State.WARN, texts.say("ui_recipe.not_exportable"));
            chip.setTooltip(new Tooltip(texts.say(why)));
            card.getChildren().add(new FlowPane(chip));
        });
        card.setId("add-" + type.name());
        card.getStyleClass().add("step-kind");
        return card;
    }

    /** Why the step, as it begins, could not be exported. */
    private Optional<Message> notExportable(StepType type) {
        Schema schema = model.preview().base().map(b -> b.data().schema()).orElse(new Schema(List.of()));
        return made(type, PrepareViewModel.fresh(type).columns())
                .or(() -> made(type, ColumnChoice.of(ColumnChoice.Word.ALL)))
                .flatMap(step -> step.notExportable(schema));
    }

    private static Optional<Step> made(StepType type, ColumnChoice columns) {
        try {
            return Optional.of(type.make(columns, type.params().defaults()));
        } catch (CrisolException e) {
            return Optional.empty();
        }
    }
}
