package io.crisol.ui.data.assumption;

import io.crisol.data.Dataset;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.job.Job;
import io.crisol.job.Outcome;
import io.crisol.profile.TargetView;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.CheckLimits;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Remedy;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Message;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.PlaceStep;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The assumption checks of a dataset: on the training rows as imported, and again as the recipe prepares them. Used on
 * the window's thread; checks only while its tab is to the front.
 */
final class AssumptionsViewModel {
    /** How far checking is. */
    sealed interface State {
        /** There is nothing to predict. */
        record NoTarget() implements State {}

        record Working(RunningJob job) implements State {}

        record Failed(Outcome.Failed<?> outcome) implements State {}

        /** The person stopped it. */
        record Stopped() implements State {}

        record Ready(AssumptionReport imported, Optional<Again> again) implements State {}
    }

    /** The checks on the prepared rows, with the recipe that prepared them. */
    record Again(AssumptionReport report, Recipe recipe) {}

    /** What decides the readings. */
    private record Key(String fingerprint, TargetView target, Optional<SplitPlan> split) {
        boolean same(Key other) {
            return fingerprint.equals(other.fingerprint)
                    && split.equals(other.split)
                    && target.column().equals(other.target.column())
                    && target.task() == other.target.task()
                    && target.trainingRows().length == other.target.trainingRows().length;
        }
    }

