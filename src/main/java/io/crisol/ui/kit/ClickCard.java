package io.crisol.ui.kit;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A card that is a button as a whole: click, Enter or Space. */
public final class ClickCard extends VBox {
    private final Runnable action;

    /** @param accessible what a click does, for those who don't see the card */
    public ClickCard(String accessible, Runnable action, Node... content) {
        this.action = action;
        getStyleClass().addAll(StyleClass.CARD, StyleClass.CLICKABLE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(accessible);
        getChildren().addAll(content);
        setOnMouseClicked(e -> {
            requestFocus();
            action.run();
        });
        setOnKeyPressed(e -> {
            if ((e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) || e.getCode() == KeyCode.SPACE) {
                e.consume();
                action.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
        if (what == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(what, parameters);
        }
    }
}
