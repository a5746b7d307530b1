package io.crisol.evaluate.split;

import io.crisol.data.Dataset;
import io.crisol.problem.TaskKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows to be divided.
 *
 * @param data the dataset they are part of
 * @param rows their numbers in it, ascending
 * @param task what is predicted
 * @param strata class by row number of the dataset; without classes, one stratum for all
 * @param units rows that must stay together
 * @param folder what paths in the plan are relative to
 */
public record SplitRows(Dataset data, int[] rows, TaskKind task, Strata strata, List<int[]> units, Path folder) {
    public SplitRows {
        units = List.copyOf(units);
    }

    /** Only the given rows; units lose their other rows. */
    SplitRows only(int[] some) {
        boolean[] in = new boolean[data.rows()];
        for (int row : some) {
            in[row] = true;
        }
        List<int[]> left = new ArrayList<>(units.size());
        for (int[] unit : units) {
            int[] kept = unit.length == 1 && in[unit[0]]
                    ? unit
                    : Arrays.stream(unit).filter(row -> in[row]).toArray();
            if (kept.length > 0) {
                left.add(kept);
            }
        }
        return new SplitRows(data, some, task, strata, left, folder);
    }

    SplitRows unitedBy(List<int[]> other) {
        return new SplitRows(data, rows, task, strata, other, folder);
    }
}
