package io.crisol.ui.kit;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.FloatNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntUnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as a grid: row numbers, the type of each column as an icon, numbers to the right, missing cells as a dash,
 * cells tinted by what happened to them. Only what is seen is made, so that a million rows scroll.
 */
public final class DatasetGrid extends BorderPane {
    /** What happened to a cell. */
    public enum Tint {
        NONE,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** Says the tint of a cell; called while scrolling, so it must be quick. */
    @FunctionalInterface
    public interface Tinting {
        Tint of(int row, String column);
    }

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");

    private final Texts texts;
    private final TableView<Integer> table;
    private Tinting tinting = (row, column) -> Tint.NONE;
    private IntUnaryOperator number = row -> row + 1;

    public DatasetGrid(Texts texts) {
        this.texts = texts;
        this.table = Tables.dense(texts.say("ui.grid.name"), texts.say("ui.grid.empty"));
        table.getStyleClass().add("dataset-grid");
        table.getSelectionModel().setCellSelectionEnabled(true);
        setCenter(table);
    }

    /** Shows a dataset; shadow columns are left out. */
    public void show(Dataset data, Tinting tints) {
        show(data, tints, row -> row + 1);
    }

    /** @param numbers the number that is written before a row, for rows that are part of a larger table */
    public void show(Dataset data, Tinting tints, IntUnaryOperator numbers) {
        tinting = tints;
        number = numbers;
        table.getColumns().clear();
        table.getColumns().add(rowNumbers());
        for (ColumnInfo info : data.schema().visible()) {
            table.getColumns().add(column(info, data.column(info.name())));
        }
        table.setItems(new RowNumbers(data.rows()));
        table.setAccessibleText(
                texts.say("ui.grid.size", data.rows(), data.schema().visible().size()));
    }

    public void show(Dataset data) {
        show(data, (row, column) -> Tint.NONE);
    }

    /** Scrolls so that the row, counted from 0, and the column are seen. */
    public void reveal(int row, String column) {
        table.scrollTo(row);
        table.getColumns().stream()
                .filter(c -> column.equals(c.getUserData()))
                .findFirst()
                .ifPresent(c -> {
                    table.scrollToColumn(c);
                    table.getSelectionModel().clearAndSelect(row, c);
                });
    }

    /** The table inside, for selection listeners. */
    public TableView<Integer> table() {
        return table;
    }

    private TableColumn<Integer, Double> rowNumbers() {
        TableColumn<Integer, Double> column = Columns.count("#", 64, row -> number.applyAsInt(row), texts.numbers());
        column.getStyleClass().add("row-number");
        column.setSortable(false);
        return column;
    }

    private TableColumn<Integer, Integer> column(ColumnInfo info, Column cells) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        Label header = new Label(info.name(), typeIcon(info.type()).node());
        header.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        header.setTooltip(new Tooltip(
                info.name() + " · " + texts.say("ui.type." + info.type().word()) + "\n" + texts.say(info.reason())));
        column.setGraphic(header);
        column.setUserData(info.name());
        double width = io.crisol.figure.TypeFace.regular().width(info.name()) * 12.5 + 60;
        column.setPrefWidth(Math.clamp(width, 88, 200));
        column.setSortable(false);
        column.setReorderable(false);
        if (info.type() == ColumnType.NUMBER) {
            column.getStyleClass().add(StyleClass.NUMERIC);
        }
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new Cell(info.name(), cells));
        return column;
    }

    /** The icon of a column type. */
    public static Icon typeIcon(ColumnType type) {
        return switch (type) {
            case NUMBER -> Icon.NUMBER;
            case LEVEL -> Icon.LEVEL;
            case FLAG -> Icon.FLAG;
            case DATE -> Icon.DATE;
            case TIME -> Icon.TIME;
            case TEXT -> Icon.TEXT;
        };
    }

    private final class Cell extends TableCell<Integer, Integer> {
        private final String name;
        private final Column cells;

        Cell(String name, Column cells) {
            this.name = name;
            this.cells = cells;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            boolean missing = false;
            Tint tint = Tint.NONE;
            if (empty || row == null || row >= cells.size()) {
                setText(null);
            } else {
                missing = cells.isMissing(row);
                setText(missing ? "–" : written(row));
                tint = tinting.of(row, name);
            }
            pseudoClassStateChanged(MISSING, missing);
            pseudoClassStateChanged(CHANGED, tint == Tint.CHANGED);
            pseudoClassStateChanged(ADDED, tint == Tint.ADDED);
            pseudoClassStateChanged(REMOVED, tint == Tint.REMOVED);
        }

        /** Dates in the person's format; numbers with all their digits, so that different values never look the same. */
        private String written(int row) {
            return switch (cells) {
                case NumberColumn c -> number(c.get(row));
                case DateColumn c when !c.withTime() -> texts.date(day(c.millis()[row]));
                default -> cells.text(row);
            };
        }

        private LocalDate day(long millis) {
            return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
        }

        private String number(double value) {
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                return texts.numbers().count((long) value);
            }
            if (Math.abs(value) < 1e-4) {
                return Double.toString(value);
            }
            return texts.numbers().significant(value, cells instanceof FloatNumbers ? 7 : 15);
        }
    }
}
