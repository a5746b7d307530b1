package io.crisol.ui.recipe;

import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.Stage;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.RowLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The steps in order, which one is selected, and every edit of them with undo and redo. */
final class StepsViewModel {
    private static final String WITHOUT = "ui_recipe.mend.without";
    private static final String OFF = "ui_recipe.mend.off";
    private static final int MOST_ACTIONS = 3;

    private final OpenProject project;
    private final PreviewViewModel preview;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final ObservableList<StepLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<RowLoss>> loss =
            new ReadOnlyObjectWrapper<>(this, "loss", Optional.empty());
    private final LatestOnly<RowLoss> losses;
    private Optional<RecipeEdits> editing = Optional.empty();

    StepsViewModel(OpenProject project, PreviewViewModel preview, FxJobs jobs) {
        this.losses = new LatestOnly<>(jobs, Message.of("ui_recipe.counting"), this::costed);
        this.project = project;
        this.preview = preview;
        preview.stepProperty().bind(selected);
        preview.recipeProperty().addListener((o, was, is) -> fill());
        preview.exactProperty().addListener((o, was, is) -> fill());
        preview.sampledProperty().addListener((o, was, is) -> fill());
    }

    /** The steps of the recipe or, while nobody wrote one, of the suggested recipe. */
    ObservableList<StepLine> lines() {
        return lines;
    }

    /** The selected step, counted from 1; 0 for the data as imported. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The selected step. */
    Optional<StepLine> line() {
        int number = selected.get();
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    /** Whether the recipe is still only a suggestion. */
    boolean proposed() {
        return project.recipeOpen();
    }

    RecipeEdits edits() {
        return project.edits();
    }

    /** The first step that can't be used; empty where the recipe can be used as it is. */
    Optional<StepLine> broken() {
        return lines.stream().filter(l -> l.trouble().isPresent()).findFirst();
    }

    /** Whether every step that takes part has exact figures. */
    boolean counted() {
        return lines.stream().allMatch(l -> l.stage().isPresent() && l.sample().isEmpty());
    }

    /** Selects a step, counted from 1; 0 for the data as imported. */
    void select(int number) {
        int next = Math.clamp(number, 0, lines.size());
        if (next != selected.get()) {
            editing = Optional.empty();
            selected.set(next);
            cost();
        }
    }

    /** Ends a series of changes: the next one is a new entry to undo. */
    void endEditing() {
        editing = Optional.empty();
    }

    // ---- what is shown ----

    /** Steps with what is already known of them: the counts of those before the first that changed. */
    private void fill() {
        Optional<CompiledRecipe> recipe = preview.recipeProperty().get();
        if (preview.base().isEmpty() || recipe.isEmpty()) {
            lines.clear();
            return;
        }
        List<Stage> known =
                preview.exactProperty().get().map(RecipePreview::stages).orElse(List.of());
        List<Stage> guessed =
                preview.sampledProperty().get().map(RecipePreview::stages).orElse(List.of());
        RecipeBase on = preview.base().get();
        List<CompiledStep> steps = recipe.get().steps();
        int same = same(steps, known);
        int close = same(steps, guessed);
        List<StepLine> next = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Optional<Message> reason =
                    project.recipeOpen() ? Optional.of(on.suggested().get(i).reason()) : Optional.empty();
            boolean exact = i < same;
            boolean guess = !exact && i < close;
            Optional<Stage> stage = exact
                    ? Optional.of(known.get(i))
                    : guess ? Optional.of(scaled(guessed.get(i), on)) : Optional.empty();
            next.add(new StepLine(
                    steps.get(i), stage, guess ? OptionalInt.of(on.sampleRows()) : OptionalInt.empty(), reason));
        }
        if (!next.equals(lines)) {
            lines.setAll(next);
        }
        if (selected.get() > lines.size()) {
            selected.set(lines.size());
        } else if (selected.get() == 0
                && !lines.isEmpty()
                && preview.pictureProperty().get().isEmpty()) {
            selected.set(1);
        }
        cost();
    }

    /** How many stages at the beginning are those of the steps. */
    private static int same(List<CompiledStep> steps, List<Stage> stages) {
        int i = 0;
        while (i < steps.size()
                && i < stages.size()
                && stages.get(i).step().spec().equals(steps.get(i).spec())) {
            i++;
        }
        return i;
    }

    /** What was counted on a sample, for all rows. */
    private static Stage scaled(Stage stage, RecipeBase on) {
        double factor = (double) on.data().rows() / on.sampleRows();
        Stage.Effect e = stage.effect();
        return new Stage(
                stage.step(),
                stage.data(),
                stage.rows(),
                stage.training(),
                new Stage.Effect(
                        Math.round(e.cells() * factor),
                        (int) Math.round(e.rowsDropped() * factor),
                        e.columnsAdded(),
                        e.columnsRemoved(),
                        (int) Math.round(e.trainingRows() * factor)),
                stage.sentence(),
                stage.trouble());
    }

    /** What the selected step costs in rows; empty where it leaves out none, or that is not counted yet. */
    ReadOnlyObjectProperty<Optional<RowLoss>> lossProperty() {
        return loss.getReadOnlyProperty();
    }

