package io.crisol.ui.kit;

import io.crisol.figure.Ink;
import io.crisol.figure.Palette;
import io.crisol.figure.Tone;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Nothing is here yet: a small line drawing, one sentence, one action. */
public final class EmptyState extends VBox {
    /** What the drawing shows. */
    public enum Drawing {
        /** A table without rows. */
        TABLE,
        /** Axes without a line. */
        CHART,
        /** An empty crucible. */
        CRUCIBLE,
        /** An empty shelf. */
        SHELF
    }

    /** @param action usually a button; the one thing to do now */
    public EmptyState(Drawing drawing, String sentence, Node... action) {
        getStyleClass().add("empty-state");
        Label text = Labels.wrapped(sentence, StyleClass.SECONDARY);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(420);
        getChildren().addAll(new LineDrawing(drawing), text);
        getChildren().addAll(action);
        setAccessibleText(sentence);
    }

    private static final class LineDrawing extends Drawn {
        private final Drawing drawing;

        LineDrawing(Drawing drawing) {
            this.drawing = drawing;
            setMinSize(112, 80);
            setPrefSize(112, 80);
            setMaxSize(112, 80);
        }

        @Override
        void draw(CanvasSurface s, Palette palette) {
            Ink line = palette.axis();
            Ink faint = palette.axis().withAlpha(0.45);
            Ink ember = palette.of(Tone.ACCENT);
            switch (drawing) {
                case TABLE -> {
                    s.strokeRect(16.5, 10.5, 80, 60, line, 1.5);
                    s.line(16, 26.5, 97, 26.5, line, 1.5, false);
                    s.line(16, 41.5, 97, 41.5, faint, 1, true);
                    s.line(16, 56.5, 97, 56.5, faint, 1, true);
                    s.line(24, 18.5, 44, 18.5, line, 1.5, false);
                    s.line(58, 18.5, 72, 18.5, line, 1.5, false);
                    s.fillCircle(84, 49, 3.5, ember);
                }
                case CHART -> {
                    s.line(20.5, 8, 20.5, 68.5, line, 1.5, false);
                    s.line(20.5, 68.5, 96, 68.5, line, 1.5, false);
                    s.polyline(new double[] {28, 44, 60, 76, 92}, new double[] {58, 46, 50, 30, 22}, faint, 1.5, true);
                    s.fillCircle(92, 22, 3.5, ember);
                }
                case CRUCIBLE -> {
                    s.polyline(
                            new double[] {30, 37, 46, 66, 75, 82},
                            new double[] {24, 58, 68, 68, 58, 24},
                            line,
                            1.5,
                            false);
                    s.line(24, 24, 88, 24, line, 1.5, false);
                    s.polyline(
                            new double[] {34.5, 44, 56, 68, 77.5}, new double[] {45, 42, 46, 42, 45}, ember, 2, false);
                    s.line(46, 14, 46, 8, faint, 1.5, false);
                    s.line(56, 14, 56, 4, faint, 1.5, false);
                    s.line(66, 14, 66, 8, faint, 1.5, false);
                }
                case SHELF -> {
                    s.line(16, 68.5, 96, 68.5, line, 1.5, false);
                    s.line(16, 38.5, 96, 38.5, line, 1.5, false);
                    s.strokeRect(24.5, 48.5, 16, 20, line, 1.5);
                    s.strokeRect(46.5, 44.5, 20, 24, faint, 1.5);
                    s.strokeRect(30.5, 18.5, 18, 20, faint, 1.5);
                    s.fillCircle(80, 62, 3.5, ember);
                }
            }
        }
    }
}
