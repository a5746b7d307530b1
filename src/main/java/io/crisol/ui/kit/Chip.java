package io.crisol.ui.kit;

import javafx.scene.control.Label;

/** A short word in a pill: an alias, a tag, a badge. */
public final class Chip extends Label {
    /** A quiet one. */
    public Chip(String word) {
        super(word);
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    /** One that tells a state, with its icon. */
    public Chip(State state, String word) {
        this(word);
        setGraphic(state.icon().node(state.styleClass()));
        getStyleClass().add("chip-" + state.styleClass());
    }
}
