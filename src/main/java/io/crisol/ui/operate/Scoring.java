package io.crisol.ui.operate;

import io.crisol.bundle.Breach;
import io.crisol.bundle.BundleInfo;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.workbench.ScoreTable.Scored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A file that was scored.
 *
 * @param choice the version that scored it
 * @param info what its bundle says of itself
 * @param file the file
 * @param scored rows with their predictions
 */
record Scoring(ModelChoice choice, BundleInfo info, Path file, Scored scored) {
    /** A cell of the table. */
    private record Cell(int row, String column) {}

    int rows() {
        return scored.report().rows();
    }

    int unscored() {
        return scored.report().notScored();
    }

    /** The rows to look at: what the model says before everything else, with as many digits as can be read. */
    Dataset outputsFirst() {
        Map<ColumnInfo, Column> shown = new LinkedHashMap<>();
        Schema schema = scored.rows().schema();
        List<String> names = new ArrayList<>(scored.outputs());
        schema.names().stream().filter(n -> !names.contains(n)).forEach(names::add);
        for (String name : names) {
            Column column = scored.rows().column(name);
            boolean output = scored.outputs().contains(name);
            shown.put(
                    schema.column(name).orElseThrow(),
                    output && column instanceof NumberColumn numbers ? rounded(numbers) : column);
        }
        return new Dataset(new Schema(List.copyOf(shown.keySet())), List.copyOf(shown.values()), rows());
    }

    private static Column rounded(NumberColumn numbers) {
        double[] values = new double[numbers.size()];
        for (int row = 0; row < values.length; row++) {
            double value = numbers.get(row);
            double unit =
                    Math.abs(value) <= 1 ? 1e4 : Math.pow(10, Math.max(0, 6 - Math.floor(Math.log10(Math.abs(value)))));
            values[row] = Double.isFinite(value) ? Math.rint(value * unit) / unit : Double.NaN;
        }
        return new DoubleNumbers(values);
    }

    /** Says of a cell whether it breaks the contract. */
    BiPredicate<Integer, String> broken() {
        Set<Cell> cells = new HashSet<>();
        for (Breach breach : scored.report().breaches()) {
            cells.add(new Cell(breach.row(), breach.column()));
        }
        return (row, column) -> cells.contains(new Cell(row, column));
    }
}