    private void cost() {
        Optional<Stage> dropping = line().filter(l -> l.sample().isEmpty())
                .flatMap(StepLine::stage)
                .filter(stage -> stage.effect().rowsDropped() > 0);
        if (dropping.isEmpty() || preview.base().isEmpty()) {
            losses.cancel();
            loss.set(Optional.empty());
            return;
        }
        RecipeBase on = preview.base().get();
        RecipePreview of = preview.exactProperty().get().orElseThrow();
        losses.ask(context -> loss(dropping.get(), on, of));
    }

    private void costed(Outcome<RowLoss> outcome) {
        loss.set(outcome instanceof Outcome.Done<RowLoss>(RowLoss made) ? Optional.of(made) : Optional.empty());
    }

    /** All rows, and of the training rows how many of each class. */
    private static RowLoss loss(Stage stage, RecipeBase on, RecipePreview of) {
        int number = stage.step().number();
        Dataset before = of.before(number);
        int[] training =
                number == 1 ? on.training() : of.stages().get(number - 2).training();
        int[] kept = IntStream.range(0, training.length)
                .filter(i -> Arrays.binarySearch(stage.rows(), row(of, number, training[i])) >= 0)
                .toArray();
        List<String> target = before.schema().has(on.target()) ? List.of(on.target()) : List.of();
        RowLoss learned = RowLoss.of(before.keep(target).take(training), kept, on.target());
        return new RowLoss(before.rows(), stage.effect().rowsDropped(), learned.classes());
    }

    /** The imported row that a row before a step is. */
    private static int row(RecipePreview of, int number, int row) {
        return number == 1 ? row : of.stages().get(number - 2).rows()[row];
    }

    // ---- edits ----

    /** Makes the suggested recipe the person's own. */
    void useSuggested() {
        preview.base().ifPresent(on -> set(project.edits().replaceAll(SuggestRecipe.recipe(on.suggested()))));
    }

    /** Begins with a recipe without steps. */
    void beginEmpty() {
        set(project.edits());
        select(0);
    }

    /** Changes settings or columns of the selected step; changes that follow on each other are one entry to undo. */
    void change(StepSpec changed) {
        RecipeEdits now = project.edits();
        RecipeEdits from = editing.filter(e -> e == now).map(RecipeEdits::undo).orElse(now);
        RecipeEdits next = from.replace(selected.get() - 1, changed);
        if (!next.equals(now)) {
            editing = next.equals(from) ? Optional.empty() : Optional.of(next);
            project.setEdits(next);
        }
    }

    void toggle(int number) {
        set(project.edits().toggle(number - 1));
    }

    void remove(int number) {
        set(project.edits().remove(number - 1));
    }

    /** Moves a step to another place, both counted from 1; it stays selected. */
    void move(int number, int to) {
        int steps = project.edits().recipe().steps().size();
        if (!proposed() && number >= 1 && number <= steps && to >= 1 && to <= steps && number != to) {
            set(project.edits().move(number - 1, to - 1));
            select(to);
        }
    }

    void reset() {
        set(project.edits().resetToImported());
        select(0);
    }

    /** Takes the last edit back and says what it was. */
    Optional<Message> undo() {
        Optional<Message> sentence = project.edits().undoSentence();
        sentence.ifPresent(s -> set(project.edits().undo()));
        return sentence;
    }

    /** Makes an edit again that was taken back, and says what it was. */
    Optional<Message> redo() {
        Optional<Message> sentence = project.edits().redoSentence();
        sentence.ifPresent(s -> set(project.edits().redo()));
        return sentence;
    }

    /** Why the selected step can't be used, with what can be done about it: what the finding offers, then what always helps. */
    Optional<Finding> mendable() {
        return line().flatMap(line -> line.trouble().map(finding -> {
            List<Message> actions = new ArrayList<>(finding.actions());
            String column = finding.place().column().orElse("");
            if (line.step().spec().columns() instanceof ColumnChoice.Named named
                    && named.names().contains(column)
                    && named.names().size() > 1) {
                actions.add(Message.of(WITHOUT, column));
            }
            actions.add(Message.of(OFF));
            return finding.offering(
                    actions.subList(0, Math.min(MOST_ACTIONS, actions.size())).toArray(Message[]::new));
        }));
    }

    /** Does what a finding offers about the selected step. */
    void mend(Finding finding, Message action) {
        line().ifPresent(line -> {
            StepSpec spec = line.step().spec();
            String wrong = finding.place().column().orElse("");
            if (action.key().equals("recipe.move_above") && action.args().getFirst() instanceof Number place) {
                move(line.number(), place.intValue());
            } else if (action.key().equals(OFF)) {
                toggle(line.number());
            } else if (spec.columns() instanceof ColumnChoice.Named named) {
                Stream<String> names = named.names().stream();
                if (action.key().equals("recipe.use_column")) {
                    String right = String.valueOf(action.args().getFirst());
                    rename(spec, names.map(name -> name.equals(wrong) ? right : name));
                } else if (action.key().equals(WITHOUT)) {
                    rename(spec, names.filter(name -> !name.equals(wrong)));
                }
            }
        });
    }

    private void rename(StepSpec spec, Stream<String> names) {
        change(new StepSpec(
                spec.step(), new ColumnChoice.Named(names.distinct().toList()), spec.params(), spec.enabled()));
    }

    /** Takes edits as they are. */
    void set(RecipeEdits next) {
        editing = Optional.empty();
        project.setEdits(next);
    }
}
