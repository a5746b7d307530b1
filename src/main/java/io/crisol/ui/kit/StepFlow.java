package io.crisol.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.dialog.Wizard;
import org.controlsfx.dialog.WizardPane;

/** The way through the steps of a wizard (a ControlsFX flow): from each to the next that applies, given the answers. */
final class StepFlow implements Wizard.Flow {
    /** One step as a pane of the wizard; made once, so that its answers stay. */
    static final class StepPane extends WizardPane {
        private final WizardStep step;

        StepPane(WizardStep step) {
            this.step = step;
            getStylesheets().clear();
            getStyleClass().add("crisol-wizard-pane");
            VBox page = new VBox(Labels.wrapped(step.question(), StyleClass.PAGE_TITLE));
            page.getStyleClass().add("wizard-page");
            if (!step.help().isEmpty()) {
                page.getChildren().add(Labels.wrapped(step.help(), StyleClass.SECONDARY));
            }
            VBox holder = new VBox(step.content());
            holder.getStyleClass().add("wizard-content");
            page.getChildren().add(holder);
            if (fills()) {
                page.setMaxWidth(Double.MAX_VALUE);
                VBox.setVgrow(holder, Priority.ALWAYS);
                VBox.setVgrow(step.content(), Priority.ALWAYS);
            }
            setContent(page);
        }

        /** Whether the step takes all the room of the page. */
        boolean fills() {
            return step.content().getStyleClass().contains(StyleClass.FILLS);
        }

        WizardStep step() {
            return step;
        }

        /** A dialog's pane shrinks itself to its least height; here the page has the say. */
        @Override
        protected void layoutChildren() {
            if (fills()) {
                getContent().resizeRelocate(0, 0, getWidth(), getHeight());
            } else {
                super.layoutChildren();
            }
        }

        /** The page's own bottom bar has the buttons. */
        @Override
        protected Node createButtonBar() {
            Region none = new Region();
            none.setManaged(false);
            return none;
        }
    }

    private final List<StepPane> panes = new ArrayList<>();

    StepFlow(List<WizardStep> steps) {
        steps.forEach(step -> panes.add(new StepPane(step)));
    }

    StepPane pane(int index) {
        return panes.get(index);
    }

    @Override
    public Optional<WizardPane> advance(WizardPane current) {
        return neighbour(current, 1);
    }

    @Override
    public boolean canAdvance(WizardPane current) {
        return neighbour(current, 1).isPresent();
    }

    /** The nearest step before the current one that applies. */
    Optional<WizardPane> retreat(WizardPane current) {
        return neighbour(current, -1);
    }

    int index(DialogPane pane) {
        return panes.indexOf(pane);
    }

    boolean applies(int index) {
        return Boolean.TRUE.equals(panes.get(index).step().applies().getValue());
    }

    private Optional<WizardPane> neighbour(WizardPane current, int direction) {
        for (int i = index(current) + direction; i >= 0 && i < panes.size(); i += direction) {
            if (applies(i)) {
                return Optional.of(panes.get(i));
            }
        }
        return Optional.empty();
    }
}
