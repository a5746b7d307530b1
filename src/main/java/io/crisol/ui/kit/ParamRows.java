package io.crisol.ui.kit;

import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rows of settings, one below the other: each can be taken away, and one more added. */
final class ParamRows extends VBox {
    private final Texts texts;
    private final ParamSet cells;
    private final List<String> columns;
    private final Runnable changed;
    private final VBox lines = new VBox(8);
    private final List<Map<String, Supplier<Object>>> readers = new ArrayList<>();

    /**
     * @param cells the settings of a row
     * @param columns names of columns to choose from
     * @param changed called after each change
     */
    ParamRows(Texts texts, ParamSet cells, List<ParamValues> initial, List<String> columns, Runnable changed) {
        super(8);
        this.texts = texts;
        this.cells = cells;
        this.columns = List.copyOf(columns);
        this.changed = changed;
        getStyleClass().add("param-rows");
        initial.forEach(this::line);
        HBox foot = new HBox(Buttons.plain(texts.say("ui.form.add_row"), Icon.ADD, this::more));
        getChildren().addAll(lines, foot);
    }

    /** The rows as they stand. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Supplier<Object>> line : readers) {
            Map<String, Object> row = new LinkedHashMap<>();
            line.forEach((name, reader) -> row.put(name, reader.get()));
            rows.add(row);
        }
        return rows;
    }

    private void more() {
        Node first = line(cells.defaults());
        changed.run();
        first.requestFocus();
    }

    private Node line(ParamValues values) {
        Map<String, Supplier<Object>> line = new LinkedHashMap<>();
        HBox box = new HBox(6);
        box.setAlignment(Pos.CENTER_LEFT);
        for (Param param : cells.params()) {
            Control cell = cell(param, values.values().getOrDefault(param.name(), param.defaultValue()), line);
            String label = ParamWords.label(texts, cells.owner(), param.name());
            cell.setAccessibleText(label + " " + (readers.size() + 1));
            cell.setMinWidth(60);
            cell.setPrefWidth(120);
            HBox.setHgrow(cell, Priority.ALWAYS);
            box.getChildren().add(cell);
        }
        Node first = box.getChildren().getFirst();
        box.getChildren().add(Buttons.icon(Icon.CLOSE, texts.say("ui.form.remove_row"), () -> {
            readers.remove(line);
            lines.getChildren().remove(box);
            changed.run();
        }));
        readers.add(line);
        lines.getChildren().add(box);
        return first;
    }

    private Control cell(Param param, Object value, Map<String, Supplier<Object>> line) {
        return switch (param) {
            case Param.Choice p -> {
                ComboBox<String> box = new ComboBox<>();
                box.getItems().addAll(p.words());
                box.setConverter(ParamForm.words(word -> ParamWords.choice(texts, cells.owner(), p.name(), word)));
                yield combo(box, p, String.valueOf(value), line);
            }
            case Param.ColumnName p -> {
                ComboBox<String> box = new ComboBox<>();
                box.getItems().addAll(columns);
                box.setPromptText(ParamWords.label(texts, cells.owner(), p.name()));
                yield combo(box, p, String.valueOf(value), line);
            }
            case Param.Text p -> {
                TextField field = new TextField(String.valueOf(value));
                field.setPromptText(ParamWords.label(texts, cells.owner(), p.name()));
                field.textProperty().addListener((o, was, is) -> changed.run());
                line.put(p.name(), field::getText);
                yield field;
            }
            default -> throw new IllegalArgumentException("no cell for " + param);
        };
    }

    private Control combo(ComboBox<String> box, Param param, String value, Map<String, Supplier<Object>> line) {
        box.setMaxWidth(Double.MAX_VALUE);
        if (!value.isEmpty()) {
            box.setValue(value);
        }
        box.valueProperty().addListener((o, was, is) -> changed.run());
        line.put(param.name(), () -> box.getValue() == null ? "" : box.getValue());
        return box;
    }
}
