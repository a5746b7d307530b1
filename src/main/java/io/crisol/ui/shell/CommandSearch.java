package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** Finds pages and actions by a few letters; Enter runs the first, arrows choose another. */
final class CommandSearch extends VBox {
    private final ShellViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Command> list = new ListView<>();

    CommandSearch(ShellViewModel model, Runnable close) {
        this.model = model;
        this.texts = model.texts();
        this.close = close;
        getStyleClass().addAll("floating", "command-search");
        field.setId("command-field");
        field.setLeft(Icon.SEARCH.node());
        field.setPromptText(texts.say("shell.search.prompt"));
        field.setAccessibleText(texts.say("shell.search"));
        list.setId("command-list");
        list.getStyleClass().add("plain");
        list.setFixedCellSize(36);
        list.setFocusTraversable(false);
        list.setCellFactory(l -> new Cell());
        list.setPlaceholder(Labels.of(texts.say("shell.search.nothing"), StyleClass.MUTED));
        field.textProperty().addListener((o, was, is) -> find(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> run());
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(field, list);
        find("");
    }

    private void find(String typed) {
        List<Command> found = match(model.commands(), typed, texts);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        double height = 36.0 * Math.clamp(found.size(), 2, 9) + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
    }

    /** The commands whose label or group has every typed word; those that begin with it first. Accents don't matter. */
    static List<Command> match(List<Command> all, String typed, Texts texts) {
        String[] words = plain(typed).strip().split("\\s+");
        return all.stream()
                .filter(c -> {
                    String where = plain(texts.say(c.group()) + " " + texts.say(c.label()));
                    return List.of(words).stream().allMatch(where::contains);
                })
                .sorted(Comparator.comparing(
                        (Command c) -> !plain(texts.say(c.label())).startsWith(words[0])))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int count = list.getItems().size();
        switch (event.getCode()) {
            case DOWN -> choose(Math.min(count - 1, at + 1));
            case UP -> choose(Math.max(0, at - 1));
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(index);
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.run().run();
        }
    }

    private final class Cell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(
                    8, Labels.of(texts.say(item.group()), StyleClass.MUTED), Labels.of(texts.say(item.label())), space);
            if (!item.shortcut().isEmpty()) {
                line.getChildren().add(Labels.of(item.shortcut().replace("+", " "), "keys"));
            }
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
