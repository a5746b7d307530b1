package io.crisol.workbench;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Schema;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The recipes of a duel: the person's own with each way to deal with missing values in place of what it does now.
 *
 * @param base the recipe that a way is put into
 * @param columns the columns whose missing values are at stake
 */
record DuelRecipes(StepCatalog catalog, Schema imported, String target, Recipe base, List<String> columns) {
    private static final Set<String> TREATMENTS = Set.of("impute", "drop_missing");

    /** The fixed steps that come before anything is learned, without those that deal with missing values. */
    Recipe beginning() {
        List<StepSpec> fixed = base.compileLeniently(catalog, imported, target).steps().stream()
                .takeWhile(s -> s.kind().orElse(CompiledStep.Kind.FIXED) == CompiledStep.Kind.FIXED
                        || TREATMENTS.contains(s.spec().step()))
                .map(CompiledStep::spec)
                .filter(s -> s.enabled() && !TREATMENTS.contains(s.step()))
                .toList();
        return new Recipe(fixed);
    }

    /** The recipe with a way in it; {@code begun} is the schema that its {@link #beginning} leaves. */
    Recipe with(MissingWay way, Schema begun) {
        List<String> numbers = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        for (String name : columns) {
            boolean ofLevels = begun.column(name)
                    .map(ColumnInfo::type)
                    .filter(t -> t.categorical())
                    .isPresent();
            (ofLevels ? levels : numbers).add(name);
        }
        PlaceStep place = new PlaceStep(catalog, imported, target);
        RecipeEdits edits = RecipeEdits.of(new Recipe(untreated()));
        for (StepSpec step : way.steps(numbers, levels)) {
            edits = place.early(edits, step);
        }
        return edits.recipe();
    }

    /** The steps without what they do about missing values of these columns. */
    private List<StepSpec> untreated() {
        List<StepSpec> left = new ArrayList<>();
        for (StepSpec step : base.steps()) {
            if (!step.enabled() || !TREATMENTS.contains(step.step()) || !touches(step)) {
                left.add(step);
            } else if (step.columns() instanceof ColumnChoice.Named named) {
                List<String> others =
                        named.names().stream().filter(n -> !columns.contains(n)).toList();
                if (!others.isEmpty()) {
                    left.add(StepSpec.of(step.step(), new ColumnChoice.Named(others), step.params()));
                }
            } else {
                kindWithout(step).ifPresent(left::add);
            }
        }
        return left;
    }

    private boolean touches(StepSpec step) {
        return step.columns().resolve(imported, target).stream().anyMatch(columns::contains);
    }

    /** A kind of columns that leaves out rows is named without ours; one that fills is kept: it finds nothing to fill. */
    private java.util.Optional<StepSpec> kindWithout(StepSpec step) {
        if (step.step().equals("impute")) {
            return java.util.Optional.of(step);
        }
        List<String> others = step.columns().resolve(imported, target).stream()
                .filter(n -> !columns.contains(n))
                .toList();
        return others.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(StepSpec.of(step.step(), new ColumnChoice.Named(others), step.params()));
    }

    /** A recipe with the steps at its end that a family needs and it lacks; for measuring only. */
    Recipe complete(Recipe recipe) {
        Recipe next = recipe;
        for (StepSpec step : List.of(
                StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of("method", "median")),
                StepSpec.of("standardize", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of()),
                StepSpec.of("one_hot", ColumnChoice.of(ColumnChoice.Word.CATEGORICAL), Map.of("max_levels", 50)))) {
            next = appended(next, step);
        }
        return next;
    }

    private Recipe appended(Recipe recipe, StepSpec step) {
        boolean has = recipe.steps().stream()
                .anyMatch(s -> s.enabled()
                        && s.step().equals(step.step())
                        && s.columns().equals(step.columns()));
        if (has) {
            return recipe;
        }
        List<StepSpec> steps = new ArrayList<>(recipe.steps());
        steps.add(step);
        Recipe longer = new Recipe(steps);
        CompiledRecipe compiled = longer.compileLeniently(catalog, imported, target);
        CompiledStep last = compiled.steps().getLast();
        return last.trouble().isPresent() || last.columns().isEmpty() ? recipe : longer;
    }
}
