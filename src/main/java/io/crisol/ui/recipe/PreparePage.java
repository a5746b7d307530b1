package io.crisol.ui.recipe;

import io.crisol.finding.Severity;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The recipe: its steps, what each changes, and the settings of the selected one. */
public final class PreparePage implements Page {
    private final ScreenContext context;
    private final Texts texts;
    private final PrepareViewModel model;
    private final StepsPane steps;
    private final ChangeGrid grid;
    private final StepEditor editor;
    private final DeletionCard deletion;
    private final JobStrip strip;
    private final StackPane content = new StackPane();
    private final VBox notices = new VBox(8);
    private final VBox work;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty whyNot = new SimpleStringProperty("");

    public PreparePage(ScreenContext context, Workbench workbench, OpenProject project) {
        this.context = context;
        this.texts = context.texts();
        this.model = new PrepareViewModel(
                workbench, project, context.jobs(), name -> texts.say("ui_recipe.before_of", name));
        this.strip = new JobStrip(texts);
        this.steps = new StepsPane(context, model);
        this.grid = new ChangeGrid(texts, model.preview());
        this.editor = new StepEditor(context, model);
        this.deletion = new DeletionCard(context, model);
        StackPane middle = new StackPane(grid, deletion);
        middle.setMinWidth(0);
        SidePanes panes = new SidePanes(steps, middle);
        panes.stackedProperty().addListener((o, was, is) -> steps.compact(is));
        VBox.setVgrow(panes, Priority.ALWAYS);
        notices.managedProperty().bind(notices.visibleProperty());
        this.work = new VBox(12, notices, panes, strip);
        model.preview().baseProperty().addListener((o, was, is) -> fill());
        model.steps().lines().addListener((InvalidationListener) o -> update());
        model.adding().waitingProperty().addListener((o, was, is) -> update());
        model.preview().countingProperty().addListener((o, was, is) -> update());
        model.preview().countProperty().addListener((o, was, is) -> is.ifPresent(strip::follow));
        fill();
    }

    private void fill() {
        if (model.preview().base().isEmpty()) {
            content.getChildren().setAll(empty());
        } else {
            content.getChildren().setAll(work);
        }
        update();
    }

    private Node proposal() {
        return new Notice(
                Severity.INFO,
                texts.say("ui_recipe.proposal", model.steps().lines().size()),
                Buttons.link(texts.say("ui_recipe.begin_empty"), model.steps()::beginEmpty));
    }

    private Node empty() {
        boolean waiting = model.hasSource();
        return new EmptyState(
                EmptyState.Drawing.TABLE,
                texts.say(waiting ? "ui_recipe.waiting" : "ui_recipe.empty"),
                Buttons.plain(
                        texts.say(waiting ? "ui_recipe.to_data" : "ui_recipe.import"),
                        waiting ? Icon.DATA : Icon.IMPORT,
                        () -> context.navigator().go(waiting ? "data" : "data.import")));
    }

    private void update() {
        boolean rows = model.preview().base().isPresent();
        boolean proposed = rows && model.steps().proposed();
        Optional<DeletionViewModel.Waiting> waiting = model.adding().waiting();
        deletion.setVisible(waiting.isPresent());
        grid.setVisible(waiting.isEmpty());
        label.set(
                waiting.isPresent()
                        ? DeletionCard.action(texts, waiting.get())
                        : texts.say(
                                !rows
                                        ? "ui_recipe.to_data"
                                        : proposed ? "ui_recipe.use_suggested" : "ui_recipe.to_compare"));
        whyNot.set(whyNot(proposed, waiting));
        sentence.set(model.preview()
                .base()
                .map(b -> texts.say("ui_recipe.sentence", model.steps().lines().size(), b.trainingRows()))
                .orElse(texts.say("ui_recipe.sentence.empty")));
        notices(proposed);
    }

    private String whyNot(boolean proposed, Optional<DeletionViewModel.Waiting> waiting) {
        if (waiting.isPresent()) {
            DeletionViewModel.Waiting w = waiting.get();
            return w.ready()
                    ? ""
                    : texts.say(
                            w.step().trouble().isPresent()
                                    ? "ui_recipe.deletion.why_broken"
                                    : w.needsColumns() ? "ui_recipe.deletion.why_columns" : "ui_recipe.weighing");
        }
        return proposed
                ? ""
                : model.steps()
                        .broken()
                        .map(l -> texts.say("ui_recipe.why.broken", l.number()))
                        .orElse("");
    }

    private void notices(boolean proposed) {
        List<Node> all = new ArrayList<>();
        model.preview()
                .base()
                .flatMap(RecipeBase::trouble)
                .ifPresent(f -> all.add(new Notice(Severity.WARNING, texts.say(f.message()))));
        if (proposed) {
            all.add(proposal());
        }
        if (model.preview().base().isPresent()
                && !model.steps().counted()
                && !model.preview().countingProperty().get()
                && model.preview().troubleProperty().get().isEmpty()) {
            all.add(new Notice(
                    Severity.INFO,
                    texts.say("ui_recipe.stopped"),
                    Buttons.link(texts.say("ui_recipe.recount"), model.preview()::recount)));
        }
        notices.getChildren().setAll(all);
        notices.setVisible(!all.isEmpty());
    }

    private void next() {
        if (model.preview().base().isEmpty()) {
            context.navigator().go("data");
        } else if (model.adding().waiting().isPresent()) {
            model.adding().accept();
        } else if (model.steps().proposed()) {
            model.steps().useSuggested();
        } else {
            context.navigator().go("compare");
        }
    }

    /** Selects a step, counted from 1, or the data as imported. */
    public void select(int step) {
        model.steps().select(step);
    }

    /** Shows the rows before and after side by side. */
    public void showBoth() {
        model.preview().lookProperty().set(StepPicture.Look.BOTH);
    }

    /** Shows what adding a step would take away. */
    public void propose(StepSpec step) {
        model.adding().add(step, true);
    }

    /** Opens the kinds of step that can be added. */
    public void showKinds() {
        steps.showChooser();
    }

    @Override
    public String id() {
        return "prepare";
    }

    @Override
    public String title() {
        return texts.say("ui_recipe.title");
    }

    @Override
    public ObservableValue<String> sentence() {
        return sentence;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(editor);
    }

    @Override
    public Optional<PrimaryAction> primary() {
        return Optional.of(new PrimaryAction(label, whyNot, this::next));
    }

    @Override
    public void onShown(String subject) {
        model.shown();
    }

    @Override
    public void onHidden() {
        model.hidden();
    }

    @Override
    public void undo() {
        steps.undo();
    }

    @Override
    public void redo() {
        steps.redo();
    }
}
