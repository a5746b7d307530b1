package io.crisol.ui.kit;

import java.util.Optional;
import javafx.scene.input.Clipboard;

/** The text that was last copied. Used on the window's thread. */
public interface ClipboardText {
    /** Empty where nothing was copied, or something that is no text. */
    Optional<String> text();

    /** The clipboard of the system; always empty on a machine without one. */
    static ClipboardText ofSystem() {
        return () -> {
            try {
                return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
            } catch (UnsupportedOperationException e) {
                return Optional.empty();
            }
        };
    }

    /** Always the same text: for tests and machines without a clipboard. */
    static ClipboardText fixed(String text) {
        return () -> Optional.of(text);
    }
}
