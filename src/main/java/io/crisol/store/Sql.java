package io.crisol.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements on a connection. Arguments may be texts, numbers (NaN is written as NULL), flags, instants, bytes
 * and optionals of these. For one thread.
 */
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Changes rows and returns how many. */
    int update(String sql, Object... args) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            return statement.executeUpdate();
        }
    }

    /** Replaces the row with this key (the first column), or adds it. */
    void put(String table, List<String> columns, Object... values) throws SQLException {
        String key = columns.getFirst();
        String changes = columns.stream().skip(1).map(c -> c + " = ?").collect(Collectors.joining(", "));
        List<Object> changed = new ArrayList<>(List.of(values).subList(1, values.length));
        changed.add(values[0]);
        if (update("UPDATE " + table + " SET " + changes + " WHERE " + key + " = ?", changed.toArray()) == 0) {
            update(insert(table, columns), values);
        }
    }

    /** Adds rows in one batch. */
    void insertAll(String table, List<String> columns, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert(table, columns))) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... args) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            try (ResultSet results = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (results.next()) {
                    found.add(reader.read(new Row(results)));
                }
                return Collections.unmodifiableList(found);
            }
        }
    }

    <T> Optional<T> first(String sql, Reader<T> reader, Object... args) throws SQLException {
        return list(sql, reader, args).stream().findFirst();
    }

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static void bind(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, value(args[i]));
        }
    }

    private static @Nullable Object value(Object arg) {
        return switch (arg) {
            case Optional<?> o -> o.isPresent() ? value(o.get()) : null;
            case OptionalDouble o -> o.isPresent() ? value(o.getAsDouble()) : null;
            case Double d -> d.isNaN() ? null : d;
            case Instant i -> i.atOffset(ZoneOffset.UTC);
            default -> arg;
        };
    }
}
