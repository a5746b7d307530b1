package io.crisol.workbench;

import io.crisol.finding.CrisolException;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to deal with missing values that takes part in a duel: one step for number columns, one for level columns.
 *
 * @param name its title is {@code workbench_duel.way.<name>}
 * @param complexity 0 is the simplest; decides between practically equal ways
 * @param keepsRows whether rows with a missing value can be learned from
 */
public record MissingWay(String name, int complexity, boolean keepsRows, Part numbers, Part levels) {
    /** A step without its columns. */
    public record Part(String step, Map<String, Object> params) {
        public Part {
            params = Map.copyOf(params);
        }

        private StepSpec on(List<String> columns) {
            return StepSpec.of(step, new ColumnChoice.Named(columns), params);
        }
    }

    /** The ways that the steps of a catalogue can make, simplest first. */
    public static List<MissingWay> of(StepCatalog catalog) {
        return known().stream().filter(way -> way.possible(catalog)).toList();
    }

    /** Every way there is: one line each. */
    private static List<MissingWay> known() {
        return List.of(
                filling(
                        "median_indicator",
                        0,
                        Map.of("method", "median", "indicator", true),
                        Map.of("method", "mode", "indicator", true)),
                new MissingWay(
                        "delete", 1, false, new Part("drop_missing", Map.of()), new Part("drop_missing", Map.of())),
                filling("k_nearest", 2, Map.of("method", "k_nearest"), Map.of("method", "k_nearest")),
                filling("model", 3, Map.of("method", "model"), Map.of("method", "model")));
    }

    private static MissingWay filling(
            String name, int complexity, Map<String, Object> numbers, Map<String, Object> levels) {
        return new MissingWay(name, complexity, true, new Part("impute", numbers), new Part("impute", levels));
    }

    private boolean possible(StepCatalog catalog) {
        return can(numbers, catalog) && can(levels, catalog);
    }

    private static boolean can(Part part, StepCatalog catalog) {
        try {
            StepType type = catalog.named(part.step());
            type.params().check(part.params());
            return true;
        } catch (CrisolException e) {
            return false;
        }
    }

    public Message title() {
        return Message.of("workbench_duel.way." + name);
    }

    /** The steps for these columns; one where numbers and levels are treated alike. */
    public List<StepSpec> steps(List<String> numberColumns, List<String> levelColumns) {
        if (numbers.equals(levels)) {
            List<String> all = new ArrayList<>(numberColumns);
            all.addAll(levelColumns);
            return List.of(numbers.on(all));
        }
        List<StepSpec> steps = new ArrayList<>();
        if (!numberColumns.isEmpty()) {
            steps.add(numbers.on(numberColumns));
        }
        if (!levelColumns.isEmpty()) {
            steps.add(levels.on(levelColumns));
        }
        return steps;
    }
}
