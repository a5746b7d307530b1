package io.crisol.ui.data;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Severity;
import io.crisol.job.Outcome;
import io.crisol.problem.TaskKind;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.TargetView;
import io.crisol.profile.alert.AlertFound;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.IgnoredAlerts;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.PlaceStep;
import io.crisol.workbench.RowLoss;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.TargetClasses;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The data of a project as the profile page shows them: how far looking at them is, the columns, the alerts with what was
 * done about each. Used on the window's thread; looks only while the page is shown.
 */
final class DataViewModel {
    /** How far looking at the data is. */
    sealed interface State {
        /** No table yet. */
        record Nothing() implements State {}

        /** Rows are being read, or looked at. */
        record Working(RunningJob job) implements State {}

        /** The rows could not be read. */
        record Failed(Outcome.Failed<?> outcome) implements State {}

        record Ready(Seen seen) implements State {}
    }

    /** A column of the table of columns. */
    record Row(ColumnProfile profile, boolean target, List<AlertItem> alerts) {
        String name() {
            return profile.name();
        }

        /** How severe its worst open alert is: 0 for none. */
        int severity() {
            return alerts.stream()
                    .filter(AlertItem::open)
                    .mapToInt(a -> a.alert().severity().ordinal() + 1)
                    .max()
                    .orElse(0);
        }
    }

    /** The classes of the target; {@code positive} is −1 where none matters more than the others. */
    record Classes(List<String> names, int positive, int[] trainingRows) {}

    private final Workbench workbench;
    private final OpenProject project;
    private final FxJobs jobs;
    private final IgnoredAlerts ignored;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Row>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing", false);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObservableList<AlertItem> alerts = FXCollections.observableArrayList();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private Optional<Seen.Key> key = Optional.empty();
    private boolean shown;
    private boolean triedToRead;

    DataViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.jobs = jobs;
        this.ignored = new IgnoredAlerts(project, workbench.clock());
        search.addListener((o, was, is) -> fill());
        project.listen(() -> {
            if (shown) {
                look();
            }
        });
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether what is seen is a sample while all rows are being looked at. */
    ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** What the person looks for among the columns. */
    StringProperty searchProperty() {
        return search;
    }

    /** The columns that are found. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** Every alert, most severe first. */
    ObservableList<AlertItem> alerts() {
        return alerts;
    }

    /** The column that is looked at more closely. */
    ReadOnlyObjectProperty<Optional<Row>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    Optional<Seen> seen() {
        return state.get() instanceof State.Ready(Seen found) ? Optional.of(found) : Optional.empty();
    }

    /** The page comes to the front. */
    void shown() {
        shown = true;
        look();
    }

    void hidden() {
        shown = false;
    }

    void select(String column) {
        selected.set(all().stream().filter(r -> r.name().equals(column)).findFirst());
    }

    void selectNothing() {
        selected.set(Optional.empty());
    }

    /** Reads the rows again after they could not be read. */
    void readAgain() {
        triedToRead = false;
        lookAgain();
    }

    /** Looks at all rows after that was given up. */
    void lookAgain() {
        key = Optional.empty();
        look();
    }

    private void look() {
        Optional<StudyData> table = project.table();
        if (table.isEmpty()) {
            withoutRows();
            return;
        }
        Dataset data = table.get().data();
        Seen.Key wanted = Seen.Key.of(data, project.draft());
        if (key.equals(Optional.of(wanted))) {
            seen().ifPresent(s -> refresh());
            return;
        }
        key = Optional.of(wanted);
        RunningJob job = jobs.start(
                Message.of("ui_data.profiling"),
                context -> Seen.look(
                        workbench,
                        data,
                        project.draft(),
                        project.base(),
                        project.profile(),
                        first -> jobs.onWindow(() -> lookedFirst(wanted, first)),
                        context),
                outcome -> looked(wanted, outcome));
        if (!job.finishedProperty().get()) {
            state.set(new State.Working(job));
        }
    }

    /** A sample was looked at; all rows are still being looked at. */
    private void lookedFirst(Seen.Key asked, Seen found) {
        if (key.equals(Optional.of(asked))) {
            computing.set(true);
            show(found);
        }
    }

    private void show(Seen found) {
        boolean replaces =
                seen().filter(s -> s.data() == found.data() && s.firstLook()).isPresent();
        if (!replaces) {
            selected.set(Optional.empty());
        }
        state.set(new State.Ready(found));
        refresh();
    }

