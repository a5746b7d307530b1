package io.crisol.ui.recipe;

import io.crisol.data.Dataset;
import io.crisol.evaluate.SplitPlan;
import io.crisol.job.Outcome;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.Answers;
import io.crisol.workbench.Duel;
import io.crisol.workbench.DuelEntry;
import io.crisol.workbench.DuelMissing;
import io.crisol.workbench.MissingWay;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** The duel on missing values: which columns, which family, what each way led to, and taking one. */
final class DuelViewModel {
    private final Workbench workbench;
    private final OpenProject project;
    private final FxJobs jobs;
    private final ObservableList<DuelMissing.Gap> gaps = FXCollections.observableArrayList();
    private final ObservableSet<String> columns = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableList<String> families = FXCollections.observableArrayList();
    private final ObjectProperty<String> family = new SimpleObjectProperty<>(this, "family", "");
    private final ObservableList<DuelEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Duel>> duel =
            new ReadOnlyObjectWrapper<>(this, "duel", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Outcome.Failed<?>>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper(this, "stopped", false);
    private final LatestOnly<Seen> looking;
    private Optional<Asked> asked = Optional.empty();
    private long newest;

    /** What the last duel was about: results for anything else are stale. */
    private record Asked(
            String fingerprint,
            Set<String> columns,
            String family,
            Optional<List<StepSpec>> recipe,
            Optional<SplitPlan> split) {}

    DuelViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.jobs = jobs;
        this.looking = new LatestOnly<>(jobs, Message.of("ui_recipe.looking"), this::seen);
        columns.addListener((javafx.collections.SetChangeListener<String>) c -> judge());
        family.addListener((o, was, is) -> judge());
    }

    /** The columns with missing values, the fullest of gaps first. */
    ObservableList<DuelMissing.Gap> gaps() {
        return gaps;
    }

    /** The columns that the duel is about. */
    ObservableSet<String> columns() {
        return columns;
    }

    /** The quick families that can decide. */
    ObservableList<String> families() {
        return families;
    }

    ObjectProperty<String> familyProperty() {
        return family;
    }

    /** Who takes part, simplest first. */
    List<MissingWay> ways() {
        return MissingWay.of(workbench.catalogs().steps());
    }

    /** What is finished, in the order of the ways. */
    ObservableList<DuelEntry> entries() {
        return entries;
    }

    /** The whole result. */
    ReadOnlyObjectProperty<Optional<Duel>> duelProperty() {
        return duel.getReadOnlyProperty();
    }

    Optional<Duel> duel() {
        return duel.get();
    }

    ReadOnlyObjectProperty<Optional<Outcome.Failed<?>>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The duel that runs now. */
    ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the results are of other columns, another family or an earlier recipe. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Whether the last duel was stopped before its end. */
    ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Whether there are rows and a target, without which nothing can be scored. */
    boolean possible() {
        return project.table().isPresent() && project.frame().target().isPresent();
    }

    boolean hasRows() {
        return project.table().isPresent();
    }

    /**
     * Looks at the project anew and, where columns are named, runs.
     *
     * @param wanted columns the duel shall be about; empty to keep those chosen, or else the one with most gaps
     */
    void shown(List<String> wanted) {
        if (!possible()) {
            gaps.clear();
            return;
        }
        Optional<Recipe> own = own();
        StudyData source = source();
        String target = project.frame().target().orElse("");
        looking.ask(context -> new Seen(
                wanted,
                workbench.duel().gaps(source.data(), target, recipe(own, source), context),
                task(source.data()).map(t -> workbench.duel().families(t)).orElse(List.of())));
    }

    /** What was found about the project: its gaps and the families that suit it. */
    private record Seen(List<String> wanted, List<DuelMissing.Gap> gaps, List<String> families) {}

