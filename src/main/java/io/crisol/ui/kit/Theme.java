package io.crisol.ui.kit;

import io.crisol.figure.Palette;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Light or dark. */
public enum Theme {
    LIGHT,
    DARK;

    /** The address of the style sheet that replaces the toolkit's own. */
    public String styleSheet() {
        return address("crisol-" + name().toLowerCase(Locale.ROOT));
    }

    /** Dresses a scene and, since they share the toolkit's style sheet, every other one, with all that pops up from them. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(styleSheet());
        String last = address("last");
        if (!scene.getStylesheets().contains(last)) {
            scene.getStylesheets().add(last);
        }
    }

    private static String address(String sheet) {
        String name = "/io/crisol/ui/theme/" + sheet + ".css";
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The colours of charts in this theme. */
    public Palette palette() {
        return this == LIGHT ? Palette.light() : Palette.dark();
    }
}
