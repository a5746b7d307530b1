package io.crisol.evaluate.split;

import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Folds from a file that names the fold of every row. */
public final class Given implements SplitKind {
    @Override
    public String name() {
        return "given";
    }

    @Override
    public List<Fold> folds(SplitRows development, SplitPlan plan, Seed seed, List<Finding> findings) {
        String file = plan.file()
                .orElseThrow(() -> new UsageException(
                        Finding.error("evaluate.needs_file").at(Place.column("split.validation.file"))));
        int[] foldOfRow = new FoldFile(development.folder().resolve(file))
                .read(development.data().rows());
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        for (int row : development.rows()) {
            numbers.put(foldOfRow[row], 0);
        }
        if (numbers.size() < 2) {
            throw new InputException(
                    Finding.error("evaluate.file_one_fold", numbers.size()).at(Place.file(file)));
        }
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        int[] renumbered = new int[foldOfRow.length];
        Arrays.stream(development.rows()).forEach(row -> renumbered[row] = numbers.getOrDefault(foldOfRow[row], 0));
        return Dealing.folds(development.rows(), renumbered, numbers.size(), 0);
    }
}
