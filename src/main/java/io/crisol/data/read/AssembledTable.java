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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the columns of one import together: leaves out what is empty and the rows that do not fit, and reports both. */
final class AssembledTable {
    private final List<ReadColumn> columns;
    private final boolean header;
    private final ColumnNames names;
    private final ImportSettings settings;
    private final MissingTokens tokens;
    private final RowReport rows;
    private final int dropped;
    private final BitSet unfitRows = new BitSet();

    /**
     * @param read the columns that are wanted
     * @param header whether their names stand in the file
     * @param names the names of all columns of the file
     */
    AssembledTable(
            List<ReadColumn> read,
            boolean header,
            ColumnNames names,
            ImportSettings settings,
            MissingTokens tokens,
            RowReport rows) {
        this.columns = read.stream().filter(c -> !c.nothing()).toList();
        this.dropped = read.size() - columns.size();
        this.header = header;
        this.names = names;
        this.settings = settings;
        this.tokens = tokens;
        this.rows = rows;
        for (ReadColumn column : columns) {
            for (int k = 0; k < column.made().unfit().count(); k++) {
                unfitRows.set(column.made().unfit().row(k));
            }
        }
    }

    /** The columns that are kept. */
    List<ReadColumn> columns() {
        return columns;
    }

    int keptRows() {
        return keeps() ? rows.rows() : rows.rows() - unfitRows.cardinality();
    }

    private boolean keeps() {
        return settings.unfit() == ImportSettings.Unfit.SET_MISSING || unfitRows.isEmpty();
    }

    Dataset dataset() {
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> cells = new ArrayList<>();
        int[] kept = keeps() ? new int[0] : keptPositions();
        for (ReadColumn read : columns) {
            Column column = read.made().column();
            cells.add(keeps() ? column : used(column.take(kept)));
            infos.add(ColumnInfo.of(read.name(), column.type(), read.made().reason()));
        }
        return new Dataset(new Schema(infos), cells, keptRows());
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
        int[] next = new int[columns.size()];
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
        for (int i = 0; i < next.length; i++) {
            Unfit unfit = columns.get(i).made().unfit();
            while (next[i] < unfit.count() && unfit.row(next[i]) < row) {
                next[i]++;
            }
            if (first.isEmpty() && next[i] < unfit.count() && unfit.row(next[i]) == row) {
                first = Optional.of(new RejectedRow(
                        rows.lines().lineOf(row),
                        Optional.of(columns.get(i).name()),
                        unfit.text(next[i]),
                        unfit.reason()));
            }
        }
        return first.orElseThrow();
    }

    /** The texts that were taken as missing, with how many cells had them. */
    Map<String, Long> missingTexts() {
        Map<String, Long> counts = new TreeMap<>();
        for (ReadColumn column : columns) {
            long[] found = column.made().tokens();
            for (int token = 0; token < found.length; token++) {
                if (found[token] > 0) {
                    counts.merge(tokens.text(token), found[token], Long::sum);
                }
            }
        }
        return counts;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        settings.types().keySet().stream().filter(this::unknown).forEach(name -> all.add(unknownType(name)));
        settings.get(Setting.COLUMNS).stream()
                .flatMap(Collection::stream)
                .filter(this::unknown)
                .forEach(name ->
                        all.add(Finding.warning("imports.unknown_wanted", name).at(Place.column(name))));
        columns.forEach(column -> addFindings(column, all));
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

    private boolean unknown(String name) {
        return !names.names().contains(name);
    }

    private Finding unknownType(String name) {
        return Nearest.to(name, names.names())
                .map(near -> Finding.warning("imports.unknown_column_near", name, near))
                .orElseGet(() -> Finding.warning("imports.unknown_column", name))
                .at(Place.column(name));
    }

    private void addFindings(ReadColumn column, List<Finding> all) {
        String name = column.name();
        if (header && column.written().isEmpty()) {
            all.add(Finding.info("imports.no_name", column.index() + 1, name).at(Place.column(name)));
        }
        names.findings().stream()
                .filter(f -> f.place().column().equals(Optional.of(name)))
                .forEach(all::add);
        column.made()
                .doubt()
                .ifPresent(doubt ->
                        all.add(Finding.warning("imports.dates_unclear", name).at(Place.column(name))));
        boolean flagWanted = settings.types().get(name) == ColumnType.FLAG;
        if (flagWanted && column.made().column() instanceof CodedColumn coded && coded.type() != ColumnType.FLAG) {
            all.add(Finding.warning("imports.no_flag", name, coded.levels().size())
                    .at(Place.column(name)));
        }
    }

    /**
     * What reading gave.
     *
     * @param used the settings with what was detected
     * @param notes what was notable before the columns were looked at
     */
    ImportResult result(SourceFile source, String sha256, ImportSettings used, List<Finding> notes) {
        List<Finding> all = new ArrayList<>(notes);
        all.addAll(findings());
        return new ImportResult(
                dataset(), used, rejected(), rejectedRows(), missingTexts(), all, sha256, source.bytes());
    }

    /** What is said where no row fits. */
    static Finding noneFits(SourceFile source, RejectedRow first, long count) {
        Place place = Place.file(source.path().toString()).atLine(first.line());
        if (first.column().isPresent()) {
            place = place.inColumn(first.column().get());
        }
        if (first.value().isPresent()) {
            place = place.withValue(first.value().get());
        }
        return Finding.error("imports.none_fits", count, first.reason()).at(place);
    }
}
