package io.crisol.ui.kit;

import javafx.scene.control.Label;

/** Labels in the type scale. */
public final class Labels {
    private Labels() {}

    /** Text with style classes; wraps. */
    public static Label wrapped(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    /** Text on one line with style classes. */
    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** The title of a part of a page. */
    public static Label section(String text) {
        return of(text, StyleClass.SECTION_TITLE);
    }

    /** Small quiet text; wraps. */
    public static Label caption(String text) {
        return wrapped(text, StyleClass.CAPTION);
    }
}
