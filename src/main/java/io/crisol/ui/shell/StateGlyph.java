package io.crisol.ui.shell;

import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.StyleClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** How far a stage is, as a shape: empty ring, half, tick, triangle, lock. */
final class StateGlyph extends StackPane {
    private static final double SIZE = 14;

    StateGlyph() {
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getStyleClass().add("state-glyph");
        setMouseTransparent(true);
        show(StageState.Kind.EMPTY);
    }

    void show(StageState.Kind kind) {
        getChildren()
                .setAll(
                        switch (kind) {
                            case EMPTY -> ring();
                            case HALF -> half();
                            case DONE -> Icon.DONE.node(StyleClass.GOOD);
                            case ATTENTION -> Icon.WARNING.node(StyleClass.WARN);
                            case LOCKED -> Icon.LOCK.node();
                        });
    }

    private static Node ring() {
        Circle ring = new Circle(5);
        ring.getStyleClass().add("glyph-ring");
        return ring;
    }

    private static Node half() {
        Arc half = new Arc(SIZE / 2, SIZE / 2, 5, 5, 90, 180);
        half.setType(ArcType.CHORD);
        half.getStyleClass().add("glyph-half");
        half.setManaged(false);
        Circle ring = new Circle(5);
        ring.getStyleClass().add("glyph-ring-accent");
        Region room = new Region();
        room.setMinSize(SIZE, SIZE);
        return new StackPane(room, half, ring);
    }
}
