package io.crisol.gallery;

import io.crisol.text.Texts;
import io.crisol.ui.kit.Theme;
import java.util.function.BiFunction;
import javafx.scene.Parent;

/**
 * One picture of the gallery.
 *
 * @param name file name without ending; the theme and language are added
 * @param width in pixels
 * @param height in pixels
 * @param scene builds what is shown, on the window's thread
 */
public record Shot(String name, int width, int height, BiFunction<Texts, Theme, Parent> scene) {
    /** A whole window at the usual size. */
    public static Shot window(String name, BiFunction<Texts, Theme, Parent> scene) {
        return new Shot(name, 1280, 800, scene);
    }
}
