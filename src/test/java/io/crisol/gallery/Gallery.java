package io.crisol.gallery;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Fonts;
import io.crisol.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Draws every shot in both themes and languages to {@code target/gallery}. Arguments, where given, are parts of names: only
 * matching pictures ("compare", "kit-dark", "-es") are drawn.
 */
public final class Gallery {
    private final Path folder;
    private final List<String> wanted;

    private Gallery(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of("target", "gallery");
        Files.createDirectories(folder);
        Platform.startup(Fonts::load);
        Platform.setImplicitExit(false);
        Gallery gallery = new Gallery(folder, List.of(args));
        for (Shot shot : Shots.all()) {
            for (Theme theme : Theme.values()) {
                for (Language language : Language.values()) {
                    gallery.draw(shot, theme, language);
                }
            }
        }
        Platform.exit();
    }

    private void draw(Shot shot, Theme theme, Language language) {
        String name = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.tag();
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::contains)) {
            return;
        }
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Parent root = shot.scene().apply(Texts.of(language), theme);
                Scene scene = new Scene(root, shot.width(), shot.height());
                theme.dress(scene);
                settle(scene, picture, 4);
            } catch (RuntimeException e) {
                picture.completeExceptionally(e);
            }
        });
        write(picture.join(), folder.resolve(name + ".png"));
    }

    /** Lets a few pulses of the window's thread pass, so that listeners and lazy layout come to rest. */
    private static void settle(Scene scene, CompletableFuture<WritableImage> picture, int rounds) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        if (rounds > 0) {
            Platform.runLater(() -> settle(scene, picture, rounds - 1));
        } else {
            picture.complete(scene.snapshot(null));
        }
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
