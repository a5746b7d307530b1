package io.crisol.data.read;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** A Parquet file as DuckDB sees it. */
final class ParquetFile {
    private static final int DEEPEST = 8;

    private final DuckDBConnection connection;
    private final String path;

    ParquetFile(DuckDBConnection connection, Path path) throws SQLException {
        this.connection = connection;
        this.path = quoted(pattern(path.toAbsolutePath().toString()));
        try (var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
    }

    /** A path in which no character stands for others. */
    private static String pattern(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String named(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    long rows() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT sum(num_rows) FROM parquet_file_metadata(" + path + ")")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /** The columns; those of nested structures one by one. */
    List<ParquetField> fields() throws SQLException {
        List<ParquetField> fields = new ArrayList<>();
        collect("SELECT * FROM read_parquet(" + path + ")", "", "", 0, fields);
        return fields;
    }

    private void collect(String query, String prefix, String within, int depth, List<ParquetField> into)
            throws SQLException {
        List<ParquetField> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE " + query)) {
            while (rows.next()) {
                String name = rows.getString(1);
                String value = within.isEmpty() ? named(name) : "struct_extract(" + within + ", " + quoted(name) + ")";
                found.add(new ParquetField(prefix + name, value, rows.getString(2)));
            }
        }
        for (ParquetField field : found) {
            if (field.type().startsWith("STRUCT(") && !field.type().endsWith("]") && depth < DEEPEST) {
                String inner = "SELECT s.* FROM (SELECT " + field.value() + " AS s FROM read_parquet(" + path + "))";
                collect(inner, field.name() + ".", field.value(), depth + 1, into);
            } else {
                into.add(field);
            }
        }
    }

    DuckDBPreparedStatement select(String columns, int most) throws SQLException {
        return connection.prepare("SELECT " + columns + " FROM read_parquet(" + path + ") LIMIT " + most);
    }

    /** Rows drawn at random, in the order of the file; on one thread, so that a seed draws the same ones again. */
    DuckDBPreparedStatement draw(String columns, int count, long seed) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
        }
        int small = (int) Math.floorMod(seed, 1_000_000_007L);
        return connection.prepare("SELECT " + columns + ", file_row_number FROM read_parquet(" + path
                + ", file_row_number = true) USING SAMPLE reservoir(" + count + " ROWS) REPEATABLE (" + small
                + ") ORDER BY file_row_number");
    }
}
