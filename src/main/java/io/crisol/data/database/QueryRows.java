package io.crisol.data.database;

import io.crisol.data.Dataset;
import io.crisol.data.read.DeclaredColumn;
import io.crisol.data.read.DeclaredKind;
import io.crisol.data.read.DeclaredTable;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.data.read.TablePreview;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a query's result on their way into a table. Not thread-safe. */
final class QueryRows {
    private static final int LOOK_EVERY = 10_000;
    private static final long EXACT = 1L << 53;
    /** Rows after which the bar is half full, for want of a total. */
    private static final double HALF = 50_000;

    private static final double FULL = 0.85;

    private final int[] types;
    private final List<DeclaredColumn> columns = new ArrayList<>();
    private final DeclaredTable table;
    private final long[] rounded;

    QueryRows(ResultSetMetaData facts, ImportSettings settings) throws SQLException {
        types = new int[facts.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(facts, i + 1);
            columns.add(
                    new DeclaredColumn(facts.getColumnLabel(i + 1), kind(types[i]), facts.getColumnTypeName(i + 1)));
        }
        rounded = new long[types.length];
        table = new DeclaredTable(columns, settings);
    }

    /** PostgreSQL's driver calls a moment with time zone a plain one, and its flags bits. */
    private static int type(ResultSetMetaData facts, int column) throws SQLException {
        return switch (facts.getColumnTypeName(column)) {
            case "timestamptz" -> Types.TIMESTAMP_WITH_TIMEZONE;
            case "timetz" -> Types.TIME_WITH_TIMEZONE;
            case "bool" -> Types.BOOLEAN;
            case "bit", "money" -> Types.VARCHAR;
            default -> facts.getColumnType(column);
        };
    }

    private static DeclaredKind kind(int type) {
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE,
                    Types.NUMERIC,
                    Types.DECIMAL -> DeclaredKind.NUMBER;
            case Types.BOOLEAN, Types.BIT -> DeclaredKind.TRUTH;
            case Types.DATE -> DeclaredKind.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> DeclaredKind.MOMENT;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> DeclaredKind.TIME;
            default -> DeclaredKind.TEXT;
        };
    }

    int rows() {
        return table.rows();
    }

    /** Takes the row on which the result stands. */
    void add(ResultSet row) throws SQLException {
        for (int i = 0; i < types.length; i++) {
            if (table.wants(i)) {
                add(row, i);
            }
        }
        table.endRow();
    }

    private void add(ResultSet row, int column) throws SQLException {
        int at = column + 1;
        switch (types[column]) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long value = row.getLong(at);
                if (row.wasNull()) {
                    table.missing(column);
                } else {
                    rounded[column] += Math.abs(value) > EXACT ? 1 : 0;
                    table.number(column, value);
                }
            }
            case Types.REAL -> {
                float value = row.getFloat(at);
                number(column, row.wasNull() ? Double.NaN : Double.parseDouble(Float.toString(value)));
            }
            case Types.FLOAT, Types.DOUBLE, Types.NUMERIC, Types.DECIMAL -> {
                double value = row.getDouble(at);
                number(column, row.wasNull() ? Double.NaN : value);
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean value = row.getBoolean(at);
                if (row.wasNull()) {
                    table.missing(column);
                } else {
                    table.truth(column, value);
                }
            }
            default -> addObject(row, column);
        }
    }

    private void number(int column, double value) {
        if (Double.isNaN(value)) {
            table.missing(column);
        } else {
            table.number(column, value);
        }
    }

    private void addObject(ResultSet row, int column) throws SQLException {
        int at = column + 1;
        switch (types[column]) {
            case Types.DATE -> date(column, day(row.getObject(at, LocalDate.class)));
            case Types.TIMESTAMP -> date(column, moment(row.getObject(at, LocalDateTime.class)));
            case Types.TIMESTAMP_WITH_TIMEZONE -> date(column, moment(row.getObject(at, OffsetDateTime.class)));
            case Types.TIME -> time(column, row.getObject(at, LocalTime.class));
            case Types.TIME_WITH_TIMEZONE -> {
                OffsetTime value = row.getObject(at, OffsetTime.class);
                time(column, value == null ? null : value.toLocalTime());
            }
            default -> text(row, column);
        }
    }

    private static long day(@Nullable LocalDate value) {
        return value == null ? Long.MIN_VALUE : millis(value.atStartOfDay());
    }

    private static long moment(@Nullable LocalDateTime value) {
        return value == null ? Long.MIN_VALUE : millis(value);
    }

    private static long moment(@Nullable OffsetDateTime value) {
        return value == null
                ? Long.MIN_VALUE
                : millis(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    /** Days that no calendar has ({@code infinity}) are missing. */
    private static long millis(LocalDateTime value) {
        boolean endless = Math.abs(value.getYear()) > 200_000;
        return endless ? Long.MIN_VALUE : value.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private void date(int column, long millis) {
        if (millis == Long.MIN_VALUE) {
            table.missing(column);
        } else {
            table.date(column, millis);
        }
    }

    private void time(int column, @Nullable LocalTime value) {
        if (value == null) {
            table.missing(column);
        } else {
            table.time(column, (int) (value.toNanoOfDay() / 1_000_000));
        }
    }

    /** Bytes are no values to learn from: they are missing. */
    private void text(ResultSet row, int column) throws SQLException {
        if (types[column] == Types.BLOB
                || types[column] == Types.BINARY
                || types[column] == Types.VARBINARY
                || types[column] == Types.LONGVARBINARY) {
            table.missing(column);
            return;
        }
        String value = row.getString(column + 1);
        if (value == null) {
            table.missing(column);
        } else {
            table.text(column, value);
        }
    }

    /**
     * Tells how many rows came, and stops while there is still memory to say so.
     *
     * @throws InputException where the rows do not fit in memory
     */
    void progress(JobContext context) {
        int rows = table.rows();
        if (rows % LOOK_EVERY == 0) {
            context.progress(rows / (rows + HALF), Message.of("database.rows", rows));
            Runtime machine = Runtime.getRuntime();
            long used = machine.totalMemory() - machine.freeMemory();
            if (used > FULL * machine.maxMemory() && stillFull(machine)) {
                throw new InputException(Finding.error("database.too_large", rows, machine.maxMemory() >> 20));
            }
        }
    }

    /** What is used may be garbage; after a collection it is not. */
    private static boolean stillFull(Runtime machine) {
        System.gc();
        return machine.totalMemory() - machine.freeMemory() > FULL * machine.maxMemory();
    }

    ImportResult finish(DatabaseQuery query) {
        if (table.rows() == 0) {
            throw new InputException(Finding.error("database.no_rows"));
        }
        List<Finding> notes = new ArrayList<>();
        if (!query.ordered()) {
            notes.add(Finding.info("database.unordered"));
        }
        for (int i = 0; i < types.length; i++) {
            if (rounded[i] > 0) {
                notes.add(Finding.warning("database.rounded", table.name(i), rounded[i])
                        .at(Place.column(table.name(i))));
            }
        }
        return table.finish(notes);
    }

    TablePreview preview(DatabaseQuery query, boolean whole) {
        ImportResult read = finish(query);
        Dataset data = read.data();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            int at = row;
            rows.add(data.columns().stream().map(c -> c.text(at)).toList());
        }
        return new TablePreview(
                query.address().kind().word(),
                data,
                rows,
                read.used(),
                Map.of(),
                read.missingTexts(),
                read.findings(),
                whole);
    }
}
