package io.crisol.ui.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Reorders the steps of a list with the mouse: press on a step, pull it between two others, let go. A line shows where it
 * will stand; Esc gives up; near the ends the list scrolls.
 */
final class StepDrag {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    /** Shorter pulls are clicks. */
    private static final double LEAST = 5;

    private static final double EDGE = 20;

    private final ListView<StepLine> list;
    private final BooleanSupplier allowed;
    private final BiConsumer<Integer, Integer> move;
    private double pressedAt;
    private int from;
    private int gap;
    private boolean dragging;

    /**
     * @param allowed whether steps may be moved now
     * @param move called with the number of the step and the number it gets, both counted from 1
     */
    StepDrag(ListView<StepLine> list, BooleanSupplier allowed, BiConsumer<Integer, Integer> move) {
        this.list = list;
        this.allowed = allowed;
        this.move = move;
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (dragging && e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                end();
            }
        });
    }

    private void pressed(MouseEvent event) {
        end();
        if (event.getButton() != MouseButton.PRIMARY || !allowed.getAsBoolean()) {
            return;
        }
        pressedAt = event.getSceneY();
        from = cells().stream()
                .filter(c -> bounds(c).contains(event.getSceneX(), event.getSceneY()))
                .mapToInt(c -> c.getIndex() + 1)
                .findFirst()
                .orElse(0);
    }

    private void dragged(MouseEvent event) {
        if (from == 0 || !dragging && Math.abs(event.getSceneY() - pressedAt) < LEAST) {
            return;
        }
        dragging = true;
        list.setCursor(Cursor.MOVE);
        scroll(event.getSceneY());
        gap = gapAt(event.getSceneY());
        mark();
        event.consume();
    }

    private void scroll(double y) {
        Bounds all = list.localToScene(list.getLayoutBounds());
        List<StepCell> cells = cells();
        if (cells.isEmpty()) {
            return;
        }
        if (y < all.getMinY() + EDGE) {
            list.scrollTo(Math.max(0, cells.getFirst().getIndex() - 1));
        } else if (y > all.getMaxY() - EDGE
                && cells.getLast().getIndex() < list.getItems().size() - 1) {
            list.scrollTo(cells.getFirst().getIndex() + 1);
        }
    }

    /** How many steps stand above the place under the pointer. */
    private int gapAt(double y) {
        int above = 0;
        for (StepCell cell : cells()) {
            if (y > bounds(cell).getCenterY()) {
                above = cell.getIndex() + 1;
            }
        }
        return above;
    }

    private void mark() {
        int last = list.getItems().size();
        for (StepCell cell : cells()) {
            int number = cell.getIndex() + 1;
            cell.pseudoClassStateChanged(DRAGGED, dragging && number == from);
            cell.pseudoClassStateChanged(ABOVE, dragging && moves() && number == gap + 1);
            cell.pseudoClassStateChanged(BELOW, dragging && moves() && number == last && gap == last);
        }
    }

    private boolean moves() {
        return gap != from && gap != from - 1;
    }

    private void released(MouseEvent event) {
        if (!dragging) {
            from = 0;
            return;
        }
        event.consume();
        int number = from;
        int to = gap >= from ? gap : gap + 1;
        boolean moves = moves();
        end();
        if (moves) {
            move.accept(number, to);
        }
    }

    private void end() {
        from = 0;
        if (dragging) {
            dragging = false;
            list.setCursor(Cursor.DEFAULT);
            mark();
        }
    }

    private List<StepCell> cells() {
        return list.lookupAll(".step-cell").stream()
                .filter(StepCell.class::isInstance)
                .map(StepCell.class::cast)
                .filter(c -> !c.isEmpty() && c.isVisible())
                .sorted(Comparator.comparingInt(StepCell::getIndex))
                .toList();
    }

    private static Bounds bounds(StepCell cell) {
        return cell.localToScene(cell.getLayoutBounds());
    }
}
