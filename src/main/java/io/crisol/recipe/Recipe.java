package io.crisol.recipe;

import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import java.util.List;

/** Preparation as data: ordered steps as the person wrote them. Immutable. */
public record Recipe(List<StepSpec> steps) {
    public static final Recipe EMPTY = new Recipe(List.of());

    public Recipe {
        steps = List.copyOf(steps);
    }

    /**
     * Checks the recipe against the columns it is meant for, as for a pipeline file. Steps that are switched off are not checked.
     *
     * @param schema the imported columns
     * @param target the target's name, or ""
     * @throws UsageException for the first step that can't be used as it is written
     */
    public CompiledRecipe compile(StepCatalog catalog, Schema schema, String target) {
        CompiledRecipe compiled = compileLeniently(catalog, schema, target);
        compiled.noTarget().ifPresent(finding -> {
            throw new UsageException(finding);
        });
        for (CompiledStep step : compiled.steps()) {
            if (step.spec().enabled() && step.trouble().isPresent()) {
                throw new UsageException(placed(step, step.trouble().get()));
            }
        }
        return compiled;
    }

    private static Finding placed(CompiledStep step, Finding finding) {
        return new Finding(
                finding.severity(),
                "recipe.step_trouble",
                finding.place(),
                List.of(step.number(), step.spec().step(), finding.message()),
                finding.actions());
    }

    /** The same, but a step that can't be used keeps its place with a finding, and is skipped. */
    public CompiledRecipe compileLeniently(StepCatalog catalog, Schema schema, String target) {
        return new RecipeCompiler(catalog, schema, target).compile(this);
    }
}