    private void seen(Outcome<Seen> outcome) {
        if (outcome instanceof Outcome.Failed<Seen> failed) {
            trouble.set(Optional.of(failed));
        } else if (outcome instanceof Outcome.Done<Seen>(Seen found)) {
            trouble.set(Optional.empty());
            if (!found.gaps().equals(gaps)) {
                gaps.setAll(found.gaps());
            }
            if (!found.families().equals(families)) {
                families.setAll(found.families());
            }
            if (!found.families().isEmpty() && !found.families().contains(family.get())) {
                family.set(found.families().getFirst());
            }
            choose(found.wanted());
        }
    }

    private void choose(List<String> wanted) {
        List<String> known = gaps.stream().map(DuelMissing.Gap::column).toList();
        List<String> chosen = wanted.stream().filter(known::contains).toList();
        if (!chosen.isEmpty()) {
            columns.clear();
            columns.addAll(chosen);
        }
        columns.retainAll(known);
        if (columns.isEmpty() && !known.isEmpty()) {
            columns.add(known.getFirst());
        }
        judge();
        if (!columns.isEmpty() && running.get().isEmpty() && (duel.get().isEmpty() || stale.get())) {
            run();
        }
    }

    private Optional<Recipe> own() {
        return Optional.of(project.edits().recipe()).filter(r -> !project.recipeOpen());
    }

    private StudyData source() {
        StudyData read = project.table().orElseThrow();
        return new StudyData(project.draft(), read.file(), read.imported());
    }

    private Optional<TaskKind> task(Dataset data) {
        return project.frame()
                .task()
                .or(() -> Optional.of(Answers.of(data, project.frame()).task()));
    }

    /** The person's own recipe or, while there is none, the suggested one; that takes a while with many rows. */
    private static Recipe recipe(Optional<Recipe> own, StudyData source) {
        return own.orElseGet(() -> SuggestRecipe.recipe(SuggestRecipe.of(
                source.data(), source.pipeline().frame().target().orElse(""))));
    }

    private Asked now() {
        return new Asked(
                project.table().orElseThrow().data().fingerprint(),
                Set.copyOf(columns),
                family.get(),
                project.draft().recipe(),
                project.draft().split());
    }

    private void judge() {
        stale.set(possible() && asked.isPresent() && !asked.equals(Optional.of(now())));
    }

    /** Runs the duel; one that runs is stopped. */
    void run() {
        if (!possible() || columns.isEmpty()) {
            return;
        }
        cancel();
        long mine = ++newest;
        asked = Optional.of(now());
        entries.clear();
        duel.set(Optional.empty());
        trouble.set(Optional.empty());
        stopped.set(false);
        judge();
        StudyData source = source();
        DuelMissing.Question question = new DuelMissing.Question(List.copyOf(columns), family.get(), ways());
        Optional<Recipe> own = own();
        RunningJob job = jobs.start(
                Message.of("ui_recipe.duel.task"),
                context -> workbench
                        .duel()
                        .run(
                                source,
                                project.base(),
                                recipe(own, source),
                                question,
                                e -> jobs.onWindow(() -> entered(mine, e)),
                                context),
                outcome -> ended(mine, outcome));
        if (mine == newest && !job.finishedProperty().get()) {
            running.set(Optional.of(job));
        }
    }

    void cancel() {
        running.get().ifPresent(RunningJob::cancel);
    }

    private void entered(long of, DuelEntry entry) {
        if (of == newest) {
            entries.add(entry);
        }
    }

    private void ended(long of, Outcome<Duel> outcome) {
        if (of != newest) {
            return;
        }
        running.set(Optional.empty());
        switch (outcome) {
            case Outcome.Done<Duel>(Duel made) -> duel.set(Optional.of(made));
            case Outcome.Failed<Duel> failed -> trouble.set(Optional.of(failed));
            case Outcome.Cancelled<Duel> c -> stopped.set(true);
        }
    }

    /** Takes the recipe of a way: one entry to undo. */
    void take(DuelEntry entry) {
        project.setEdits(project.edits()
                .replaceAll(
                        entry.recipe(),
                        Message.of("recipe.edit.duel", entry.way().title(), List.copyOf(columns))));
    }
}
