package io.crisol.ui.data;

import java.util.Optional;
import javafx.scene.Node;

/** One way to look at the data of the project: a tab of the data page. Title: {@code ui_data.tab.<key>}. */
public interface DataTab {
    String key();

    Node content();

    /**
     * Shows a dataset. Called on the window's thread when the tab is to the front and there is something new, so that what
     * takes long is begun only for the one who looks.
     */
    void show(Optional<Seen> seen);

    /** What stands at the right of the page while the tab is to the front; empty for the details of a column. */
    default Optional<Node> inspector() {
        return Optional.empty();
    }

    /** Another tab or page comes to the front: what still computes may stop. */
    default void hidden() {}
}