    private void withoutRows() {
        key = Optional.empty();
        if (project.draft().source().isEmpty()) {
            state.set(new State.Nothing());
            return;
        }
        Optional<RunningJob> loading = jobs.running().stream()
                .filter(j -> j.title().key().equals("session.loading"))
                .findFirst();
        if (loading.isPresent()) {
            state.set(new State.Working(loading.get()));
            loading.get()
                    .finishedProperty()
                    .addListener((o, was, is) -> jobs.onWindow(() -> {
                        if (shown) {
                            look();
                        }
                    }));
        } else if (!triedToRead) {
            triedToRead = true;
            RunningJob job = jobs.start(
                    Message.of("ui_data.reading", project.project().name()),
                    context -> workbench.source().data(project.draft(), project.base(), context),
                    this::read);
            if (!job.finishedProperty().get()) {
                state.set(new State.Working(job));
            }
        }
    }

    private void read(Outcome<StudyData> outcome) {
        switch (outcome) {
            case Outcome.Done<StudyData>(StudyData data) -> project.imported(data);
            case Outcome.Failed<StudyData> failed -> state.set(new State.Failed(failed));
            case Outcome.Cancelled<StudyData> c -> state.set(new State.Nothing());
        }
    }

    private void looked(Seen.Key asked, Outcome<Seen> outcome) {
        if (!key.equals(Optional.of(asked))) {
            return;
        }
        computing.set(false);
        switch (outcome) {
            case Outcome.Done<Seen>(Seen found) -> {
                show(found);
                if (!project.profile().equals(Optional.of(found.profile()))) {
                    project.profiled(found.profile());
                }
            }
            case Outcome.Failed<Seen> failed -> state.set(new State.Failed(failed));
            case Outcome.Cancelled<Seen> c -> {
                if (seen().isEmpty()) {
                    key = Optional.empty();
                    state.set(new State.Nothing());
                }
            }
        }
    }

    /** What was done about the alerts may have changed. */
    private void refresh() {
        seen().ifPresent(found -> {
            Map<String, String> reasons = ignored.reasons();
            CompiledRecipe recipe = compiled(found, recipe(found));
            alerts.setAll(found.profile().alerts().stream()
                    .map(alert -> new AlertItem(
                            alert, step(alert, recipe), Optional.ofNullable(reasons.get(IgnoredAlerts.id(alert)))))
                    .toList());
            fill();
            selected.get().ifPresent(row -> select(row.name()));
        });
    }

    private List<Row> all() {
        return seen().map(found -> {
                    Map<String, List<AlertItem>> byColumn = new HashMap<>();
                    for (AlertItem item : alerts) {
                        item.alert()
                                .columns()
                                .forEach(c -> byColumn.computeIfAbsent(c, k -> new ArrayList<>())
                                        .add(item));
                    }
                    return found.profile().columns().stream()
                            .map(c -> {
                                boolean target = found.profile().target().equals(Optional.of(c.name()));
                                return new Row(
                                        target ? found.answers().orElse(c) : c,
                                        target,
                                        byColumn.getOrDefault(c.name(), List.of()));
                            })
                            .toList();
                })
                .orElse(List.of());
    }

