package io.crisol.ui.recipe;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.alert.AlertFound;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.Stage;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.recipe.Suggestion;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.IgnoredAlerts;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.PlaceStep;
import io.crisol.workbench.RowLoss;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The recipe of a project with what each step does to the rows: steps, suggestions, the rows before and after the
 * selected step. Counting is done off the window's thread; everything else on it.
 */
final class PrepareViewModel {
    /** Rows of one page of the grid. */
    static final int PAGE = 1000;

    /** Steps that begin with all columns of a kind; the others begin with none chosen. */
    private static final Map<String, ColumnChoice.Word> KINDS = Map.of(
            "impute", ColumnChoice.Word.NUMERIC,
            "standardize", ColumnChoice.Word.NUMERIC,
            "min_max", ColumnChoice.Word.NUMERIC,
            "one_hot", ColumnChoice.Word.CATEGORICAL,
            "drop_missing", ColumnChoice.Word.ALL,
            "drop_duplicates", ColumnChoice.Word.ALL,
            "balance", ColumnChoice.Word.ALL);

    private final Workbench workbench;
    private final OpenProject project;
    private final IgnoredAlerts ignored;
    private final UnaryOperator<String> beforeName;
    private final ReadOnlyObjectWrapper<Optional<RecipeBase>> base = wrapper("base");
    private final ReadOnlyObjectWrapper<Optional<StepPicture>> picture = wrapper("picture");
    private final ReadOnlyObjectWrapper<Optional<Outcome.Failed<?>>> trouble = wrapper("trouble");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final ObjectProperty<StepPicture.Look> look =
            new SimpleObjectProperty<>(this, "look", StepPicture.Look.AFTER);
    private final BooleanProperty touchedOnly = new SimpleBooleanProperty(this, "touchedOnly", true);
    private final IntegerProperty firstRow = new SimpleIntegerProperty(this, "firstRow", 0);
    private final ObservableList<StepLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final LatestOnly<RecipeBase> bases;
    private final LatestOnly<RecipePreview> previews;
    private final LatestOnly<StepPicture> pictures;
    private final LatestOnly<Costed> losses;
    private Optional<RecipeBase.Key> key = Optional.empty();
    private Optional<RecipePreview> preview = Optional.empty();
    private Optional<RecipeEdits> editing = Optional.empty();
    private boolean shown;

