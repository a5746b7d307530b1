package io.crisol.ui.compare;

import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.StyleClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts by name on a card; long digests can be marked and copied. */
final class Facts extends GridPane {
    private int line;

    Facts() {
        super(24, 8);
        getStyleClass().add(StyleClass.CARD);
        ColumnConstraints names = new ColumnConstraints(160);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    Facts add(String name, String value) {
        return add(name, Labels.wrapped(value));
    }

    /** A digest or an identifier. */
    Facts addCode(String name, String value) {
        TextField code = new TextField(value);
        code.setEditable(false);
        code.getStyleClass().addAll(StyleClass.MONO, "plain-field");
        code.setAccessibleText(name);
        return add(name, code);
    }

    Facts add(String name, Node value) {
        var label = Labels.wrapped(name, StyleClass.MUTED);
        setValignment(label, VPos.TOP);
        add(label, 0, line);
        add(value, 1, line);
        line++;
        return this;
    }
}
