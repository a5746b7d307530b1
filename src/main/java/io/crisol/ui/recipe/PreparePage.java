package io.crisol.ui.recipe;

import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.EmptyState;
import io.crisol.ui.kit.Icon;
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
import javafx.scene.layout.HBox;
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
        this.steps = new StepsPane(context, model);
        this.grid = new ChangeGrid(texts, model);
        this.editor = new StepEditor(context, model);
        steps.setMinWidth(288);
        steps.setPrefWidth(288);
        steps.setMaxWidth(288);
        HBox.setHgrow(grid, Priority.ALWAYS);
        grid.setMinWidth(0);
        HBox columns = new HBox(24, steps, grid);
        VBox.setVgrow(columns, Priority.ALWAYS);
        notices.managedProperty().bind(notices.visibleProperty());
        this.work = new VBox(12, notices, columns);
        model.baseProperty().addListener((o, was, is) -> fill());
        model.lines().addListener((InvalidationListener) o -> update());
        fill();
    }

    private void fill() {
        if (model.baseProperty().get().isEmpty()) {
            content.getChildren().setAll(empty());
        } else {
            content.getChildren().setAll(work);
        }
        update();
    }

    private Node proposal() {
        return new Notice(
                Severity.INFO,
                texts.say("ui_recipe.proposal", model.lines().size()),
                Buttons.link(texts.say("ui_recipe.begin_empty"), model::beginEmpty));
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
        boolean rows = model.baseProperty().get().isPresent();
        boolean proposed = rows && model.proposed();
        label.set(
                texts.say(!rows ? "ui_recipe.to_data" : proposed ? "ui_recipe.use_suggested" : "ui_recipe.to_compare"));
        whyNot.set(
                !proposed
                        ? model.broken()
                                .map(l -> texts.say("ui_recipe.why.broken", l.number()))
                                .orElse("")
                        : "");
        sentence.set(model.baseProperty()
                .get()
                .map(b -> texts.say("ui_recipe.sentence", model.lines().size(), b.trainingRows()))
                .orElse(texts.say("ui_recipe.sentence.empty")));
        notices(proposed);
    }

    private void notices(boolean proposed) {
        List<Node> all = new ArrayList<>();
        model.baseProperty()
                .get()
                .flatMap(RecipeBase::trouble)
                .ifPresent(f -> all.add(new Notice(Severity.WARNING, texts.say(f.message()))));
        if (proposed) {
            all.add(proposal());
        }
        notices.getChildren().setAll(all);
        notices.setVisible(!all.isEmpty());
    }

    private void next() {
        if (model.baseProperty().get().isEmpty()) {
            context.navigator().go("data");
        } else if (model.proposed()) {
            model.useSuggested();
        } else {
            context.navigator().go("compare");
        }
    }

    /** Selects a step, counted from 1, or the data as imported. */
    public void select(int step) {
        model.select(step);
    }

    /** Shows the rows before and after side by side. */
    public void showBoth() {
        model.lookProperty().set(StepPicture.Look.BOTH);
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
