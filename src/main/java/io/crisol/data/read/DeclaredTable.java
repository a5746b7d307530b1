package io.crisol.data.read;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table from a source that declares the types of its columns, filled cell by cell, each column in order of the rows.
 * A column for which the person chose another type is read as text and judged like one of a file. Not thread-safe.
 */
public final class DeclaredTable {
    private final List<DeclaredColumn> declared;
    private final ImportSettings settings;
    private final ColumnNames names;
    private final CellRules rules;
    private final List<Optional<DeclaredCells>> cells = new ArrayList<>();
    private final LineNumbers lines = new LineNumbers();
    private int rows;

    public DeclaredTable(List<DeclaredColumn> declared, ImportSettings settings) {
        this.declared = List.copyOf(declared);
        this.settings = settings;
        this.names = new ColumnNames(declared.stream().map(DeclaredColumn::name).toList());
        this.rules = new CellRules(
                new NumberSyntax(
                        settings.get(Setting.DECIMAL).orElse('.'),
                        settings.get(Setting.GROUPING).orElse(ImportSettings.NONE)),
                MissingTokens.of(settings),
                1024);
        for (int i = 0; i < declared.size(); i++) {
            cells.add(settings.wants(name(i)) ? Optional.of(made(i)) : Optional.empty());
        }
    }

    private DeclaredCells made(int column) {
        DeclaredKind kind = declared.get(column).kind();
        Optional<ColumnType> chosen = Optional.ofNullable(settings.types().get(name(column)));
        if (kind == DeclaredKind.TEXT || chosen.filter(t -> t != type(kind)).isPresent()) {
            return new DeclaredCells.Texts(new TextCells(rules, chosen.orElse(null)));
        }
        return switch (kind) {
            case NUMBER -> new DeclaredCells.Numbers();
            case TRUTH -> new DeclaredCells.Truths();
            case DATE, MOMENT -> new DeclaredCells.Dates(kind == DeclaredKind.MOMENT);
            case TIME -> new DeclaredCells.Times();
            case TEXT -> throw new IllegalStateException();
        };
    }

    private static ColumnType type(DeclaredKind kind) {
        return switch (kind) {
            case NUMBER -> ColumnType.NUMBER;
            case TRUTH -> ColumnType.FLAG;
            case DATE, MOMENT -> ColumnType.DATE;
            case TIME -> ColumnType.TIME;
            case TEXT -> ColumnType.TEXT;
        };
    }

    /** The name of a column in the table: that of the source, made unique. */
    public String name(int column) {
        return names.names().get(column);
    }

    /** Whether the cells of a column are wanted; those of another need not be given. */
    public boolean wants(int column) {
        return cells.get(column).isPresent();
    }

    public void missing(int column) {
        cells.get(column).ifPresent(DeclaredCells::addMissing);
    }

    public void number(int column, double value) {
        switch (cells(column)) {
            case DeclaredCells.Numbers c -> c.add(value);
            case DeclaredCells.Texts c when Double.isNaN(value) -> c.addMissing();
            case DeclaredCells.Texts c -> c.add(number(value));
            default -> throw wrong(column);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    public void truth(int column, boolean value) {
        switch (cells(column)) {
            case DeclaredCells.Truths c -> c.add(value);
            case DeclaredCells.Texts c -> c.add(Boolean.toString(value));
            default -> throw wrong(column);
        }
    }

    /** @param millis since 1970 as if in UTC */
    public void date(int column, long millis) {
        switch (cells(column)) {
            case DeclaredCells.Dates c -> c.add(millis);
            case DeclaredCells.Texts c -> c.add(date(declared.get(column).kind(), millis));
            default -> throw wrong(column);
        }
    }

    private static String date(DeclaredKind kind, long millis) {
        var moment = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        LocalDate day = moment.toLocalDate();
        return kind == DeclaredKind.DATE
                ? day.toString()
                : moment.toLocalDateTime().toString();
    }

    /** @param millis since midnight */
    public void time(int column, int millis) {
        switch (cells(column)) {
            case DeclaredCells.Times c -> c.add(millis);
            case DeclaredCells.Texts c ->
                c.add(LocalTime.ofNanoOfDay(millis * 1_000_000L).toString());
            default -> throw wrong(column);
        }
    }

    public void text(int column, String value) {
        if (!(cells(column) instanceof DeclaredCells.Texts texts)) {
            throw wrong(column);
        }
        texts.add(value);
    }

    private DeclaredCells cells(int column) {
        return cells.get(column).orElseThrow();
    }

    private IllegalArgumentException wrong(int column) {
        return new IllegalArgumentException("column " + column + " is " + declared.get(column));
    }

    /** Ends a row; each wanted column has got one more cell. */
    public void endRow() {
        lines.add(rows, rows + 1L);
        rows++;
    }

    public int rows() {
        return rows;
    }

    /**
     * The table.
     *
     * @param notes what else is to be said about it
     * @throws InputException where no row is left, or no column
     * @throws IllegalStateException where no row was given
     */
    public ImportResult finish(List<Finding> notes) {
        if (rows == 0) {
            throw new IllegalStateException("no rows");
        }
        List<ReadColumn> columns = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            DeclaredColumn column = declared.get(i);
            String name = name(i);
            int at = i;
            cells.get(i).ifPresent(c -> columns.add(new ReadColumn(at, column.name(), name, c.finish(column.type()))));
            cells.set(i, Optional.empty());
        }
        AssembledTable table = new AssembledTable(
                columns, true, names, settings, rules.tokens(), new RowReport(rows, lines, List.of(), 0, 0, 0));
        if (table.columns().isEmpty()) {
            throw new InputException(Finding.error("imports.no_columns"));
        }
        if (table.keptRows() == 0) {
            RejectedRow first = table.rejected().getFirst();
            throw new InputException(Finding.error("imports.none_fits", table.rejectedRows(), first.reason()));
        }
        List<Finding> findings = new ArrayList<>(notes);
        findings.addAll(table.findings());
        Dataset data = table.dataset();
        ImportResult read = new ImportResult(
                data,
                settings,
                table.rejected(),
                table.rejectedRows(),
                table.missingTexts(),
                findings,
                data.fingerprint().substring("sha256:".length()),
                data.memoryBytes());
        return settings.get(Setting.SAMPLE).map(read::drawn).orElse(read);
    }
}
