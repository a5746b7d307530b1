package io.crisol.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Names written at the ends of lines, moved apart so that none covers another. */
final class DirectLabels {
    private static final int MOST = 6;

    private DirectLabels() {}

    /** Whether every named mark is a line, there are few, and the labels leave room for the plot. */
    static boolean fit(List<Mark> named, double width) {
        return !named.isEmpty()
                && named.size() <= MOST
                && width >= 320
                && named.stream().allMatch(m -> m instanceof Mark.Line l && !Double.isNaN(lastY(l)))
                && widest(named) <= Math.min(160, width * 0.3);
    }

    static double width(List<Mark> named, double width) {
        return Math.min(widest(named), width * 0.3);
    }

    private static double widest(List<Mark> named) {
        return named.stream()
                .mapToDouble(m -> TypeFace.of(true).width(m.name()) * FigureLayout.SMALL)
                .max()
                .orElse(0);
    }

    static void paint(FigureLayout at, Surface surface, Palette palette) {
        List<Mark.Line> lines = new ArrayList<>();
        at.legend.forEach(m -> lines.add((Mark.Line) m));
        lines.sort(Comparator.comparingDouble(l -> at.py(lastY(l))));
        double[] wanted = lines.stream().mapToDouble(l -> at.py(lastY(l))).toArray();
        double[] placed = apart(wanted, FigureLayout.SMALL_LINE, at.top, at.bottom);
        for (int i = 0; i < placed.length; i++) {
            TextStyle style = new TextStyle(
                    FigureLayout.SMALL, true, palette.of(lines.get(i).tone()));
            surface.text(lines.get(i).name(), at.right + 6, placed[i] + 4, TextStyle.Anchor.START, style);
        }
    }

    /** Moves ascending positions apart to at least the given distance, staying near where they want to be. */
    static double[] apart(double[] wanted, double distance, double low, double high) {
        double[] placed = Arrays.copyOf(wanted, wanted.length);
        for (int i = 0; i < placed.length; i++) {
            placed[i] = Math.max(placed[i], i == 0 ? low : placed[i - 1] + distance);
        }
        for (int i = placed.length - 1; i >= 0; i--) {
            placed[i] = Math.min(placed[i], i == placed.length - 1 ? high : placed[i + 1] - distance);
        }
        return placed;
    }

    private static double lastY(Mark.Line line) {
        for (int i = line.y().length - 1; i >= 0; i--) {
            if (!Double.isNaN(line.y()[i])) {
                return line.y()[i];
            }
        }
        return Double.NaN;
    }
}
