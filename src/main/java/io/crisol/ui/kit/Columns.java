package io.crisol.ui.kit;

import io.crisol.text.Numbers;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Columns of dense tables. All sort; numbers that are not there come last. */
public final class Columns {
    private static final Comparator<Double> MISSING_LAST =
            Comparator.comparing((Double d) -> Double.isNaN(d)).thenComparing(Comparator.naturalOrder());

    private Columns() {}

    /** Text, left-aligned; too long a text is shortened in the middle and whole in a tooltip. */
    public static <T> TableColumn<T, String> text(String title, double width, Function<T, String> value) {
        TableColumn<T, String> column = column(title, width, value);
        column.setCellFactory(c -> new TextCell<>());
        return column;
    }

    /** Numbers with the same decimals all down the column, right-aligned; NaN is a dash. The unit stands in the title. */
    public static <T> TableColumn<T, Double> number(
            String title, double width, ToDoubleFunction<T> value, int decimals, Numbers numbers) {
        return number(title, width, value, v -> numbers.decimals(v, decimals));
    }

    /** Whole numbers with grouping, right-aligned; NaN is a dash. */
    public static <T> TableColumn<T, Double> count(
            String title, double width, ToDoubleFunction<T> value, Numbers numbers) {
        return number(title, width, value, v -> Double.isNaN(v) ? "–" : numbers.count((long) v.doubleValue()));
    }

    /** Numbers written by a function, right-aligned. */
    public static <T> TableColumn<T, Double> number(
            String title, double width, ToDoubleFunction<T> value, Function<Double, String> written) {
        TableColumn<T, Double> column = column(title, width, value::applyAsDouble);
        column.setComparator(MISSING_LAST);
        column.getStyleClass().add(StyleClass.NUMERIC);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : written.apply(item));
            }
        });
        return column;
    }

    /**
     * A drawing in each cell: a histogram, a bar, an interval.
     *
     * @param order what the column sorts by
     */
    public static <T> TableColumn<T, T> drawn(
            String title, double width, Function<T, ? extends CellDrawing> drawing, ToDoubleFunction<T> order) {
        TableColumn<T, T> column = column(title, width, Function.identity());
        column.setComparator(Comparator.comparing(order::applyAsDouble, MISSING_LAST));
        column.setCellFactory(c -> new DrawnCell<>(drawing));
        return column;
    }

    /** A node of its own in each cell: chips, an icon with its word, a small button. */
    public static <T> TableColumn<T, T> node(String title, double width, Function<T, Node> node, Comparator<T> order) {
        TableColumn<T, T> column = column(title, width, Function.identity());
        column.setComparator(order);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : node.apply(item));
            }
        });
        return column;
    }

    private static <T, V> TableColumn<T, V> column(String title, double width, Function<T, V> value) {
        TableColumn<T, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 80));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setReorderable(false);
        return column;
    }

    /** Shortens its text in the middle and shows the whole on hover where it had to. */
    static class TextCell<T> extends TableCell<T, String> {
        TextCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            boolean tooLong = item != null
                    && !empty
                    && io.crisol.figure.TypeFace.regular().width(item) * 13
                            > getTableColumn().getWidth() - 16;
            setTooltip(tooLong ? new Tooltip(item) : null);
        }
    }
}
