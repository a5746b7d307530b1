package io.crisol.ui.recipe;

import io.crisol.data.Dataset;
import io.crisol.job.Outcome;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.Deletion;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.PlaceStep;
import io.crisol.workbench.WeighDeletion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Adds steps; one that takes rows or columns away waits, with what it would take, until the person says so. */
final class DeletionViewModel {
    private final OpenProject project;
    private final PreviewViewModel preview;
    private final StepsViewModel steps;
    private final StepCatalog catalog;
    private final ReadOnlyObjectWrapper<Optional<Waiting>> waiting =
            new ReadOnlyObjectWrapper<>(this, "waiting", Optional.empty());
    private final LatestOnly<Optional<Deletion>> weighing;
    private final Deque<Offer> next = new ArrayDeque<>();

    /**
     * A step that is not added yet.
     *
     * @param step where it would stand, checked against the columns there
     * @param early whether it belongs before what is learned
     * @param choosesColumns whether it needs columns of its own
     * @param replaces the number of the step that it would take the place of; empty for a new one
     * @param deletion what it would take away; empty while that is being counted, or where it can't be used
     */
    record Waiting(
            CompiledStep step,
            boolean early,
            boolean choosesColumns,
            OptionalInt replaces,
            Optional<Deletion> deletion) {
        StepSpec spec() {
            return step.spec();
        }

        /** Whether its columns are still to be chosen. */
        boolean needsColumns() {
            return choosesColumns && step.columns().isEmpty();
        }

        /** Whether it says what to take, so that it can be added. */
        boolean ready() {
            return step.trouble().isEmpty() && deletion.isPresent() && !needsColumns();
        }
    }

    DeletionViewModel(
            OpenProject project, PreviewViewModel preview, StepsViewModel steps, StepCatalog catalog, FxJobs jobs) {
        this.project = project;
        this.preview = preview;
        this.steps = steps;
        this.catalog = catalog;
        this.weighing = new LatestOnly<>(jobs, Message.of("ui_recipe.weighing"), this::weighed);
        preview.baseProperty().addListener((o, was, is) -> cancelAll());
    }

    /** The step that waits. */
    ReadOnlyObjectProperty<Optional<Waiting>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    Optional<Waiting> waiting() {
        return waiting.get();
    }

    /** Whether what it would take is being counted. */
    ReadOnlyBooleanProperty weighingProperty() {
        return weighing.busyProperty();
    }

    /** Adds a step where it works; one that takes something away waits. */
    void add(StepSpec step, boolean early) {
        preview.base().ifPresent(on -> {
            int number = number(on, step, early);
            if (weigh(on, number).mayDelete(step)) {
                wait(on, step, early, OptionalInt.empty());
            } else {
                accept(on, step, early);
            }
        });
    }

    /** Adds all offers; those that take something away come one after the other. */
    void addAll(List<Offer> offers) {
        preview.base().ifPresent(on -> {
            next.clear();
            RecipeEdits edits = project.edits();
            for (Offer offer : List.copyOf(offers)) {
                if (weigh(on, 1).mayDelete(offer.step())) {
                    next.add(offer);
                } else {
                    edits = placed(on, edits, offer.step(), offer.early());
                }
            }
            steps.set(edits);
            following();
        });
    }

    /** Changes columns or settings of the step that waits. */
    void change(StepSpec spec) {
        waiting()
                .ifPresent(w -> preview.base().ifPresent(on -> {
                    if (w.replaces().isPresent()
                            && !weigh(on, w.step().number()).mayDelete(spec)) {
                        end();
                        steps.change(spec);
                    } else {
                        wait(on, spec, w.early(), w.replaces());
                    }
                }));
    }

    /**
     * Lets a change wait that makes a step take something away which did not before.
     *
     * @param number the step, counted from 1
     * @return false where it is no such change; then nothing was done
     */
    boolean turns(int number, StepSpec was, StepSpec is) {
        Optional<RecipeBase> on = preview.base()
                .filter(b -> weigh(b, number).mayDelete(is) && !weigh(b, number).mayDelete(was));
        on.ifPresent(b -> wait(b, is, true, OptionalInt.of(number)));
        return on.isPresent();
    }

    /** Adds the step that waits, or changes the one that it takes the place of. */
    void accept() {
        waiting()
                .filter(Waiting::ready)
                .ifPresent(w -> preview.base().ifPresent(on -> {
                    end();
                    if (w.replaces().isPresent()) {
                        steps.change(w.spec());
                    } else {
                        accept(on, w.spec(), w.early());
                    }
                    following();
                }));
    }

    /** Does something else in place of the step that waits. */
    void take(Deletion.Instead instead) {
        preview.base().ifPresent(on -> {
            end();
            RecipeEdits edits = project.edits();
            for (StepSpec step : instead.steps()) {
                edits = placed(on, edits, step, true);
            }
            int number = firstDifference(project.edits().recipe(), edits.recipe()) + 1;
            steps.set(edits);
            steps.select(number);
            following();
        });
    }

    /** Gives up the step that waits. */
    void cancel() {
        end();
        following();
    }

    /** Gives up every step that waits. */
    void cancelAll() {
        next.clear();
        end();
    }

    private void end() {
        weighing.cancel();
        waiting.set(Optional.empty());
    }

    private void following() {
        if (!next.isEmpty()) {
            Offer offer = next.removeFirst();
            add(offer.step(), offer.early());
        }
    }

    private void accept(RecipeBase on, StepSpec step, boolean early) {
        int number = number(on, step, early);
        steps.set(placed(on, project.edits(), step, early));
        steps.select(number);
    }

    private void wait(RecipeBase on, StepSpec step, boolean early, OptionalInt replaces) {
        RecipeEdits edits = replaces.isPresent()
                ? project.edits().replace(replaces.getAsInt() - 1, step)
                : placed(on, project.edits(), step, early);
        int number = replaces.orElseGet(() -> firstDifference(project.edits().recipe(), edits.recipe()) + 1);
        CompiledStep compiled = edits.recipe()
                .compileLeniently(catalog, on.data().schema(), on.target())
                .steps()
                .get(number - 1);
        WeighDeletion weigh = weigh(on, number);
        waiting.set(Optional.of(
                new Waiting(compiled, early, catalog.named(step.step()).choosesColumns(), replaces, Optional.empty())));
        weighing.ask(context -> weigh.of(step, context));
    }

    private WeighDeletion weigh(RecipeBase on, int number) {
        Dataset before = preview.before(on, number);
        return new WeighDeletion(catalog, before, on.target(), preview.trainingBefore(on, number), on.seed());
    }

    private void weighed(Outcome<Optional<Deletion>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<Deletion>>(Optional<Deletion> made)) {
            waiting.set(waiting().map(w -> new Waiting(w.step(), w.early(), w.choosesColumns(), w.replaces(), made)));
        }
    }

    private int number(RecipeBase on, StepSpec step, boolean early) {
        RecipeEdits edits = placed(on, project.edits(), step, early);
        return firstDifference(project.edits().recipe(), edits.recipe()) + 1;
    }

    private RecipeEdits placed(RecipeBase on, RecipeEdits edits, StepSpec step, boolean early) {
        PlaceStep place = new PlaceStep(catalog, on.data().schema(), on.target());
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
}
