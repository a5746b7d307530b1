package io.crisol.ui.kit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * One page of the window. The shell draws its frame (title, sentence, inspector, bottom bar) and asks the page for what
 * stands in it. A page is made once for a language and a project; after a switch of language it is made again.
 */
public interface Page {
    /** The id by which {@link Navigator#go} finds it, such as {@code data} or {@code data.import}. */
    String id();

    String title();

    /** The one sentence under the title; may change while the page is shown. */
    ObservableValue<String> sentence();

    /** The content; asked for once. */
    Node content();

    /** What stands at the right, 300 to 360 pixels wide, and can be folded away. */
    default Optional<Node> inspector() {
        return Optional.empty();
    }

    /** The one primary action of the page. */
    default Optional<PrimaryAction> primary() {
        return Optional.empty();
    }

    /** Called every time the page comes to the front; {@code subject} is what {@link Navigator} was given, or "". */
    default void onShown(String subject) {}

    /** Called when another page comes to the front; a half-done state is saved here. */
    default void onHidden() {}

    /** One step back within the page; false where it has none, and the shell then goes to the page before. */
    default boolean back() {
        return false;
    }

    /** Takes the last change back; does nothing where there is none. */
    default void undo() {}

    /** Makes the last change that was taken back again. */
    default void redo() {}
}
