package io.crisol.ui.history;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Two or three views of the same thing, one of them shown. */
final class Switch extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /** @param accessible what is switched, for those who don't see it */
    Switch(String accessible) {
        getStyleClass().add("history-switch");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(accessible);
        setMinWidth(Region.USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                group.selectToggle(was);
            }
        });
    }

    /** Adds a view; the first one is shown. */
    ToggleButton add(String id, String label, Runnable show) {
        ToggleButton button = new ToggleButton(label);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.getStyleClass().add("history-switch-part");
        button.selectedProperty().addListener((o, was, is) -> {
            if (is) {
                show.run();
            }
        });
        getChildren().add(button);
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().forEach(b -> b.getStyleClass().remove("last"));
        button.getStyleClass().add("last");
        if (group.getSelectedToggle() == null) {
            button.setSelected(true);
        }
        return button;
    }

    /** Shows one of the views. */
    void show(int index) {
        group.selectToggle(group.getToggles().get(index));
    }

    /** The same, for a caller that hears of a change elsewhere. */
    static Consumer<Boolean> second(Switch of) {
        return second -> of.show(second ? 1 : 0);
    }
}
