package io.crisol.ui.operate;

import io.crisol.data.read.TablePreview;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Columns;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Tables;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The first rows of the chosen table, as they stand in the file. */
final class FirstRows extends VBox {
    private static final int MOST = 12;

    FirstRows(TablePreview preview, Texts texts) {
        super(12);
        TableView<List<String>> table = Tables.dense(texts.say("ui_operate.first"), "");
        for (int i = 0; i < preview.columns().size(); i++) {
            int at = i;
            TableColumn<List<String>, String> column =
                    Columns.text(preview.columns().get(i).name(), 112, row -> row.get(at));
            column.setSortable(false);
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableArrayList(preview.rows()));
        Tables.fitRows(table, MOST);
        getChildren().addAll(Labels.section(texts.say("ui_operate.first")), table);
    }
}
