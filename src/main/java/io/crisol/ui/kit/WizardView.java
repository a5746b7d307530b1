package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import org.controlsfx.dialog.WizardPane;

/**
 * A question a page, with its steps on top, inside a page of the window. Hand {@link #primary()} to the shell as the page's
 * primary action and {@link #back()} to {@link Page#back()}. Answers stay in their controls, so going back loses nothing;
 * steps that were seen can be opened again from the top.
 */
public final class WizardView extends BorderPane {
    /** Pixels left above a part that is revealed. */
    private static final double ABOVE = 24;

    private final Texts texts;
    private final List<WizardStep> steps;
    private final String finishLabel;
    private final Runnable finish;
    private final StepFlow flow;
    private final WizardSteps top;
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private int furthest;

    /**
     * @param finishLabel what the last step's button says: its effect
     * @param finish run when the last step is finished
     */
    public WizardView(Texts texts, List<WizardStep> steps, String finishLabel, Runnable finish) {
        this.texts = texts;
        this.steps = List.copyOf(steps);
        this.finishLabel = finishLabel;
        this.finish = finish;
        this.flow = new StepFlow(this.steps);
        this.top = new WizardSteps(texts, this.steps, this::goTo);
        getStyleClass().add("wizard");
        setTop(top);
        for (WizardStep step : steps) {
            step.whyNot().addListener((o, was, is) -> update());
            step.applies().addListener((o, was, is) -> update());
            step.answered().addListener((o, was, is) -> update());
        }
        goTo(0);
    }

    /** Which step is shown, counted from 0. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The step that is shown. */
    public WizardStep step() {
        return steps.get(current.get());
    }

    /** Opens a step, seen or not: where a half-done wizard was left. */
    public void open(String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                furthest = Math.max(furthest, i);
                goTo(i);
            }
        }
    }

    /** Lets every step be opened at any time; from now on a tick means answered, seen or not. */
    public void openAny() {
        furthest = steps.size() - 1;
        update();
    }

    /** Scrolls the shown step so that a part of its content is seen, near the top. */
    public void reveal(Node part) {
        if (!(getCenter() instanceof ScrollPane scroll)) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        double whole = scroll.getContent().getLayoutBounds().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        Point2D place = scroll.getContent().sceneToLocal(part.localToScene(0, 0));
        if (whole > view && place != null) {
            scroll.setVvalue(Math.clamp((place.getY() - ABOVE) / (whole - view), 0, 1));
        }
    }

    /** The next step, or the end; nothing where the answer will not do. */
    public void next() {
        if (whyNot.get().isEmpty()) {
            flow.advance(pane()).ifPresentOrElse(after -> goTo(flow.index(after)), finish);
        }
    }

    /** The step before; false where this is the first. */
    public boolean back() {
        Optional<WizardPane> before = flow.retreat(pane());
        before.ifPresent(pane -> goTo(flow.index(pane)));
        return before.isPresent();
    }

    /** Next, or the finish, as the page's primary action. */
    public PrimaryAction primary() {
        return new PrimaryAction(label.getReadOnlyProperty(), whyNot.getReadOnlyProperty(), this::next);
    }

    private WizardPane pane() {
        return flow.pane(current.get());
    }

    private void goTo(int index) {
        current.set(index);
        furthest = Math.max(furthest, index);
        StepFlow.StepPane pane = flow.pane(index);
        if (pane.fills()) {
            setCenter(pane);
        } else {
            ScrollPane scroll = new ScrollPane(pane);
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            setCenter(scroll);
        }
        update();
    }

    private void update() {
        String nextName = flow.advance(pane())
                .map(after -> steps.get(flow.index(after)).name())
                .orElse("");
        label.set(flow.canAdvance(pane()) ? texts.say("ui.wizard.next", nextName) : finishLabel);
        whyNot.set(Optional.ofNullable(step().whyNot().getValue()).orElse(""));
        top.update(current.get(), furthest, flow::applies);
    }
}
