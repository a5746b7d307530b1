package io.crisol.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One question of a form: label, control, help, and, where the answer will not do, why. */
public final class Field extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Control control;
    private final Label help;
    private final Label trouble = Labels.wrapped("", StyleClass.CAPTION, StyleClass.BAD);

    /** @param helpText what the answer means and a typical value; may be empty */
    public Field(String label, Control control, String helpText) {
        this.control = control;
        getStyleClass().add("field");
        Label name = Labels.wrapped(label, "field-label");
        name.setLabelFor(control);
        help = Labels.caption(helpText);
        help.setVisible(!helpText.isEmpty());
        help.managedProperty().bind(help.visibleProperty());
        trouble.setVisible(false);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.setGraphic(Icon.ERROR.node(StyleClass.BAD));
        control.setAccessibleText(label);
        control.setAccessibleHelp(helpText);
        if (label.isEmpty()) {
            getChildren().addAll(control, help, trouble);
        } else {
            getChildren().addAll(name, control, help, trouble);
        }
    }

    public Control control() {
        return control;
    }

    /** Says what is wrong with the answer; "" for nothing. */
    public void complain(String sentence) {
        boolean wrong = !sentence.isEmpty();
        trouble.setText(sentence);
        trouble.setVisible(wrong);
        control.pseudoClassStateChanged(INVALID, wrong);
    }
}
