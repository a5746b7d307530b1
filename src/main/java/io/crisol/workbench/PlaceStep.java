package io.crisol.workbench;

import io.crisol.data.Schema;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the place in a recipe at which a further step works and breaks none of the others: rows are left out before
 * anything is learned, a column is dropped after the last step that names it. Immutable and thread-safe.
 *
 * @param imported the imported columns
 * @param target the target's name, or ""
 */
public record PlaceStep(StepCatalog catalog, Schema imported, String target) {
    /** The recipe with the step at the end or, where it doesn't work there, at the place nearest to the end. */
    public RecipeEdits late(RecipeEdits edits, StepSpec step) {
        int size = edits.recipe().steps().size();
        Set<Integer> places = new LinkedHashSet<>();
        IntStream.rangeClosed(0, size).map(i -> size - i).forEach(places::add);
        return edits.insert(place(edits.recipe(), step, places), step);
    }

    /** The recipe with the step before the first that learns or, where it doesn't work there, as soon after as it does. */
    public RecipeEdits early(RecipeEdits edits, StepSpec step) {
        Recipe recipe = edits.recipe();
        int size = recipe.steps().size();
        int first = (int) recipe.compileLeniently(catalog, imported, target).steps().stream()
                .takeWhile(s -> s.kind().orElse(CompiledStep.Kind.FIXED) == CompiledStep.Kind.FIXED)
                .count();
        Set<Integer> places = new LinkedHashSet<>();
        IntStream.rangeClosed(first, size).forEach(places::add);
        IntStream.rangeClosed(0, first).map(i -> first - i).forEach(places::add);
        return edits.insert(place(recipe, step, places), step);
    }

    private int place(Recipe recipe, StepSpec step, Set<Integer> places) {
        long broken = broken(recipe);
        return places.stream()
                .filter(at -> broken(with(recipe, at, step)) <= broken)
                .findFirst()
                .orElse(recipe.steps().size());
    }

    private long broken(Recipe recipe) {
        CompiledRecipe compiled = recipe.compileLeniently(catalog, imported, target);
        return compiled.steps().stream()
                .filter(s -> s.spec().enabled() && s.trouble().isPresent())
                .count();
    }

    private static Recipe with(Recipe recipe, int at, StepSpec step) {
        var steps = new ArrayList<>(recipe.steps());
        steps.add(at, step);
        return new Recipe(steps);
    }
}
