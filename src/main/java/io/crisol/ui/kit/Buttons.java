package io.crisol.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Buttons in the four kinds that pages use. */
public final class Buttons {
    private Buttons() {}

    /** An ordinary button; its label says its effect. */
    public static Button plain(String label, Runnable action) {
        Button button = new Button(label);
        button.setOnAction(e -> action.run());
        button.setMnemonicParsing(false);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    /** An ordinary button with an icon before its label. */
    public static Button plain(String label, Icon icon, Runnable action) {
        Button button = plain(label, action);
        button.setGraphic(icon.node());
        return button;
    }

    /** The one primary action, where it does not stand in the bottom bar. */
    public static Button primary(String label, Runnable action) {
        Button button = plain(label, action);
        button.getStyleClass().add(StyleClass.ACCENT);
        return button;
    }

    /** Looks like a link in running text. */
    public static Button link(String label, Runnable action) {
        Button button = plain(label, action);
        button.getStyleClass().add(StyleClass.LINK);
        return button;
    }

    /** A square with an icon only; the label is its tooltip and accessible text. */
    public static Button icon(Icon icon, String label, Runnable action) {
        Button button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().addAll(StyleClass.FLAT, StyleClass.ICON_ONLY);
        button.setTooltip(new Tooltip(label));
        button.setAccessibleText(label);
        button.setOnAction(e -> action.run());
        return button;
    }
}
