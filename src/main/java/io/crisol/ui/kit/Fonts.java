package io.crisol.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typeface that Crisol ships. */
public final class Fonts {
    /** Weight 400. */
    public static final String REGULAR = "Roboto";
    /** The heavier weight of titles and of what matters. */
    public static final String STRONG = "Roboto Medium";

    private Fonts() {}

    /** Makes the shipped typeface known to the toolkit; once at the start. */
    public static void load() {
        for (String face : List.of("Regular", "Medium", "Bold")) {
            String name = "/io/crisol/assets/fonts/Roboto-" + face + ".ttf";
            try (InputStream in = Fonts.class.getResourceAsStream(name)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("typeface not found: " + name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
