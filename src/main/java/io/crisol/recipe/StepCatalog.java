package io.crisol.recipe;

import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.List;

/**
 * The kinds of step that a recipe can have.
 *
 * @param types in the order in which they are offered; names are unique
 */
public record StepCatalog(List<StepType> types) {
    public StepCatalog {
        types = List.copyOf(types);
        if (types.stream().map(StepType::name).distinct().count() != types.size()) {
            throw new IllegalArgumentException("two kinds of step have one name");
        }
    }

    public List<String> names() {
        return types.stream().map(StepType::name).toList();
    }

    /**
     * The kind of that name.
     *
     * @throws UsageException where there is none, with the nearest known name
     */
    public StepType named(String name) {
        return types.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(Nearest.to(name, names())
                        .map(near -> Finding.error("recipe.unknown_step_near", name, near))
                        .orElseGet(() -> Finding.error("recipe.unknown_step", name, names()))
                        .at(Place.column("step").withValue(name))));
    }
}
