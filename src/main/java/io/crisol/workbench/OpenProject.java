package io.crisol.workbench;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.BundleRecord;
import io.crisol.experiment.DatasetRecord;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Iteration;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Project;
import io.crisol.experiment.RecipeEditsJson;
import io.crisol.experiment.Run;
import io.crisol.experiment.SettingsDigest;
import io.crisol.problem.Frame;
import io.crisol.profile.DatasetProfile;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A project that is open in the window: its draft, its rows in memory, and what was computed from them. Every change is
 * saved at once. Used on one thread (the window's); results of background work are handed to it there.
 */
public final class OpenProject {
    private final ExperimentStore store;
    private final Clock clock;
    private final Path base;
    private final List<Runnable> listeners = new ArrayList<>();
    private Project project;
    private Iteration iteration;
    private Optional<StudyData> table = Optional.empty();
    private Optional<DatasetProfile> profile = Optional.empty();
    private RecipeEdits edits;

    OpenProject(ExperimentStore store, Clock clock, Path base, Project project, Iteration iteration) {
        this.store = store;
        this.clock = clock;
        this.base = base;
        this.project = project;
        this.iteration = iteration;
        this.edits = store.recipeEdits(iteration.id())
                .map(RecipeEditsJson::read)
                .orElseGet(() ->
                        RecipeEdits.of(new Recipe(iteration.draft().recipe().orElse(List.of()))));
    }

    /** Calls a listener after every change, on the thread that made it. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public Project project() {
        return project;
    }

    public Iteration iteration() {
        return iteration;
    }

    /** The folder to which relative paths of the draft are relative. */
    public Path base() {
        return base;
    }

    public Pipeline draft() {
        return iteration.draft();
    }

    public Frame frame() {
        return draft().frame();
    }

    /** Changes the draft and saves it. */
    public void edit(UnaryOperator<Pipeline> change) {
        Pipeline changed = change.apply(draft());
        if (!changed.equals(draft())) {
            iteration = new Iteration(
                    iteration.id(), iteration.project(), iteration.number(), iteration.created(), changed);
            store.save(iteration);
            changed();
        }
    }

    /** Changes the frame and saves it. */
    public void editFrame(UnaryOperator<Frame> change) {
        edit(draft -> draft.withFrame(change.apply(draft.frame())));
    }

    public void rename(String name) {
        project = new Project(project.id(), name, project.sample(), project.created(), now());
        store.save(project);
        edit(draft -> draft.withName(name));
        changed();
    }

    /** The rows, once they are in memory. */
    public Optional<StudyData> table() {
        return table;
    }

    /** Takes rows that were read, as the project's data. */
    public void imported(StudyData read) {
        boolean other = table.map(
                        t -> !t.data().fingerprint().equals(read.data().fingerprint()))
                .orElse(true);
        table = Optional.of(read);
        if (other) {
            profile = Optional.empty();
        }
        boolean known = store.dataset(read.data().fingerprint()).isPresent();
        store.save(new DatasetRecord(
                read.data().fingerprint(),
                read.place(),
                read.data().rows(),
                read.data().schema().size(),
                (int) Math.min(Integer.MAX_VALUE, read.imported().rejectedRows()),
                now()));
        if (!known) {
            store.record(new Event(
                    now(),
                    project.id(),
                    "data",
                    Message.of(
                            "workbench.event.imported",
                            read.name(),
                            read.data().rows(),
                            read.data().schema().size()),
                    read.data().fingerprint()));
        }
        read.pipeline().source().ifPresent(source -> edit(draft -> draft.withSource(source)));
        changed();
    }

    public Optional<DatasetProfile> profile() {
        return profile;
    }

    public void profiled(DatasetProfile made) {
        profile = Optional.of(made);
        changed();
    }

    /** The recipe with its undo stack. */
    public RecipeEdits edits() {
        return edits;
    }

    /** Whether the recipe is still to be suggested. */
    public boolean recipeOpen() {
        return draft().recipe().isEmpty();
    }

    /** Takes an edited recipe; its undo stack survives a restart. */
    public void setEdits(RecipeEdits changed) {
        edits = changed;
        store.saveRecipeEdits(iteration.id(), RecipeEditsJson.write(changed));
        edit(draft -> draft.withRecipe(changed.recipe().steps()));
        changed();
    }

    /** The newest comparison of this iteration. */
    public Optional<Experiment> experiment() {
        return experiments().stream().findFirst();
    }

    /** The comparisons of this iteration, newest first. */
    public List<Experiment> experiments() {
        return store.experiments(project.id()).stream()
                .filter(e -> e.iteration().equals(iteration.id()))
                .toList();
    }

    public List<Run> runs() {
        return experiment().map(e -> store.runs(e.id())).orElse(List.of());
    }

    /** Whether the newest comparison was made with other settings or other rows than the present ones. */
    public boolean stale() {
        return experiment().map(this::stale).orElse(false);
    }

    /** Whether a comparison was made with other settings or other rows than the present ones. */
    public boolean stale(Experiment made) {
        return Optional.of(made)
                .filter(e -> table.isPresent())
                .map(e -> !e.settingsDigest()
                        .equals(SettingsDigest.of(
                                complete(e.pipeline()), table.get().data().fingerprint())))
                .orElse(false);
    }

    /** The draft with what it leaves open taken from a complete pipeline. */
    private Pipeline complete(Pipeline made) {
        Pipeline draft = draft();
        Frame frame = draft.frame();
        Frame known = made.frame();
        Frame filled = frame.withTarget(
                        frame.target().or(known::target),
                        frame.task().or(known::task),
                        frame.positive().or(known::positive))
                .withMetric(frame.metric().or(known::metric));
        return new Pipeline(
                draft.name(),
                filled,
                made.source(),
                draft.split().or(made::split),
                draft.recipe().or(made::recipe),
                draft.candidates().or(made::candidates),
                Optional.empty());
    }

    /** Bundles made from runs of this project, newest first. */
    public List<BundleRecord> bundles() {
        return store.experiments(project.id()).stream()
                .flatMap(e -> store.runs(e.id()).stream())
                .flatMap(r -> store.bundles(r.id()).stream())
                .sorted(java.util.Comparator.comparing(BundleRecord::created).reversed())
                .toList();
    }

    public ExperimentStore store() {
        return store;
    }

    /** Tells the listeners that something outside of the draft changed, such as a finished comparison. */
    public void changed() {
        project = store.project(project.id()).orElse(project);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** How far a stage is. */
    public Standing standing(Stage stage) {
        boolean framed = frame().target().isPresent();
        boolean begun = !frame().equals(Frame.EMPTY);
        boolean data = table.isPresent() || draft().source().isPresent();
        Optional<Experiment> compared = experiment();
        boolean finished = compared.map(e -> e.state() == RunState.FINISHED).orElse(false);
        return switch (stage) {
            case FRAME -> framed ? new Standing.Done() : begun ? new Standing.Half() : new Standing.Empty();
            case DATA -> !data ? new Standing.Empty() : table.isPresent() ? new Standing.Done() : new Standing.Half();
            case PREPARE ->
                !data
                        ? new Standing.Locked(Message.of("workbench.locked.data"))
                        : draft().recipe().isPresent() ? new Standing.Done() : new Standing.Empty();
            case COMPARE ->
                !data || !framed
                        ? new Standing.Locked(Message.of(data ? "workbench.locked.target" : "workbench.locked.data"))
                        : compared.isEmpty()
                                ? new Standing.Empty()
                                : stale()
                                        ? new Standing.Attention(Message.of("workbench.stale"))
                                        : finished ? new Standing.Done() : new Standing.Half();
            case PROMOTE ->
                !finished
                        ? new Standing.Locked(Message.of("workbench.locked.comparison"))
                        : registered() ? new Standing.Done() : new Standing.Empty();
            case OPERATE ->
                registered() ? new Standing.Half() : new Standing.Locked(Message.of("workbench.locked.registered"));
        };
    }

    private boolean registered() {
        return bundles().stream().anyMatch(b -> !b.registered().isEmpty());
    }

    private Instant now() {
        return clock.instant();
    }
}
