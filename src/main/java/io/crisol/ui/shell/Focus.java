package io.crisol.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Gives the keyboard to the first control within a pane. */
final class Focus {
    private Focus() {}

    /** False where nothing within takes the keyboard. */
    static boolean first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::first);
    }
}
