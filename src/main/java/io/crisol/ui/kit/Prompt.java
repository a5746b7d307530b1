package io.crisol.ui.kit;

import java.util.Optional;

/** Asks the person and waits for the answer. Used on the window's thread; tests answer by themselves. */
public interface Prompt {
    /**
     * Asks to confirm.
     *
     * @param question what is about to happen, as a question
     * @param consequence what that means, in a sentence
     * @param action the label of the button that goes ahead; it says the effect
     */
    boolean confirm(String question, String consequence, String action);

    /** Asks for a line of text; empty where the person cancels. */
    Optional<String> text(String question, String label, String initial, String action);

    /** Always goes ahead and keeps the initial text. */
    static Prompt always() {
        return new Prompt() {
            @Override
            public boolean confirm(String question, String consequence, String action) {
                return true;
            }

            @Override
            public Optional<String> text(String question, String label, String initial, String action) {
                return Optional.of(initial);
            }
        };
    }
}
