package io.crisol.ui.kit;

import io.crisol.figure.Figure;
import io.crisol.figure.FigurePainter;
import io.crisol.figure.FigureTable;
import io.crisol.figure.ImageSurface;
import io.crisol.figure.Palette;
import io.crisol.figure.SvgSurface;
import io.crisol.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Saves a figure where the person chooses: as PNG, SVG or CSV. */
final class FigureFiles {
    enum Kind {
        PNG,
        SVG,
        CSV
    }

    private final ScreenContext context;
    private final FigurePainter painter;

    FigureFiles(ScreenContext context, FigurePainter painter) {
        this.context = context;
        this.painter = painter;
    }

    void save(Figure figure, Kind kind, double width, double height, Palette palette) {
        String ending = kind.name().toLowerCase(Locale.ROOT);
        context.files()
                .save(context.texts().say("ui.figure.save", kind.name()), fileName(figure.title()) + "." + ending)
                .ifPresent(path -> write(figure, kind, path, width, height, palette));
    }

    private void write(Figure figure, Kind kind, Path path, double width, double height, Palette palette) {
        double w = Math.max(width, 320);
        double h = Math.max(height, 200);
        try {
            switch (kind) {
                case PNG -> {
                    try (OutputStream out = Files.newOutputStream(path)) {
                        ImageSurface.writePng(figure, w, h, 2, palette, painter, out);
                    }
                }
                case SVG -> Files.writeString(path, SvgSurface.draw(figure, w, h, palette, painter));
                case CSV ->
                    Files.write(
                            path, FigureTable.of(figure, context.texts()).csv().getBytes(StandardCharsets.UTF_8));
            }
            context.notices().tell(context.texts().say("ui.figure.saved", path.toString()));
        } catch (IOException e) {
            context.notices()
                    .tell(
                            Severity.ERROR,
                            context.texts()
                                    .say("ui.figure.not_saved", path.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static String fileName(String title) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "chart" : plain.substring(0, Math.min(60, plain.length()));
    }
}
