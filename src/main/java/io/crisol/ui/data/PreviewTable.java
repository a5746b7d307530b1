package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.read.Setting;
import io.crisol.data.read.TablePreview;
import io.crisol.figure.TypeFace;
import io.crisol.text.Texts;
import io.crisol.ui.kit.DatasetGrid;
import io.crisol.ui.kit.StyleClass;
import io.crisol.ui.kit.Tables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as they stand there; what is taken as missing is greyed. */
final class PreviewTable extends BorderPane {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private static final double SCROLL_BAR = 12;

    private final Texts texts;
    private final TableView<List<String>> table;

    PreviewTable(Texts texts) {
        this.texts = texts;
        this.table = Tables.dense(texts.say("ui_data.import.preview"), texts.say("ui_data.import.preview.empty"));
        table.getStyleClass().add("dataset-grid");
        table.widthProperty().addListener((o, was, is) -> fillWidth());
        setCenter(table);
    }

    /** @param leftOut names of columns that are not taken */
    void show(TablePreview preview, Set<String> leftOut) {
        table.getColumns().clear();
        Set<String> missing = new TreeSet<>(preview.missingTexts().keySet());
        preview.used().get(Setting.MISSING).ifPresent(missing::addAll);
        for (int i = 0; i < preview.columns().size(); i++) {
            if (!leftOut.contains(preview.columns().get(i).name())) {
                table.getColumns().add(column(preview.columns().get(i), i, preview, missing));
            }
        }
        table.setItems(FXCollections.observableArrayList(preview.rows()));
        fillWidth();
    }

    /** Gives the room that the columns leave to all of them, in proportion to what they need. */
    private void fillWidth() {
        double needed =
                table.getColumns().stream().mapToDouble(PreviewTable::needed).sum();
        double room = table.getWidth() - SCROLL_BAR;
        double factor = needed > 0 && room > needed ? room / needed : 1;
        table.getColumns().forEach(c -> c.setPrefWidth(Math.floor(needed(c) * factor)));
    }

    private static double needed(TableColumn<?, ?> column) {
        return column.getUserData() instanceof Double width ? width : column.getPrefWidth();
    }

    private TableColumn<List<String>, String> column(
            ColumnInfo info, int index, TablePreview preview, Set<String> missing) {
        TableColumn<List<String>, String> column = new TableColumn<>();
        Label header = new Label(info.name(), DatasetGrid.typeIcon(info.type()).node());
        header.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        header.setTooltip(new Tooltip(
                info.name() + " · " + texts.say("ui.type." + info.type().word()) + "\n" + texts.say(info.reason())));
        column.setGraphic(header);
        column.setSortable(false);
        column.setReorderable(false);
        column.setUserData(width(info, index, preview));
        if (info.type() == io.crisol.data.ColumnType.NUMBER) {
            column.getStyleClass().add(StyleClass.NUMERIC);
        }
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setCellFactory(c -> new Cell(missing));
        return column;
    }

    private static double width(ColumnInfo info, int index, TablePreview preview) {
        TypeFace face = TypeFace.regular();
        double widest = preview.rows().stream()
                .limit(40)
                .mapToDouble(row -> face.width(row.get(index)) * 13 + 24)
                .max()
                .orElse(0);
        return Math.clamp(Math.max(widest, face.width(info.name()) * 12.5 + 52), 72, 220);
    }

    private static final class Cell extends TableCell<List<String>, String> {
        private final Set<String> missing;

        Cell(Set<String> missing) {
            this.missing = missing;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setText(null);
                pseudoClassStateChanged(MISSING, false);
                return;
            }
            setText(item.isBlank() ? "–" : item);
            pseudoClassStateChanged(MISSING, item.isBlank() || missing.contains(item.strip()));
        }
    }
}
