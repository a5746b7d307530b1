package io.crisol.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/** The current row of a query; a NULL number is NaN or absent. */
record Row(ResultSet at) {
    String text(String column) throws SQLException {
        return present(at.getString(column), column);
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(at.getString(column));
    }

    int whole(String column) throws SQLException {
        return at.getInt(column);
    }

    double number(String column) throws SQLException {
        return optionalNumber(column).orElse(Double.NaN);
    }

    OptionalDouble optionalNumber(String column) throws SQLException {
        double value = at.getDouble(column);
        return at.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    Optional<Boolean> optionalFlag(String column) throws SQLException {
        boolean value = at.getBoolean(column);
        return at.wasNull() ? Optional.empty() : Optional.of(value);
    }

    Instant instant(String column) throws SQLException {
        return present(at.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(at.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    byte[] bytes(String column) throws SQLException {
        return present(at.getBytes(column), column);
    }

    private static <T> T present(@org.jspecify.annotations.Nullable T value, String column) throws SQLException {
        if (value == null) {
            throw new SQLException("NULL in " + column);
        }
        return value;
    }
}
