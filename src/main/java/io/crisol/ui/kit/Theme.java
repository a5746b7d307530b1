package io.crisol.ui.kit;

import io.crisol.figure.Palette;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/** Light or dark. */
public enum Theme {
    LIGHT,
    DARK;

    /** The address of the style sheet that replaces the toolkit's own. */
    public String styleSheet() {
        String name = "/io/crisol/ui/theme/crisol-" + name().toLowerCase(Locale.ROOT) + ".css";
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    /** Dresses a scene; what pops up from it follows. */
    public void dress(Scene scene) {
        scene.setUserAgentStylesheet(styleSheet());
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The colours of charts in this theme. */
    public Palette palette() {
        return this == LIGHT ? Palette.light() : Palette.dark();
    }
}