    private final Workbench workbench;
    private final OpenProject project;
    private final FxJobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.NoTarget());
    private final ObservableList<CheckLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<CheckLine>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private Optional<Key> key = Optional.empty();
    private Optional<Seen> seen = Optional.empty();
    private Optional<RunningJob> job = Optional.empty();

    AssumptionsViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** One line a check, in the order of the checks. */
    ObservableList<CheckLine> lines() {
        return lines;
    }

    /** The check that is looked at more closely. */
    ReadOnlyObjectProperty<Optional<CheckLine>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(String check) {
        selected.set(lines.stream().filter(l -> l.check().equals(check)).findFirst());
    }

    /** Shows a dataset; checks it unless it was checked before. */
    void show(Optional<Seen> now) {
        seen = now;
        Optional<Key> wanted = now.flatMap(s -> s.target()
                .map(t -> new Key(s.data().fingerprint(), t, project.draft().split())));
        if (wanted.isEmpty()) {
            key = Optional.empty();
            lines.clear();
            state.set(new State.NoTarget());
            return;
        }
        if (key.filter(k -> k.same(wanted.get())).isEmpty() || state.get() instanceof State.Stopped) {
            key = wanted;
            check();
        }
    }

    /** Checks the rows as imported; what ran before stops. */
    void check() {
        Dataset data = seen.orElseThrow().data();
        TargetView target = key.orElseThrow().target();
        Pipeline draft = project.draft();
        start(
                context -> workbench.checks().imported(data, target, draft, CheckLimits.PAGE, context),
                report -> new State.Ready(report, Optional.empty()));
    }

    /** Checks the rows as the recipe prepares them. */
    void checkAgain() {
        if (state.get() instanceof State.Ready(AssumptionReport imported, Optional<Again> before)) {
            Dataset data = seen.orElseThrow().data();
            TargetView target = key.orElseThrow().target();
            Pipeline draft = project.draft();
            Recipe recipe = recipe();
            start(
                    context -> workbench.checks().prepared(data, target, recipe, draft, CheckLimits.PAGE, context),
                    report -> new State.Ready(imported, Optional.of(new Again(report, recipe))));
        }
    }

    private void start(
            Job<AssumptionReport> work, java.util.function.Function<AssumptionReport, State.Ready> finished) {
        job.ifPresent(RunningJob::cancel);
        State before = state.get();
        Optional<Key> asked = key;
        RunningJob started = jobs.start(Message.of("ui_assumption.checking"), work, outcome -> {
            if (asked.equals(key)) {
                ended(outcome, before, finished);
            }
        });
        job = Optional.of(started);
        if (!started.finishedProperty().get()) {
            state.set(new State.Working(started));
        }
    }

    private void ended(
            Outcome<AssumptionReport> outcome,
            State before,
            java.util.function.Function<AssumptionReport, State.Ready> finished) {
        switch (outcome) {
            case Outcome.Done<AssumptionReport>(AssumptionReport report) -> ready(finished.apply(report));
            case Outcome.Failed<AssumptionReport> failed -> state.set(new State.Failed(failed));
            case Outcome.Cancelled<AssumptionReport> c -> {
                if (before instanceof State.Ready r) {
                    ready(r);
                } else {
                    state.set(new State.Stopped());
                }
            }
        }
    }

    private void ready(State.Ready ready) {
        Optional<String> open = selected.get().map(CheckLine::check);
        List<String> checks = ready.imported().found().stream()
                .map(AssumptionFound::check)
                .distinct()
                .toList();
        lines.setAll(checks.stream()
                .map(c -> new CheckLine(
                        ready.imported().of(c),
                        ready.again().map(a -> a.report().of(c)).orElse(List.of())))
                .toList());
        state.set(ready);
        select(open.orElseGet(() -> lines.stream()
                .max(java.util.Comparator.comparing(CheckLine::reading))
                .map(CheckLine::check)
                .orElse("")));
    }

    /** How many checks have a reading. */
    long count(Reading reading) {
        return lines.stream().filter(l -> l.reading() == reading).count();
    }

    /** Whether the recipe is another one than that of the second check. */
    boolean changedSince() {
        return state.get() instanceof State.Ready r
                && r.again().map(a -> !a.recipe().equals(recipe())).orElse(false);
    }

    /** The recipe that stands: the person's own or, while nobody wrote one, the suggested one. */
    private Recipe recipe() {
        return project.recipeOpen()
                ? SuggestRecipe.recipe(seen.map(Seen::suggested).orElse(List.of()))
                : project.edits().recipe();
    }

    /** The remedies of a finding that this program can carry out. */
    List<Remedy> remedies(AssumptionFound found) {
        return found.remedies().stream()
                .filter(r -> !(r instanceof Remedy.Step s)
                        || workbench.catalogs().steps().names().contains(s.step()))
                .toList();
    }

    /** Whether a remedy was carried out. */
    boolean done(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Step s ->
                !project.recipeOpen() && project.edits().recipe().steps().contains(spec(s));
            case Remedy.Family f ->
                project.draft()
                        .candidates()
                        .map(all -> all.stream().anyMatch(c -> c.family().equals(f.family())))
                        .orElse(false);
            case Remedy.Split s ->
                project.draft()
                        .split()
                        .filter(p -> p.kind().equals(s.kind()))
                        .filter(p -> p.column().equals(Optional.of(s.column())))
                        .isPresent();
        };
    }

    private static StepSpec spec(Remedy.Step step) {
        return StepSpec.of(step.step(), new ColumnChoice.Named(step.columns()), step.params());
    }

    /** Carries a remedy out: a step of the recipe, a candidate, or the split of the study. */
    void apply(Remedy remedy) {
        switch (remedy) {
            case Remedy.Step s -> addStep(spec(s));
            case Remedy.Family f -> addFamily(f.family());
            case Remedy.Split s -> project.edit(draft -> draft.withSplit(split(draft, s)));
        }
    }

    private void addStep(StepSpec step) {
        Seen found = seen.orElseThrow();
        RecipeEdits begun = project.recipeOpen()
                ? project.edits().replaceAll(SuggestRecipe.recipe(found.suggested()))
                : project.edits();
        PlaceStep place = new PlaceStep(
                workbench.catalogs().steps(),
                found.data().schema(),
                key.orElseThrow().target().column());
        project.setEdits(place.early(begun, step));
    }

    private void addFamily(String family) {
        project.edit(draft -> {
            List<CandidateSpec> all = new ArrayList<>(draft.candidates()
                    .orElseGet(() -> io.crisol.workbench.SuggestCandidates.of(
                            workbench.catalogs(),
                            key.orElseThrow().target().task(),
                            key.orElseThrow().target().trainingRows().length)));
            if (all.stream().noneMatch(c -> c.family().equals(family))) {
                all.add(new CandidateSpec(family, Map.of()));
            }
            return draft.withCandidates(all);
        });
    }

    private SplitPlan split(Pipeline draft, Remedy.Split wanted) {
        SplitPlan now = draft.split()
                .orElseGet(() ->
                        SplitPlan.standard(key.orElseThrow().target().task().classes(), 42));
        return new SplitPlan(
                now.test(), wanted.kind(), now.folds(), 1, Optional.of(wanted.column()), Optional.empty(), now.seed());
    }

    /** The tab is left: what still computes stops. */
    void hidden() {
        job.ifPresent(RunningJob::cancel);
    }
}
