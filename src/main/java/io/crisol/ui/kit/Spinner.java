package io.crisol.ui.kit;

import atlantafx.base.controls.RingProgressIndicator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * A ring that turns while its owner is seen in a window, and only then: an animation that nobody sees costs time and keeps
 * the whole window that it was part of in memory.
 */
public final class Spinner extends RingProgressIndicator {
    /**
     * @param size width and height in pixels
     * @param seen whether the owner is visible
     */
    public Spinner(double size, ObservableBooleanValue seen) {
        super(0, false);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        ObservableValue<Boolean> showing = sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> seen.get() && showing.getValue() ? INDETERMINATE_PROGRESS : 0, seen, showing));
    }
}
