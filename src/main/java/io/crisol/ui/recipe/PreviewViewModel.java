package io.crisol.ui.recipe;

import io.crisol.data.Dataset;
import io.crisol.job.Outcome;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the recipe does to the rows: counted off the window's thread, the newest question first; large tables are counted
 * on a sample before all their rows are. Then the rows that the grid shows.
 */
final class PreviewViewModel {
    /** Rows of one page of the grid. */
    static final int PAGE = 1000;

    private final Workbench workbench;
    private final OpenProject project;
    private final UnaryOperator<String> beforeName;
    private final ReadOnlyObjectWrapper<Optional<RecipeBase>> base = wrapper("base");
    private final ReadOnlyObjectWrapper<Optional<CompiledRecipe>> recipe = wrapper("recipe");
    private final ReadOnlyObjectWrapper<Optional<RecipePreview>> exact = wrapper("exact");
    private final ReadOnlyObjectWrapper<Optional<RecipePreview>> sampled = wrapper("sampled");
    private final ReadOnlyObjectWrapper<Optional<StepPicture>> picture = wrapper("picture");
    private final ReadOnlyObjectWrapper<Optional<Outcome.Failed<?>>> trouble = wrapper("trouble");
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 0);
    private final ObjectProperty<StepPicture.Look> look =
            new SimpleObjectProperty<>(this, "look", StepPicture.Look.AFTER);
    private final BooleanProperty touchedOnly = new SimpleBooleanProperty(this, "touchedOnly", true);
    private final IntegerProperty firstRow = new SimpleIntegerProperty(this, "firstRow", 0);
    private final LatestOnly<RecipeBase> bases;
    private final LatestOnly<RecipePreview> samples;
    private final LatestOnly<RecipePreview> previews;
    private final LatestOnly<StepPicture> pictures;
    private final BooleanBinding counting;
    private Optional<RecipeBase.Key> key = Optional.empty();

    /** @param beforeName names the column that shows old values beside the new ones */
    PreviewViewModel(Workbench workbench, OpenProject project, FxJobs jobs, UnaryOperator<String> beforeName) {
        this.workbench = workbench;
        this.project = project;
        this.beforeName = beforeName;
        this.bases = new LatestOnly<>(jobs, Message.of("ui_recipe.looking"), this::based);
        this.samples = new LatestOnly<>(jobs, Message.of("ui_recipe.counting"), this::estimated);
        this.previews = new LatestOnly<>(jobs, Message.of("ui_recipe.counting"), this::counted);
        this.pictures = new LatestOnly<>(jobs, Message.of("ui_recipe.drawing"), this::drawn);
        this.counting = samples.busyProperty().or(previews.busyProperty());
        look.addListener((o, was, is) -> draw());
        step.addListener((o, was, is) -> firstOfPage());
        touchedOnly.addListener((o, was, is) -> firstOfPage());
        firstRow.addListener((o, was, is) -> draw());
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> wrapper(String name) {
        return new ReadOnlyObjectWrapper<>(null, name, Optional.empty());
    }

    /** What the previews begin with; empty while there are no rows. */
    ReadOnlyObjectProperty<Optional<RecipeBase>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    Optional<RecipeBase> base() {
        return base.get();
    }

    /** The recipe of now, checked against the rows: the person's own or, while nobody wrote one, the suggested one. */
    ReadOnlyObjectProperty<Optional<CompiledRecipe>> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    /** What was counted last over all rows; may be that of an earlier recipe. */
    ReadOnlyObjectProperty<Optional<RecipePreview>> exactProperty() {
        return exact.getReadOnlyProperty();
    }

    /** What was counted last on the sample of a large table; may be that of an earlier recipe. */
    ReadOnlyObjectProperty<Optional<RecipePreview>> sampledProperty() {
        return sampled.getReadOnlyProperty();
    }

    /** The rows that the grid shows. */
    ReadOnlyObjectProperty<Optional<StepPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why nothing can be counted. */
    ReadOnlyObjectProperty<Optional<Outcome.Failed<?>>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The step whose rows are shown, counted from 1; 0 for the data as imported. */
    IntegerProperty stepProperty() {
        return step;
    }

    ObjectProperty<StepPicture.Look> lookProperty() {
        return look;
    }

    /** Whether the grid passes over rows that the step leaves alone. */
    BooleanProperty touchedOnlyProperty() {
        return touchedOnly;
    }

    /** Place of the first row of the grid's page. */
    IntegerProperty firstRowProperty() {
        return firstRow;
    }

    /** Whether counts are being made, on the sample or on all rows. */
    BooleanExpression countingProperty() {
        return counting;
    }

    /** The count of all rows that runs now. */
    ReadOnlyObjectProperty<Optional<RunningJob>> countProperty() {
        return previews.runningProperty();
    }

    /** The rows before a step, counted from 1, as far as counted; else the imported ones. */
    Dataset before(RecipeBase on, int number) {
        return exact.get()
                .filter(p -> number >= 2 && p.stages().size() >= number - 1)
                .map(p -> p.before(number))
                .orElse(on.data());
    }

    /** The rows to learn from before a step, as row numbers of {@link #before}. */
    int[] trainingBefore(RecipeBase on, int number) {
        return exact.get()
                .filter(p -> number >= 2 && p.stages().size() >= number - 1)
                .map(p -> p.stages().get(number - 2).training())
                .orElse(on.training());
    }

    /** Looks at the project anew: its rows, its target, its recipe. */
    void refresh() {
        Optional<StudyData> table = project.table();
        if (table.isEmpty()) {
            key = Optional.empty();
            base.set(Optional.empty());
            recipe.set(Optional.empty());
            return;
        }
        Dataset data = table.get().data();
        RecipeBase.Key wanted = RecipeBase.Key.of(data, project.draft());
        if (key.equals(Optional.of(wanted))) {
            base.get().ifPresent(this::count);
            return;
        }
        key = Optional.of(wanted);
        bases.ask(context -> RecipeBase.of(workbench, data, project.draft(), project.base(), context));
    }

    /** Counts again what was stopped. */
    void recount() {
        base.get().ifPresent(this::count);
    }

    private void based(Outcome<RecipeBase> outcome) {
        switch (outcome) {
            case Outcome.Done<RecipeBase>(RecipeBase made) -> {
                trouble.set(Optional.empty());
                exact.set(Optional.of(made.start()));
                sampled.set(made.sample());
                base.set(Optional.of(made));
                count(made);
            }
            case Outcome.Failed<RecipeBase> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<RecipeBase> c -> {}
        }
    }

    private void count(RecipeBase on) {
        CompiledRecipe now = recipe(on)
                .compileLeniently(workbench.catalogs().steps(), on.data().schema(), on.target());
        recipe.set(Optional.of(now));
        Optional<RecipePreview> sample = sampled.get();
        if (sample.isPresent()) {
            previews.cancel();
            samples.ask(context -> sample.get().of(now, context));
        } else {
            countAll(now);
        }
    }

    private Recipe recipe(RecipeBase on) {
        return project.recipeOpen()
                ? SuggestRecipe.recipe(on.suggested())
                : project.edits().recipe();
    }

    private void countAll(CompiledRecipe now) {
        base.get().ifPresent(on -> {
            RecipePreview from = exact.get().orElse(on.start());
            previews.ask(context -> from.of(now, context));
        });
    }

    private void estimated(Outcome<RecipePreview> outcome) {
        if (outcome instanceof Outcome.Done<RecipePreview>(RecipePreview made)) {
            sampled.set(Optional.of(made));
        }
        recipe.get().ifPresent(this::countAll);
    }

    private void counted(Outcome<RecipePreview> outcome) {
        switch (outcome) {
            case Outcome.Done<RecipePreview>(RecipePreview made) -> {
                trouble.set(Optional.empty());
                exact.set(Optional.of(made));
                draw();
            }
            case Outcome.Failed<RecipePreview> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<RecipePreview> c -> {}
        }
    }

    private void firstOfPage() {
        if (firstRow.get() == 0) {
            draw();
        } else {
            firstRow.set(0);
        }
    }

    private void draw() {
        if (base.get().isEmpty() || exact.get().isEmpty()) {
            return;
        }
        Dataset imported = base.get().get().data();
        RecipePreview of = exact.get().get();
        StepPicture.Request asked = new StepPicture.Request(
                Math.min(step.get(), of.stages().size()), look.get(), touchedOnly.get(), firstRow.get(), PAGE);
        pictures.ask(context -> StepPicture.of(of, imported, asked, beforeName, context));
    }

    private void drawn(Outcome<StepPicture> outcome) {
        switch (outcome) {
            case Outcome.Done<StepPicture>(StepPicture made) -> picture.set(Optional.of(made));
            case Outcome.Failed<StepPicture> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<StepPicture> c -> {}
        }
    }
}
