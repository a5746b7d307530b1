package io.crisol.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What floats over the page: one card at a time, and notices at the bottom. */
final class Overlays extends StackPane {
    private final Region scrim = new Region();
    private @Nullable Node card;
    private @Nullable Node before;
    private Runnable onCancel = () -> {};

    Overlays() {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(e -> cancel());
        setPickOnBounds(false);
    }

    boolean open() {
        return card != null;
    }

    /** Shows a card, at the top or in the middle, in place of one that is open. */
    void show(Node next, boolean atTop) {
        show(next, atTop, this::clear);
    }

    void show(Node next, boolean atTop, Runnable cancelled) {
        cancel();
        onCancel = cancelled;
        before = getScene() == null ? null : getScene().getFocusOwner();
        card = next;
        setAlignment(next, atTop ? Pos.TOP_CENTER : Pos.CENTER);
        getChildren().addAll(0, java.util.List.of(scrim, next));
        Focus.first(next);
    }

    /** As Esc or a click beside the card. */
    void cancel() {
        if (open()) {
            onCancel.run();
        }
    }

    void clear() {
        getChildren().removeAll(scrim);
        if (card != null) {
            getChildren().remove(card);
            card = null;
            if (before != null) {
                before.requestFocus();
            }
        }
    }
}