    /** @param beforeName names the column that shows old values beside the new ones */
    PrepareViewModel(Workbench workbench, OpenProject project, FxJobs jobs, UnaryOperator<String> beforeName) {
        this.workbench = workbench;
        this.project = project;
        this.beforeName = beforeName;
        this.ignored = new IgnoredAlerts(project, workbench.clock());
        this.bases = new LatestOnly<>(jobs, Message.of("ui_recipe.looking"), this::based);
        this.previews = new LatestOnly<>(jobs, Message.of("ui_recipe.counting"), this::counted);
        this.pictures = new LatestOnly<>(jobs, Message.of("ui_recipe.drawing"), this::drawn);
        this.losses = new LatestOnly<>(jobs, Message.of("ui_recipe.counting"), this::costed);
        look.addListener((o, was, is) -> draw());
        touchedOnly.addListener((o, was, is) -> firstOfPage());
        firstRow.addListener((o, was, is) -> draw());
        project.listen(() -> {
            if (shown) {
                refresh();
            }
        });
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> wrapper(String name) {
        return new ReadOnlyObjectWrapper<>(null, name, Optional.empty());
    }

    /** What the previews begin with; empty while there are no rows. */
    ReadOnlyObjectProperty<Optional<RecipeBase>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    /** The rows that the grid shows. */
    ReadOnlyObjectProperty<Optional<StepPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why nothing can be counted. */
    ReadOnlyObjectProperty<Optional<Outcome.Failed<?>>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The selected step, counted from 1; 0 for the data as imported. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
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

    /** Whether counts are being made. */
    ReadOnlyBooleanProperty countingProperty() {
        return previews.busyProperty();
    }

    /** The steps of the recipe or, while nobody wrote one, of the suggested recipe. */
    ObservableList<StepLine> lines() {
        return lines;
    }

    /** Steps worth adding that the recipe does not have. */
    ObservableList<Offer> offers() {
        return offers;
    }

    /** Whether the recipe is still only a suggestion. */
    boolean proposed() {
        return project.recipeOpen();
    }

    boolean hasSource() {
        return project.draft().source().isPresent();
    }

    RecipeEdits edits() {
        return project.edits();
    }

    StepCatalog catalog() {
        return workbench.catalogs().steps();
    }

    /** The selected step. */
    Optional<StepLine> line() {
        int number = selected.get();
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    void shown() {
        shown = true;
        refresh();
    }

    void hidden() {
        shown = false;
        editing = Optional.empty();
    }

    /** Selects a step, counted from 1; 0 for the data as imported. */
    void select(int number) {
        int next = Math.clamp(number, 0, lines.size());
        if (next != selected.get()) {
            editing = Optional.empty();
            selected.set(next);
            firstOfPage();
        }
    }

    private void firstOfPage() {
        if (firstRow.get() == 0) {
            draw();
        } else {
            firstRow.set(0);
        }
    }

    // ---- what is looked at ----

    private void refresh() {
        Optional<StudyData> table = project.table();
        if (table.isEmpty()) {
            key = Optional.empty();
            base.set(Optional.empty());
            lines.clear();
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

    private void based(Outcome<RecipeBase> outcome) {
        switch (outcome) {
            case Outcome.Done<RecipeBase>(RecipeBase made) -> {
                trouble.set(Optional.empty());
                preview = Optional.of(made.start());
                base.set(Optional.of(made));
                count(made);
            }
            case Outcome.Failed<RecipeBase> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<RecipeBase> c -> {}
        }
    }

    /** The recipe that is shown: the person's own or the suggested one. */
    private Recipe recipe(RecipeBase on) {
        return project.recipeOpen()
                ? SuggestRecipe.recipe(on.suggested())
                : project.edits().recipe();
    }

    private CompiledRecipe compiled(RecipeBase on, Recipe recipe) {
        return recipe.compileLeniently(catalog(), on.data().schema(), on.target());
    }

    private void count(RecipeBase on) {
        CompiledRecipe recipe = compiled(on, recipe(on));
        lines(on, recipe);
        offer(on, recipe);
        RecipePreview from = preview.orElse(on.start());
        previews.ask(context -> from.of(recipe, context));
    }

    /** Steps with what is already known of them: the counts of those before the first that changed. */
    private void lines(RecipeBase on, CompiledRecipe recipe) {
        List<Stage> known = preview.map(RecipePreview::stages).orElse(List.of());
        List<StepLine> next = new ArrayList<>();
        boolean same = true;
        for (CompiledStep step : recipe.steps()) {
            int i = step.number() - 1;
            same = same && i < known.size() && known.get(i).step().spec().equals(step.spec());
            Optional<Message> reason =
                    project.recipeOpen() ? Optional.of(on.suggested().get(i).reason()) : Optional.empty();
            next.add(new StepLine(step, same ? Optional.of(known.get(i)) : Optional.empty(), reason));
        }
        if (!next.equals(lines)) {
            lines.setAll(next);
        }
        if (selected.get() > lines.size()) {
            selected.set(lines.size());
        } else if (selected.get() == 0 && !lines.isEmpty() && picture.get().isEmpty()) {
            selected.set(1);
        }
    }

    private void counted(Outcome<RecipePreview> outcome) {
        switch (outcome) {
            case Outcome.Done<RecipePreview>(RecipePreview made) -> {
                trouble.set(Optional.empty());
                preview = Optional.of(made);
                base.get().ifPresent(on -> lines(on, compiled(on, recipe(on))));
                draw();
            }
            case Outcome.Failed<RecipePreview> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<RecipePreview> c -> {}
        }
    }

    private void draw() {
        if (base.get().isEmpty() || preview.isEmpty()) {
            return;
        }
        Dataset imported = base.get().get().data();
        RecipePreview of = preview.get();
        StepPicture.Request asked = new StepPicture.Request(
                Math.min(selected.get(), of.stages().size()), look.get(), touchedOnly.get(), firstRow.get(), PAGE);
        pictures.ask(context -> StepPicture.of(of, imported, asked, beforeName, context));
    }

    private void drawn(Outcome<StepPicture> outcome) {
        switch (outcome) {
            case Outcome.Done<StepPicture>(StepPicture made) -> picture.set(Optional.of(made));
            case Outcome.Failed<StepPicture> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<StepPicture> c -> {}
        }
    }

    // ---- suggestions ----

    private void offer(RecipeBase on, CompiledRecipe recipe) {
        List<Offer> found = new ArrayList<>();
        if (!project.recipeOpen()) {
            for (Suggestion each : on.suggested()) {
                add(found, new Offer(each.step(), each.reason(), false), on, recipe);
            }
            project.profile()
                    .filter(p -> p.fingerprint().equals(on.data().fingerprint()))
                    .ifPresent(p -> alerts(p, on, recipe, found));
        }
        offers.setAll(found);
    }

    private void alerts(DatasetProfile profile, RecipeBase on, CompiledRecipe recipe, List<Offer> found) {
        Set<String> quiet = ignored.reasons().keySet();
        for (AlertFound alert : profile.alerts()) {
            if (alert.fix().isPresent()
                    && alert.severity() != Severity.INFO
                    && !quiet.contains(IgnoredAlerts.id(alert))) {
                AlertFound.Fix fix = alert.fix().get();
                ColumnChoice columns = fix.columns().isEmpty()
                        ? ColumnChoice.of(ColumnChoice.Word.ALL)
                        : new ColumnChoice.Named(fix.columns());
                add(found, new Offer(StepSpec.of(fix.step(), columns, fix.params()), alert.text(), true), on, recipe);
            }
        }
    }

    /** Adds what no step of the recipe does and none of the offers before it. */
    private void add(List<Offer> found, Offer offer, RecipeBase on, CompiledRecipe recipe) {
        List<String> wanted = names(offer.step(), on);
        List<String> left = wanted.stream()
                .filter(name -> recipe.steps().stream()
                        .filter(CompiledStep::active)
                        .noneMatch(s -> s.columns().contains(name)
                                && (s.spec().step().equals("drop")
                                        || s.spec().step().equals(offer.step().step()))))
                .toList();
        boolean again = found.stream()
                .anyMatch(o -> o.step().step().equals(offer.step().step())
                        && names(o.step(), on).containsAll(left));
        boolean kind = offer.step().columns() instanceof ColumnChoice.Kind;
        boolean has = recipe.steps().stream()
                .anyMatch(s -> s.active() && s.spec().step().equals(offer.step().step()));
        if (!left.isEmpty() && !again && !(kind && has)) {
            found.add(offer);
        }
    }

    private List<String> names(StepSpec step, RecipeBase on) {
        return step
                .columns()
                .among(
                        on.data().schema(),
                        on.target(),
                        catalog().named(step.step()).accepts())
                .stream()
                .map(ColumnInfo::name)
                .toList();
    }

    // ---- edits ----

    /** An edit that waits for the count of rows that it would leave out. */
    private record Costed(Optional<RowLoss> loss, RecipeEdits edits, int number, Predicate<RowLoss> goAhead) {}

    /** Makes the suggested recipe the person's own. */
    void useSuggested() {
        base.get().ifPresent(on -> set(project.edits().replaceAll(SuggestRecipe.recipe(on.suggested()))));
    }

    /** Begins with a recipe without steps. */
    void beginEmpty() {
        set(project.edits());
        select(0);
    }

    /** Adds all offers. */
    void addOffers() {
        base.get().ifPresent(on -> {
            RecipeEdits edits = project.edits();
            for (Offer offer : List.copyOf(offers)) {
                edits = placed(on, edits, offer.step(), offer.early());
            }
            set(edits);
        });
    }

    /**
     * Adds a step where it works.
     *
     * @param goAhead asked where the step leaves out rows, with what that costs
     */
    void add(StepSpec step, boolean early, Predicate<RowLoss> goAhead) {
        base.get().ifPresent(on -> {
            RecipeEdits edits = placed(on, project.edits(), step, early);
            int number = firstDifference(project.edits().recipe(), edits.recipe()) + 1;
            Dataset before = preview.filter(p -> number >= 2 && p.stages().size() >= number - 1)
                    .map(p -> p.stages().get(number - 2).data())
                    .orElse(on.data());
            losses.ask(context -> new Costed(RowLoss.of(step, catalog(), before, on.target()), edits, number, goAhead));
        });
    }

    /** A step of a type as it begins: all columns of a kind, or none chosen yet. */
    StepSpec fresh(StepType type) {
        ColumnChoice.Word kind = KINDS.get(type.name());
        ColumnChoice columns = kind == null ? new ColumnChoice.Named(List.of()) : ColumnChoice.of(kind);
        return StepSpec.of(type.name(), columns, Map.of());
    }

    private void costed(Outcome<Costed> outcome) {
        if (outcome instanceof Outcome.Done<Costed>(Costed made)) {
            boolean free = made.loss().filter(l -> l.dropped() > 0).isEmpty();
            if (free || made.goAhead().test(made.loss().get())) {
                set(made.edits());
                select(made.number());
            }
        } else if (outcome instanceof Outcome.Failed<Costed> failed) {
            trouble.set(Optional.of(failed));
        }
    }

    private RecipeEdits placed(RecipeBase on, RecipeEdits edits, StepSpec step, boolean early) {
        PlaceStep place = new PlaceStep(catalog(), on.data().schema(), on.target());
        return early ? place.early(edits, step) : place.late(edits, step);
    }

    private static int firstDifference(Recipe old, Recipe now) {
        int i = 0;
        while (i < old.steps().size()
                && i < now.steps().size()
                && old.steps().get(i).equals(now.steps().get(i))) {
            i++;
        }
        return i;
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
        if (number >= 1 && number <= steps && to >= 1 && to <= steps && number != to) {
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

    /** Does what a finding offers about the selected step. */
    void mend(Finding finding, Message action) {
        line().ifPresent(line -> {
            if (action.key().equals("recipe.move_above") && action.args().getFirst() instanceof Number place) {
                move(line.number(), place.intValue());
            } else if (action.key().equals("recipe.use_column")
                    && line.step().spec().columns() instanceof ColumnChoice.Named named) {
                String wrong = finding.place().column().orElse("");
                String right = String.valueOf(action.args().getFirst());
                StepSpec spec = line.step().spec();
                change(new StepSpec(
                        spec.step(),
                        new ColumnChoice.Named(named.names().stream()
                                .map(name -> name.equals(wrong) ? right : name)
                                .distinct()
                                .toList()),
                        spec.params(),
                        spec.enabled()));
            }
        });
    }

    /** What the selected step costs in rows; empty where it leaves out none. */
    Optional<RowLoss> loss() {
        return line().flatMap(StepLine::stage)
                .filter(stage -> stage.effect().rowsDropped() > 0)
                .flatMap(stage -> base.get().map(on -> {
                    int number = stage.step().number();
                    RecipePreview of = preview.orElseThrow();
                    Dataset before = of.before(number);
                    int[] rows = number == 1
                            ? java.util.stream.IntStream.range(0, before.rows()).toArray()
                            : of.stages().get(number - 2).rows();
                    int[] kept = java.util.stream.IntStream.range(0, rows.length)
                            .filter(i -> java.util.Arrays.binarySearch(stage.rows(), rows[i]) >= 0)
                            .toArray();
                    return RowLoss.of(before, kept, on.target());
                }));
    }

    /** The first step that can't be used; "" where the recipe can be used as it is. */
    Optional<StepLine> broken() {
        return lines.stream().filter(l -> l.trouble().isPresent()).findFirst();
    }

    private void set(RecipeEdits next) {
        editing = Optional.empty();
        project.setEdits(next);
    }
}
