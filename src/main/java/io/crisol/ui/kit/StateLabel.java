package io.crisol.ui.kit;

import javafx.scene.control.Label;

/** A state as icon and word. */
public final class StateLabel extends Label {
    public StateLabel(State state, String word) {
        super(word);
        setGraphic(state.icon().node(state.styleClass()));
        getStyleClass().addAll("state-label", state.styleClass());
    }
}
