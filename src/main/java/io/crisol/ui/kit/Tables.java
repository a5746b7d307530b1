package io.crisol.ui.kit;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Dense tables: rows of 28 pixels, fixed, so that a million of them scroll. */
public final class Tables {
    /** Height of a row in pixels. */
    public static final double ROW = 28;
    /** Height of the header in pixels. */
    public static final double HEADER = 34;

    private static final double SCROLL_BAR = 16;

    private Tables() {}

    /**
     * An empty dense table with a single selection.
     *
     * @param accessible what the table holds, for those who don't see it
     * @param placeholder what is said where it has no rows
     */
    public static <T> TableView<T> dense(String accessible, String placeholder) {
        TableView<T> table = new TableView<>();
        table.setFixedCellSize(ROW);
        table.setAccessibleText(accessible);
        Label nothing = Labels.wrapped(placeholder, StyleClass.MUTED);
        nothing.getStyleClass().add("table-nothing");
        table.setPlaceholder(nothing);
        table.setTableMenuButtonVisible(false);
        return table;
    }

    /** Makes a table exactly as high as its rows, up to a number of them; for tables within a page that scrolls. */
    public static void fitRows(TableView<?> table, int most) {
        Runnable fit = () -> {
            double wide = table.getColumns().stream()
                    .filter(c -> c.isVisible())
                    .mapToDouble(c -> c.getWidth())
                    .sum();
            double bar = table.getWidth() > 0 && wide > table.getWidth() - 3 ? SCROLL_BAR : 0;
            double height = HEADER + 4 + bar + ROW * Math.clamp(table.getItems().size(), 1, most);
            table.setMinHeight(height);
            table.setPrefHeight(height);
            table.setMaxHeight(height);
        };
        table.getItems().addListener((javafx.beans.InvalidationListener) o -> fit.run());
        table.itemsProperty().addListener(o -> fit.run());
        table.widthProperty().addListener(o -> fit.run());
        table.getVisibleLeafColumns().addListener((javafx.beans.InvalidationListener) o -> fit.run());
        table.getColumns().forEach(c -> c.widthProperty().addListener(o -> fit.run()));
        fit.run();
    }

    /** Lets columns share the room that the others leave, down to their least width and up to any. */
    @SafeVarargs
    public static <T> void stretch(TableView<T> table, TableColumn<T, ?>... columns) {
        List<TableColumn<T, ?>> elastic = List.of(columns);
        Runnable fit = () -> {
            double fixed = table.getColumns().stream()
                    .filter(c -> !elastic.contains(c))
                    .mapToDouble(TableColumn::getPrefWidth)
                    .sum();
            boolean scrolls =
                    table.getHeight() > 0 && HEADER + 4 + ROW * table.getItems().size() > table.getHeight();
            double room = (table.getWidth() - 4 - (scrolls ? SCROLL_BAR : 0) - fixed) / elastic.size();
            elastic.forEach(c -> c.setPrefWidth(Math.max(c.getMinWidth(), Math.floor(room))));
        };
        table.widthProperty().addListener(o -> fit.run());
        table.heightProperty().addListener(o -> fit.run());
        table.getColumns().addListener((javafx.beans.InvalidationListener) o -> fit.run());
    }

    /** A table of texts as they are. */
    static TableView<List<String>> rows(List<String> header, List<List<String>> rows, String accessible) {
        TableView<List<String>> table = dense(accessible, "");
        for (int c = 0; c < header.size(); c++) {
            int column = c;
            table.getColumns().add(Columns.text(header.get(c), 140, row -> row.get(column)));
        }
        table.setItems(FXCollections.observableArrayList(rows));
        return table;
    }
}
