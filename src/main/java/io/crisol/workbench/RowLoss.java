package io.crisol.workbench;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.finding.CrisolException;
import io.crisol.recipe.CleaningStep;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What leaving out rows costs.
 *
 * @param rows rows before
 * @param dropped rows that go
 * @param classes the same for each class of the target; empty unless the target has classes
 */
public record RowLoss(int rows, int dropped, List<ClassLoss> classes) {
    private static final int MOST_CLASSES = 12;

    /** Rows of one class. */
    public record ClassLoss(String name, int rows, int dropped) {
        /** Rows that stay. */
        public int left() {
            return rows - dropped;
        }
    }

    /** Share of the rows that go, 0 to 1. */
    public double share() {
        return rows == 0 ? 0 : (double) dropped / rows;
    }

    /** Rows that stay. */
    public int left() {
        return rows - dropped;
    }

    public RowLoss {
        classes = List.copyOf(classes);
    }

    /**
     * What a step would leave out.
     *
     * @param target the target's name, or ""
     * @return empty for a step that leaves out no rows, or can't be used
     */
    public static Optional<RowLoss> of(StepSpec spec, StepCatalog catalog, Dataset data, String target) {
        try {
            StepType type = catalog.named(spec.step());
            return type.make(spec.columns(), type.params().check(spec.params())) instanceof CleaningStep step
                            && step.dropsRows()
                    ? Optional.of(of(data, step.keptRows(data, target), target))
                    : Optional.empty();
        } catch (CrisolException e) {
            return Optional.empty();
        }
    }

    /** What keeping only some rows costs; {@code kept} are row numbers of the data. */
    public static RowLoss of(Dataset data, int[] kept, String target) {
        List<ClassLoss> classes = new ArrayList<>();
        if (data.schema().has(target)) {
            Column column = data.column(target);
            Map<String, int[]> counts = new TreeMap<>();
            for (int row = 0; row < data.rows() && counts.size() <= MOST_CLASSES; row++) {
                counts.computeIfAbsent(column.text(row), k -> new int[2])[0]++;
            }
            if (counts.size() <= MOST_CLASSES) {
                for (int row : kept) {
                    counts.getOrDefault(column.text(row), new int[2])[1]++;
                }
                counts.forEach((name, count) -> classes.add(new ClassLoss(name, count[0], count[0] - count[1])));
            }
        }
        return new RowLoss(data.rows(), data.rows() - kept.length, classes);
    }
}
