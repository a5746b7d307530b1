package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * A question a page, with its steps on top, inside a page of the window. Hand {@link #primary()} to the shell as the page's
 * primary action and {@link #back()} to {@link Page#back()}. Answers stay in their controls, so going back loses nothing;
 * steps that were seen can be opened again from the top.
 */
public final class WizardView extends BorderPane {
    private final Texts texts;
    private final List<WizardStep> steps;
    private final String finishLabel;
    private final Runnable finish;
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
        this.top = new WizardSteps(texts, this.steps, this::goTo);
        getStyleClass().add("wizard");
        setTop(top);
        for (WizardStep step : steps) {
            step.whyNot().addListener((o, was, is) -> update());
            step.applies().addListener((o, was, is) -> update());
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

    /** The next step, or the end; nothing where the answer will not do. */
    public void next() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        int after = neighbour(1);
        if (after < 0) {
            finish.run();
        } else {
            goTo(after);
        }
    }

    /** The step before; false where this is the first. */
    public boolean back() {
        int before = neighbour(-1);
        if (before < 0) {
            return false;
        }
        goTo(before);
        return true;
    }

    /** Next, or the finish, as the page's primary action. */
    public PrimaryAction primary() {
        return new PrimaryAction(label.getReadOnlyProperty(), whyNot.getReadOnlyProperty(), this::next);
    }

    private int neighbour(int direction) {
        for (int i = current.get() + direction; i >= 0 && i < steps.size(); i += direction) {
            if (applies(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean applies(int index) {
        return Boolean.TRUE.equals(steps.get(index).applies().getValue());
    }

    private void goTo(int index) {
        current.set(index);
        furthest = Math.max(furthest, index);
        WizardStep step = steps.get(index);
        VBox page = new VBox();
        page.getStyleClass().add("wizard-page");
        page.getChildren().add(Labels.wrapped(step.question(), StyleClass.PAGE_TITLE));
        if (!step.help().isEmpty()) {
            page.getChildren().add(Labels.wrapped(step.help(), StyleClass.SECONDARY));
        }
        VBox holder = new VBox(step.content());
        holder.getStyleClass().add("wizard-content");
        page.getChildren().add(holder);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        update();
    }

    private void update() {
        boolean last = neighbour(1) < 0;
        label.set(
                last
                        ? finishLabel
                        : texts.say("ui.wizard.next", steps.get(neighbour(1)).name()));
        whyNot.set(Optional.ofNullable(step().whyNot().getValue()).orElse(""));
        top.update(current.get(), furthest, this::applies);
    }
}
