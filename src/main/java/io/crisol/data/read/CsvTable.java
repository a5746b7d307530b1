package io.crisol.data.read;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the columns of one import together: leaves out what is empty and the rows that do not fit, and reports both. */
final class CsvTable {
    private final CsvLayout layout;
    private final List<String> names;
    private final List<Finding> nameFindings;
    private final ImportSettings settings;
    private final MissingTokens tokens;
    private final CsvRows rows;
    private final Inferred[] inferred;
    private final int[] positions;
    private final BitSet unfitRows = new BitSet();

    CsvTable(
            CsvLayout layout,
            ColumnNames names,
            ImportSettings settings,
            CellRules rules,
            CsvRows rows,
            Inferred[] inferred) {
        this.layout = layout;
        this.names = names.names();
        this.nameFindings = names.findings();
        this.settings = settings;
        this.tokens = rules.tokens();
        this.rows = rows;
        this.inferred = inferred;
        this.positions = java.util.stream.IntStream.range(0, inferred.length)
                .filter(i -> !nothing(i))
                .toArray();
        for (int i : positions) {
            for (int k = 0; k < inferred[i].unfit().count(); k++) {
                unfitRows.set(inferred[i].unfit().row(k));
            }
        }
    }

    /** The positions in the file of the columns that are kept. */
    int[] positions() {
        return positions.clone();
    }

    /** Whether the column has neither a name nor a value. */
    private boolean nothing(int column) {
        Inferred made = inferred[column];
        return layout.written().get(column).isEmpty()
                && made.unfit().count() == 0
                && made.column().missing() == made.column().size();
    }

    int keptRows() {
        return keeps() ? rows.rows() : rows.rows() - unfitRows.cardinality();
    }

    private boolean keeps() {
        return settings.unfit() == ImportSettings.Unfit.SET_MISSING || unfitRows.isEmpty();
    }

    Dataset dataset() {
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        int[] kept = keeps() ? new int[0] : keptPositions();
        for (int i : positions) {
            Column column = inferred[i].column();
            columns.add(keeps() ? column : used(column.take(kept)));
            infos.add(ColumnInfo.of(names.get(i), column.type(), inferred[i].reason()));
        }
        return new Dataset(new Schema(infos), columns, keptRows());
    }

    private int[] keptPositions() {
        int[] kept = new int[rows.rows() - unfitRows.cardinality()];
        int at = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (!unfitRows.get(row)) {
                kept[at++] = row;
            }
        }
        return kept;
    }

    /** Levels that only rejected rows had are dropped, the others numbered in the order in which they come. */
    private static Column used(Column column) {
        if (!(column instanceof CodedColumn coded)) {
            return column;
        }
        int[] fresh = new int[coded.levels().size()];
        Arrays.fill(fresh, -1);
        List<String> levels = new ArrayList<>();
        int[] codes = new int[coded.size()];
        for (int row = 0; row < codes.length; row++) {
            int code = coded.code(row);
            if (code >= 0 && fresh[code] < 0) {
                fresh[code] = levels.size();
                levels.add(coded.levels().get(code));
            }
            codes[row] = code < 0 ? -1 : fresh[code];
        }
        return new CodedColumn(coded.type(), codes, levels);
    }

    long rejectedRows() {
        return rows.rejectedRows() + unfitRows.cardinality();
    }

    /** The first rejected rows, by line. */
    List<RejectedRow> rejected() {
        List<RejectedRow> all = new ArrayList<>(rows.rejected());
        int[] next = new int[inferred.length];
        int row = unfitRows.nextSetBit(0);
        for (int n = 0; row >= 0 && n < settings.rejectedKept(); n++) {
            all.add(unfit(row, next));
            row = unfitRows.nextSetBit(row + 1);
        }
        all.sort(Comparator.comparingLong(RejectedRow::line));
        return all.subList(0, Math.min(all.size(), settings.rejectedKept()));
    }

    /** The report of the first cell of a row that does not fit; {@code next} walks through each column's unfit cells. */
    private RejectedRow unfit(int row, int[] next) {
        Optional<RejectedRow> first = Optional.empty();
        for (int i : positions) {
            Unfit unfit = inferred[i].unfit();
            while (next[i] < unfit.count() && unfit.row(next[i]) < row) {
                next[i]++;
            }
            if (first.isEmpty() && next[i] < unfit.count() && unfit.row(next[i]) == row) {
                first = Optional.of(new RejectedRow(
                        rows.lines().lineOf(row), Optional.of(names.get(i)), unfit.text(next[i]), unfit.reason()));
            }
        }
        return first.orElseThrow();
    }

    /** The texts that were taken as missing, with how many cells had them. */
    Map<String, Long> missingTexts() {
        Map<String, Long> counts = new TreeMap<>();
        for (int i : positions) {
            long[] column = inferred[i].tokens();
            for (int token = 0; token < column.length; token++) {
                if (column[token] > 0) {
                    counts.merge(tokens.text(token), column[token], Long::sum);
                }
            }
        }
        return counts;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        settings.types().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> all.add(unknown(name)));
        for (int i : positions) {
            if (!nameFindings.isEmpty()
                    || layout.header() && layout.written().get(i).isEmpty()) {
                addNameFinding(i, all);
            }
            addColumnFindings(i, all);
        }
        int dropped = inferred.length - positions.length;
        if (dropped > 0) {
            all.add(Finding.info("imports.empty_columns", dropped));
        }
        if (rows.emptyRows() > 0) {
            all.add(Finding.info("imports.empty_rows", rows.emptyRows()));
        }
        if (rows.surplusDelimiters() > 0) {
            all.add(Finding.info("imports.surplus_delimiters", rows.surplusDelimiters()));
        }
        missingTexts().forEach((text, count) -> all.add(Finding.info("imports.missing_text", text, count)));
        if (rejectedRows() > 0) {
            all.add(Finding.warning(
                    keeps() && !unfitRows.isEmpty() ? "imports.set_missing" : "imports.rejected", rejectedRows()));
        }
        return all;
    }

    private Finding unknown(String name) {
        return Nearest.to(name, names)
                .map(near -> Finding.warning("imports.unknown_column_near", name, near))
                .orElseGet(() -> Finding.warning("imports.unknown_column", name))
                .at(Place.column(name));
    }

    private void addNameFinding(int column, List<Finding> all) {
        String name = names.get(column);
        if (layout.written().get(column).isEmpty() && layout.header()) {
            all.add(Finding.info("imports.no_name", column + 1, name).at(Place.column(name)));
        }
        nameFindings.stream()
                .filter(f -> f.place().column().equals(Optional.of(name)))
                .forEach(all::add);
    }

    private void addColumnFindings(int column, List<Finding> all) {
        String name = names.get(column);
        inferred[column]
                .doubt()
                .ifPresent(doubt ->
                        all.add(Finding.warning("imports.dates_unclear", name).at(Place.column(name))));
        boolean flagWanted = settings.types().get(name) == ColumnType.FLAG;
        if (flagWanted && inferred[column].column() instanceof CodedColumn coded && coded.type() != ColumnType.FLAG) {
            all.add(Finding.warning("imports.no_flag", name, coded.levels().size())
                    .at(Place.column(name)));
        }
    }
}
