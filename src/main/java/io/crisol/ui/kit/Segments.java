package io.crisol.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * One of a few words, all of them in sight; a second click takes the answer away. Tab stops once, arrows go through the
 * words. Wraps where it has no room.
 */
public final class Segments extends Control {
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper(this, "value", "");

    /**
     * @param words the answers it takes
     * @param label what a word is called on its button
     */
    public Segments(List<String> words, Function<String, String> label) {
        getStyleClass().add("segments");
        setFocusTraversable(false);
        for (String word : words) {
            buttons.put(word, button(label.apply(word)));
        }
        group.selectedToggleProperty().addListener((o, was, is) -> selected());
        stops();
    }

    /** The chosen word; "" where none is. */
    public ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    public String getValue() {
        return value.get();
    }

    /** Chooses a word; any other text chooses none. */
    public void setValue(String word) {
        group.selectToggle(buttons.get(word));
    }

    @Override
    public void requestFocus() {
        buttons.values().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FlowSkin(this, new FlowPane(4, 4, buttons.values().toArray(Node[]::new)));
    }

    private ToggleButton button(String label) {
        ToggleButton button = new ToggleButton(label);
        button.getStyleClass().add("segment");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.accessibleTextProperty().bind(accessibleTextProperty().map(of -> of + ": " + label));
        return button;
    }

    private void selected() {
        value.set(buttons.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(""));
        stops();
    }

    /** Tab stops at the chosen word, or at the first. */
    private void stops() {
        boolean any = group.getSelectedToggle() != null;
        boolean first = true;
        for (ToggleButton button : buttons.values()) {
            button.setFocusTraversable(any ? button.isSelected() : first);
            first = false;
        }
    }

    private static final class FlowSkin extends SkinBase<Segments> {
        private final FlowPane flow;

        FlowSkin(Segments control, FlowPane flow) {
            super(control);
            this.flow = flow;
            flow.setPrefWrapLength(4000);
            flow.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(flow);
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            return top + flow.prefHeight(width < 0 ? -1 : width - left - right) + bottom;
        }

        @Override
        protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return left + flow.prefWidth(-1) + right;
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return left + flow.minWidth(-1) + right;
        }
    }
}
