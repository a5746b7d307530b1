package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.read.TablePreview;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The columns with the type of each and why; several can be given another type at once. */
final class ImportColumns extends VBox {
    private final Texts texts;
    private final ImportViewModel model;
    private final TableView<Row> table;
    private final Label chosen = Labels.of("");
    private final List<Button> buttons = new ArrayList<>();
    private final Button leave = Buttons.plain("", this::leaveOrTake);
    private boolean filling;

    private record Row(ColumnInfo info, boolean byHand, boolean leftOut, String examples) {
        String name() {
            return info.name();
        }
    }

    ImportColumns(ScreenContext context, ImportViewModel model) {
        super(12);
        this.texts = context.texts();
        this.model = model;
        this.table = Tables.dense(texts.say("ui_data.import.columns"), texts.say("ui_data.import.preview.empty"));
        getStyleClass().add(StyleClass.FILLS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setId("import-columns");
        table.getColumns().add(Columns.node(texts.say("ui_data.column.name"), 200, this::name, byName()));
        table.getColumns().add(Columns.node(texts.say("ui_data.column.type"), 120, this::type, byType()));
        table.getColumns()
                .add(Columns.text(
                        texts.say("ui_data.import.why"),
                        360,
                        r -> texts.say(r.info().reason())));
        TableColumn<Row, String> examples = Columns.text(texts.say("ui_data.import.examples"), 300, Row::examples);
        examples.setMinWidth(200);
        table.getColumns().add(examples);
        Tables.stretch(table, examples);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) c -> selected());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(200);
        getChildren().addAll(tools(), table);
        model.previewProperty().addListener((o, was, is) -> fill());
        fill();
    }

    private static Comparator<Row> byName() {
        return Comparator.comparing(Row::name);
    }

    private static Comparator<Row> byType() {
        return Comparator.comparing(r -> r.info().type());
    }

    private Node name(Row row) {
        Label label = Labels.of(row.name(), row.leftOut() ? StyleClass.MUTED : StyleClass.STRONG);
        label.setGraphic(
                row.leftOut()
                        ? Icon.HIDE.node(StyleClass.MUTED)
                        : DatasetGrid.typeIcon(row.info().type()).node());
        label.setGraphicTextGap(8);
        return label;
    }

    private Node type(Row row) {
        if (row.leftOut()) {
            return Labels.of(texts.say("ui_data.import.is_left_out"), StyleClass.MUTED);
        }
        String word = texts.say("ui.type." + row.info().type().word());
        Label label = Labels.of(word);
        if (row.byHand()) {
            label.setGraphic(Icon.EDIT.node(StyleClass.ACCENT_TEXT));
            label.setAccessibleText(texts.say("ui_data.import.by_hand", word));
        }
        return label;
    }

    private Node tools() {
        FlowPane tools = new FlowPane(8, 8);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren().add(chosen);
        for (ColumnType type : ColumnType.values()) {
            Button button = Buttons.plain(
                    texts.say("ui.type." + type.word()),
                    DatasetGrid.typeIcon(type),
                    () -> model.retype(names(), Optional.of(type)));
            button.setId("retype-" + type.word());
            buttons.add(button);
        }
        Button detect = Buttons.plain(
                texts.say("ui_data.import.detect"), Icon.REFRESH, () -> model.retype(names(), Optional.empty()));
        detect.setId("retype-detect");
        buttons.add(detect);
        leave.setId("columns-leave");
        buttons.add(leave);
        tools.getChildren().addAll(buttons);
        selected();
        return tools;
    }

    private List<String> names() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(Row::name)
                .toList();
    }

    private boolean allLeftOut() {
        return table.getSelectionModel().getSelectedItems().stream().allMatch(Row::leftOut);
    }

    private void leaveOrTake() {
        model.leaveOut(names(), !allLeftOut());
    }

    private void selected() {
        if (filling) {
            return;
        }
        int count = table.getSelectionModel().getSelectedItems().size();
        chosen.setText(texts.say("ui_data.import.read_as", count));
        buttons.forEach(b -> b.setDisable(count == 0));
        boolean take = count > 0 && allLeftOut();
        leave.setText(texts.say(take ? "ui_data.import.take" : "ui_data.import.leave_out"));
        leave.setGraphic((take ? Icon.SHOW : Icon.HIDE).node());
    }

    private void fill() {
        Optional<TablePreview> preview = model.previewProperty().get();
        if (preview.isEmpty()) {
            return;
        }
        Set<String> before = new LinkedHashSet<>(names());
        Set<String> byHand = model.chosenTypes().keySet();
        Set<String> left = model.leftOut();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < preview.get().columns().size(); i++) {
            ColumnInfo info = preview.get().columns().get(i);
            rows.add(new Row(
                    info, byHand.contains(info.name()), left.contains(info.name()), examples(preview.get(), i)));
        }
        filling = true;
        table.getItems().setAll(rows);
        table.sort();
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (before.contains(table.getItems().get(i).name())) {
                table.getSelectionModel().select(i);
            }
        }
        filling = false;
        selected();
    }

    private static String examples(TablePreview preview, int column) {
        return preview.rows().stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(" · "));
    }
}
