package io.crisol.ui.recipe;

import io.crisol.data.ColumnInfo;
import io.crisol.finding.CrisolException;
import io.crisol.param.ParamValues;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.StepType;
import io.crisol.text.Texts;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.Field;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** Which columns a step works on: all of a kind, or some by name. */
final class ColumnPicker extends VBox {
    private static final int SEARCHABLE = 10;
    private static final double LINE = 28;

    private final Texts texts;
    private final Consumer<ColumnChoice> chosen;
    private List<ColumnInfo> possible;
    private final Set<String> names = new LinkedHashSet<>();
    private final VBox boxes = new VBox();
    private final VBox byName = new VBox(8);

    /** How the columns are chosen; empty for by name. */
    private record Way(Optional<ColumnChoice.Word> kind) {}

    /** @param chosen called with every other choice */
    ColumnPicker(
            Texts texts,
            StepType type,
            ParamValues values,
            CompiledStep step,
            String target,
            Consumer<ColumnChoice> chosen) {
        super(8);
        this.texts = texts;
        this.chosen = chosen;
        this.possible = step.before().visible().stream()
                .filter(c -> type.accepts().contains(c.type()))
                .filter(c -> !c.name().equals(target))
                .toList();
        ComboBox<Way> way = new ComboBox<>();
        way.setId("column-way");
        way.setMaxWidth(Double.MAX_VALUE);
        way.getItems().add(new Way(Optional.empty()));
        Stream.of(ColumnChoice.Word.values())
                .filter(w -> fits(w, type, values))
                .forEach(w -> way.getItems().add(new Way(Optional.of(w))));
        way.setConverter(words());
        ColumnChoice choice = step.spec().columns();
        way.setValue(new Way(choice instanceof ColumnChoice.Kind k ? Optional.of(k.word()) : Optional.empty()));
        if (choice instanceof ColumnChoice.Named n) {
            names.addAll(n.names());
            chosenFirst();
        }
        way.valueProperty().addListener((o, was, is) -> choose(is, step));
        getChildren().add(new Field(texts.say("ui_recipe.columns"), way, ""));
        getChildren().add(byName);
        byName.managedProperty().bind(byName.visibleProperty());
        byName.setVisible(choice instanceof ColumnChoice.Named);
        fillByName();
    }

    /** Whether the type has such columns and the step can work on all of them. */
    private static boolean fits(ColumnChoice.Word word, StepType type, ParamValues values) {
        if (word.types().stream().noneMatch(type.accepts()::contains)) {
            return false;
        }
        try {
            type.make(ColumnChoice.of(word), values);
            return true;
        } catch (CrisolException e) {
            return !"step.rename.one_column".equals(e.finding().code());
        }
    }

    private StringConverter<Way> words() {
        return new StringConverter<>() {
            @Override
            public String toString(Way way) {
                return way == null
                        ? ""
                        : way.kind()
                                .map(w -> texts.say("recipe.kind." + w.name().toLowerCase(Locale.ROOT)))
                                .orElse(texts.say("ui_recipe.columns.by_name"));
            }

            @Override
            public Way fromString(String said) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void chosenFirst() {
        possible = possible.stream()
                .sorted(Comparator.comparing(c -> !names.contains(c.name())))
                .toList();
    }

    private void choose(Way way, CompiledStep step) {
        byName.setVisible(way.kind().isEmpty());
        if (way.kind().isPresent()) {
            chosen.accept(ColumnChoice.of(way.kind().get()));
        } else {
            if (names.isEmpty()) {
                names.addAll(step.columns());
            }
            fillBoxes("");
            chosen.accept(new ColumnChoice.Named(List.copyOf(names)));
        }
    }

    private void fillByName() {
        if (possible.size() > SEARCHABLE) {
            CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
            search.setLeft(Icon.SEARCH.node());
            search.getStyleClass().add("search-field");
            search.setPromptText(texts.say("ui_recipe.columns.search"));
            search.setAccessibleText(texts.say("ui_recipe.columns.search"));
            search.textProperty().addListener((o, was, is) -> fillBoxes(is));
            byName.getChildren().add(search);
        }
        boxes.getStyleClass().add("column-boxes");
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        double height = LINE * Math.clamp(possible.size(), 2, 7) + 10;
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        scroll.setMaxHeight(height);
        scroll.getStyleClass().add("column-scroll");
        byName.getChildren().add(scroll);
        fillBoxes("");
    }

    private void fillBoxes(String wanted) {
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        List<CheckBox> shown = new ArrayList<>();
        List<String> known = possible.stream().map(ColumnInfo::name).toList();
        names.stream().filter(n -> !known.contains(n)).forEach(n -> shown.add(box(n, StyleClass.BAD)));
        for (ColumnInfo info : possible) {
            if (info.name().toLowerCase(Locale.ROOT).contains(part)) {
                CheckBox box = box(info.name());
                box.setGraphic(DatasetGrid.typeIcon(info.type()).node());
                shown.add(box);
            }
        }
        boxes.getChildren().setAll(shown);
        if (shown.isEmpty()) {
            boxes.getChildren()
                    .setAll(List.of(Labels.wrapped(texts.say("ui_recipe.columns.nothing"), StyleClass.MUTED)));
        }
    }

    private CheckBox box(String name, String... classes) {
        CheckBox box = new CheckBox(name);
        box.getStyleClass().addAll(classes);
        box.setMnemonicParsing(false);
        box.setSelected(names.contains(name));
        box.setMinHeight(LINE);
        box.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                names.add(name);
            } else {
                names.remove(name);
            }
            chosen.accept(new ColumnChoice.Named(List.copyOf(names)));
        });
        return box;
    }
}
