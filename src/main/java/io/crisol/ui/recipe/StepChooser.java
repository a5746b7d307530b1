package io.crisol.ui.recipe;

import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepType;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.ClickCard;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** The kinds of step that can be added, by group, with a search. Enter takes the first found, Esc closes. */
final class StepChooser extends VBox {
    private static final List<String> GROUPS =
            List.of("missing", "columns", "rows", "numbers", "categories", "dates", "texts", "selection", "other");

    private final Texts texts;
    private final StepCatalog catalog;
    private final Consumer<StepType> chosen;
    private final CustomTextField search;
    private final VBox found = new VBox();

    /**
     * @param chosen called with the kind of step to add
     * @param close called when the person wants none
     */
    StepChooser(Texts texts, StepCatalog catalog, Consumer<StepType> chosen, Runnable close) {
        super(12);
        this.texts = texts;
        this.catalog = catalog;
        this.chosen = chosen;
        this.search = (CustomTextField) TextFields.createClearableTextField();
        search.setLeft(Icon.SEARCH.node());
        search.getStyleClass().add("search-field");
        search.setId("step-search");
        search.setPromptText(texts.say("ui_recipe.add.search"));
        search.setAccessibleText(texts.say("ui_recipe.add.search"));
        search.textProperty().addListener((o, was, is) -> fill());
        search.setOnAction(e -> matching().stream().findFirst().ifPresent(chosen));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                close.run();
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Labels.section(texts.say("ui_recipe.add")),
                space,
                Buttons.icon(Icon.CLOSE, texts.say("ui_recipe.add.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        found.getStyleClass().add("step-kinds");
        ScrollPane scroll = new ScrollPane(found);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, search, scroll);
        fill();
    }

    /** Lets the person type at once. */
    void focus() {
        search.clear();
        search.requestFocus();
    }

    private List<StepType> matching() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        return catalog.types().stream().filter(t -> words(t).contains(wanted)).toList();
    }

    private String words(StepType type) {
        return (title(type) + " " + texts.say("step." + type.name() + ".help") + " " + type.name())
                .toLowerCase(Locale.ROOT);
    }

    private String title(StepType type) {
        return texts.say("step." + type.name());
    }

    private void fill() {
        Map<String, List<StepType>> groups = new LinkedHashMap<>();
        GROUPS.forEach(g -> groups.put(g, new ArrayList<>()));
        matching()
                .forEach(t ->
                        groups.computeIfAbsent(group(t), g -> new ArrayList<>()).add(t));
        found.getChildren().clear();
        groups.forEach((group, types) -> {
            if (!types.isEmpty()) {
                found.getChildren().add(Labels.caption(texts.say("ui_recipe.group." + group)));
                types.forEach(t -> found.getChildren().add(card(t)));
            }
        });
        if (found.getChildren().isEmpty()) {
            found.getChildren().add(Labels.wrapped(texts.say("ui_recipe.add.nothing"), StyleClass.MUTED));
        }
    }

    private String group(StepType type) {
        String key = "ui_recipe.group_of." + type.name();
        String group = texts.has(key) ? texts.say(key) : "other";
        return GROUPS.contains(group) ? group : "other";
    }

    private Node card(StepType type) {
        ClickCard card = new ClickCard(
                texts.say("ui_recipe.add.one", title(type)),
                () -> chosen.accept(type),
                Labels.wrapped(title(type), StyleClass.STRONG),
                Labels.caption(texts.say("step." + type.name() + ".help")));
        card.setId("add-" + type.name());
        card.getStyleClass().add("step-kind");
        return card;
    }
}
