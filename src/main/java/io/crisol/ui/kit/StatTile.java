package io.crisol.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** One number that matters, with what it is above and what puts it in proportion below. */
public final class StatTile extends VBox {
    private final StringProperty value = new SimpleStringProperty(this, "value", "–");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");

    /** @param title what the number is, with its unit */
    public StatTile(String title, String value, String note) {
        getStyleClass().addAll(StyleClass.CARD, "stat-tile");
        Label what = Labels.of(title, StyleClass.CAPTION);
        Label number = Labels.of("", "stat-value");
        Label below = Labels.wrapped("", StyleClass.CAPTION);
        number.textProperty().bind(this.value);
        below.textProperty().bind(this.note);
        below.managedProperty().bind(this.note.isNotEmpty());
        getChildren().addAll(what, number, below);
        setValue(value);
        setNote(note);
        accessibleTextProperty().bind(javafx.beans.binding.Bindings.concat(title, ": ", this.value, ". ", this.note));
    }

    /** Tiles in a row, all equally wide. */
    public static Node row(StatTile... tiles) {
        GridPane row = new GridPane();
        row.setHgap(12);
        for (int i = 0; i < tiles.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / tiles.length);
            row.getColumnConstraints().add(column);
            tiles[i].setMinWidth(0);
            tiles[i].setMaxHeight(Double.MAX_VALUE);
            row.add(tiles[i], i, 0);
        }
        return row;
    }

    public void setValue(String text) {
        value.set(text);
    }

    public void setNote(String text) {
        note.set(text);
    }
}
