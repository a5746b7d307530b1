package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Dashed lines at values that matter, with labels that cover neither each other nor the plot's edge. */
final class References {
    private static final double LINE = 16;

    private record Box(double x, double y, double width) {
        boolean overlaps(Box other) {
            return Math.abs(y - other.y) < LINE - 1 && x < other.x + other.width + 4 && other.x < x + width + 4;
        }
    }

    private References() {}

    static void paint(FigureLayout at, Surface surface, Palette palette) {
        List<Box> taken = new ArrayList<>();
        List<Runnable> labels = new ArrayList<>();
        for (Reference reference : at.figure.references()) {
            Ink ink = palette.of(reference.tone());
            if (reference.horizontal()) {
                double y = FigurePainter.crisp(at.py(reference.value()));
                if (y >= at.top - 1 && y <= at.bottom + 1) {
                    surface.line(at.left, y, at.right, y, ink, 1.5, true);
                    labels.add(() -> horizontalLabel(reference, y, at, surface, palette, taken));
                }
            } else {
                double x = FigurePainter.crisp(at.px(reference.value()));
                if (x >= at.left - 1 && x <= at.right + 1) {
                    surface.line(x, at.top, x, at.bottom, ink, 1.5, true);
                    labels.add(() -> verticalLabel(reference, x, at, surface, palette, taken));
                }
            }
        }
        labels.forEach(Runnable::run);
    }

    private static void horizontalLabel(
            Reference reference, double y, FigureLayout at, Surface surface, Palette palette, List<Box> taken) {
        String label = Elide.middle(reference.label(), at.width() * 0.6, FigureLayout.SMALL, false);
        double width = surface.textWidth(label, FigureLayout.SMALL, false);
        double above = y - LINE - 2;
        double below = y + 2;
        List<Box> choices = new ArrayList<>();
        for (double x : new double[] {at.right - width - 2, at.left + 4, at.left + (at.width() - width) / 2}) {
            if (above >= at.top - 4) {
                choices.add(new Box(x, above, width));
            }
            if (below + LINE <= at.bottom + 2) {
                choices.add(new Box(x, below, width));
            }
        }
        write(label, reference, choices, surface, palette, taken);
    }

    private static void verticalLabel(
            Reference reference, double x, FigureLayout at, Surface surface, Palette palette, List<Box> taken) {
        String label = Elide.middle(reference.label(), at.width() * 0.75, FigureLayout.SMALL, false);
        double width = surface.textWidth(label, FigureLayout.SMALL, false);
        List<Box> choices = new ArrayList<>();
        for (double y = at.top; y + LINE <= at.bottom; y += LINE) {
            if (x + 6 + width <= at.right + 4) {
                choices.add(new Box(x + 6, y, width));
            }
            if (x - 6 - width >= at.left) {
                choices.add(new Box(x - 6 - width, y, width));
            }
        }
        write(label, reference, choices, surface, palette, taken);
    }

    private static void write(
            String label, Reference reference, List<Box> choices, Surface surface, Palette palette, List<Box> taken) {
        if (label.isEmpty()) {
            return;
        }
        choices.stream()
                .filter(c -> taken.stream().noneMatch(c::overlaps))
                .findFirst()
                .ifPresent(box -> {
                    taken.add(box);
                    surface.fillRect(
                            box.x - 2,
                            box.y,
                            box.width + 4,
                            LINE,
                            palette.ground().withAlpha(0.82));
                    surface.text(
                            label,
                            box.x,
                            box.y + 12,
                            Anchor.START,
                            new TextStyle(FigureLayout.SMALL, false, palette.of(reference.tone())));
                });
    }
}