    private void fill() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        rows.setAll(all().stream()
                .filter(r -> r.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    /** The recipe that stands: the person's own or, while nobody wrote one, the suggested one. */
    private Recipe recipe(Seen found) {
        return project.recipeOpen()
                ? SuggestRecipe.recipe(found.suggested())
                : project.edits().recipe();
    }

    /** Whether the recipe is still the suggested one. */
    boolean recipeOpen() {
        return project.recipeOpen();
    }

    private CompiledRecipe compiled(Seen found, Recipe recipe) {
        return recipe.compileLeniently(
                workbench.catalogs().steps(), found.data().schema(), target(found));
    }

    private static String target(Seen found) {
        return found.target().map(TargetView::column).orElse("");
    }

    /** The step that deals with an alert: the one that its fix would add, or one that drops all its columns. */
    private static OptionalInt step(AlertFound alert, CompiledRecipe recipe) {
        return recipe.steps().stream()
                .filter(CompiledStep::active)
                .filter(s -> dealsWith(s, alert))
                .mapToInt(CompiledStep::number)
                .findFirst();
    }

    private static boolean dealsWith(CompiledStep step, AlertFound alert) {
        boolean fixes = alert.fix()
                .filter(f -> f.step().equals(step.spec().step()))
                .filter(f -> step.columns().containsAll(f.columns()))
                .isPresent();
        boolean drops = step.spec().step().equals("drop")
                && !alert.columns().isEmpty()
                && alert.columns().stream().anyMatch(step.columns()::contains)
                && (alert.columns().size() == 1 || alert.fix().isPresent());
        return fixes || drops;
    }

    /** Whether a step exists that mends the alert. */
    boolean canFix(AlertItem item) {
        return item.open() && item.alert().fix().isPresent();
    }

    /** The rows that the step which mends an alert would leave out; empty where it leaves out none. */
    Optional<RowLoss> loss(AlertItem item) {
        Seen found = seen().orElseThrow();
        return RowLoss.of(step(item), workbench.catalogs().steps(), found.data(), target(found))
                .filter(loss -> loss.dropped() > 0);
    }

    private static StepSpec step(AlertItem item) {
        AlertFound.Fix fix = item.alert().fix().orElseThrow();
        ColumnChoice columns = fix.columns().isEmpty()
                ? ColumnChoice.of(ColumnChoice.Word.ALL)
                : new ColumnChoice.Named(fix.columns());
        return StepSpec.of(fix.step(), columns, fix.params());
    }

    /**
     * Adds the step that mends an alert to the recipe; the suggested recipe becomes the person's own by it.
     *
     * @return the number of the new step, counted from 1
     */
    int fix(AlertItem item) {
        Seen found = seen().orElseThrow();
        StepSpec step = step(item);
        RecipeEdits begun = project.recipeOpen()
                ? project.edits().replaceAll(SuggestRecipe.recipe(found.suggested()))
                : project.edits();
        PlaceStep place =
                new PlaceStep(workbench.catalogs().steps(), found.data().schema(), target(found));
        RecipeEdits edits = place.early(begun, step);
        project.setEdits(edits);
        return edits.recipe().steps().indexOf(step) + 1;
    }

    /** Hides an alert; it is kept with the reason. */
    void ignore(AlertItem item, String reason) {
        ignored.ignore(item.alert(), reason);
        refresh();
    }

    /** Shows an alert again that was ignored. */
    void restore(AlertItem item) {
        ignored.show(item.alert());
        refresh();
    }

    /** How many alerts of a severity nothing was done about. */
    long open(Severity severity) {
        return alerts.stream()
                .filter(AlertItem::open)
                .filter(a -> a.alert().severity() == severity)
                .count();
    }

    /** The classes of the target with their training rows; empty without a class target. */
    Optional<Classes> classes() {
        return seen().flatMap(found -> found.target()
                .filter(t -> t.task().classes())
                .map(t -> classes(found.data().column(t.column()), t)));
    }

    private Classes classes(Column column, TargetView target) {
        List<String> names = TargetClasses.of(column);
        int[] counts = column instanceof CodedColumn coded ? counts(coded, target) : counts(column, names, target);
        int positive = target.task() == TaskKind.BINARY
                ? project.frame().positive().map(names::indexOf).orElse(names.size() - 1)
                : -1;
        return new Classes(names, positive, counts);
    }

    private static int[] counts(CodedColumn column, TargetView target) {
        int[] counts = new int[column.levels().size()];
        for (int row : target.trainingRows()) {
            if (column.code(row) >= 0) {
                counts[column.code(row)]++;
            }
        }
        return counts;
    }

    private static int[] counts(Column column, List<String> names, TargetView target) {
        Map<String, Integer> codes = new HashMap<>();
        names.forEach(name -> codes.put(name, codes.size()));
        int[] counts = new int[names.size()];
        for (int row : target.trainingRows()) {
            Integer code = codes.get(column.text(row));
            if (code != null) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** The numbers to predict; empty unless the target is a number. */
    Optional<NumberColumn> targetNumbers() {
        return seen().flatMap(found -> found.target()
                .filter(t -> !t.task().classes())
                .map(t -> found.data().column(t.column()))
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast));
    }

    /** The target's column as the training rows have it. */
    Optional<ColumnProfile> target() {
        return seen().flatMap(Seen::answers);
    }

    Optional<DatasetProfile> profile() {
        return seen().map(Seen::profile);
    }
}
