package io.crisol.recipe;

import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A recipe being edited, with everything that was done to it: the stack behind undo and redo. Every edit gives a new
 * value; steps are counted from 0. Immutable.
 *
 * @param history the recipe after each edit, oldest first; the first entry is the recipe that editing began with
 * @param at which entry is the present one; later ones can be redone
 */
public record RecipeEdits(List<Edit> history, int at) {
    /** A recipe as an edit left it, and the sentence that says what the edit did. */
    public record Edit(Recipe recipe, Message sentence) {}

    public RecipeEdits {
        history = List.copyOf(history);
        if (at < 0 || at >= history.size()) {
            throw new IllegalArgumentException("entry " + at + " of " + history.size());
        }
    }

    /** Begins with a recipe and nothing to undo. */
    public static RecipeEdits of(Recipe recipe) {
        return new RecipeEdits(List.of(new Edit(recipe, Message.of("recipe.edit.begun"))), 0);
    }

    /** The recipe as it is now. */
    public Recipe recipe() {
        return history.get(at).recipe();
    }

    public RecipeEdits add(StepSpec step) {
        return insert(recipe().steps().size(), step);
    }

    /** Puts a step in so that it becomes number {@code position}. */
    public RecipeEdits insert(int position, StepSpec step) {
        List<StepSpec> steps = steps();
        steps.add(position, step);
        return edited(steps, Message.of("recipe.edit.added", describe(step)));
    }

    public RecipeEdits remove(int position) {
        List<StepSpec> steps = steps();
        StepSpec gone = steps.remove(position);
        return edited(steps, Message.of("recipe.edit.removed", describe(gone)));
    }

    /** Takes a step out and puts it in so that it becomes number {@code to}. */
    public RecipeEdits move(int from, int to) {
        List<StepSpec> steps = steps();
        StepSpec moved = steps.remove(from);
        steps.add(to, moved);
        return edited(steps, Message.of("recipe.edit.moved", describe(moved), to + 1));
    }

    /** Replaces a step by one with other settings or columns. */
    public RecipeEdits replace(int position, StepSpec step) {
        List<StepSpec> steps = steps();
        steps.set(position, step);
        return edited(steps, Message.of("recipe.edit.changed", describe(step)));
    }

    /** Switches a step off, or on again. */
    public RecipeEdits toggle(int position) {
        List<StepSpec> steps = steps();
        StepSpec step = steps.get(position);
        steps.set(position, step.enabled(!step.enabled()));
        return edited(
                steps,
                Message.of(step.enabled() ? "recipe.edit.switched_off" : "recipe.edit.switched_on", describe(step)));
    }

    /** Replaces all steps at once, as a suggestion does. */
    public RecipeEdits replaceAll(Recipe recipe) {
        return edited(
                recipe.steps(),
                Message.of("recipe.edit.replaced_all", recipe.steps().size()));
    }

    /** Replaces all steps at once, for a reason that undo can say. */
    public RecipeEdits replaceAll(Recipe recipe, Message sentence) {
        return edited(recipe.steps(), sentence);
    }

    /** Takes out every step, so that the data are as imported. */
    public RecipeEdits resetToImported() {
        return edited(List.of(), Message.of("recipe.edit.reset"));
    }

    public boolean canUndo() {
        return at > 0;
    }

    public boolean canRedo() {
        return at < history.size() - 1;
    }

    /** The recipe before the last edit; the same where there is none to undo. */
    public RecipeEdits undo() {
        return canUndo() ? new RecipeEdits(history, at - 1) : this;
    }

    /** The recipe after the edit undone last; the same where there is none to redo. */
    public RecipeEdits redo() {
        return canRedo() ? new RecipeEdits(history, at + 1) : this;
    }

    /** What undo would take back. */
    public Optional<Message> undoSentence() {
        return canUndo() ? Optional.of(history.get(at).sentence()) : Optional.empty();
    }

    /** What redo would do again. */
    public Optional<Message> redoSentence() {
        return canRedo() ? Optional.of(history.get(at + 1).sentence()) : Optional.empty();
    }

    /** A step in words, as in «Replace missing: age, income». */
    public static Message describe(StepSpec step) {
        Message title = Message.of("step." + step.step());
        return step.columns() instanceof ColumnChoice.Named n && n.names().isEmpty()
                ? title
                : Message.of("recipe.describe", title, columns(step.columns()));
    }

    private static Object columns(ColumnChoice choice) {
        return switch (choice) {
            case ColumnChoice.Kind k ->
                Message.of("recipe.kind." + k.word().name().toLowerCase(Locale.ROOT));
            case ColumnChoice.Named n
            when n.names().size() > 4 ->
                Message.of("recipe.and_more", n.names().subList(0, 3), n.names().size() - 3);
            case ColumnChoice.Named n -> n.names();
        };
    }

    private List<StepSpec> steps() {
        return new ArrayList<>(recipe().steps());
    }

    private RecipeEdits edited(List<StepSpec> steps, Message sentence) {
        Recipe changed = new Recipe(steps);
        if (changed.equals(recipe())) {
            return this;
        }
        List<Edit> kept = new ArrayList<>(history.subList(0, at + 1));
        kept.add(new Edit(changed, sentence));
        return new RecipeEdits(kept, at + 1);
    }
}
