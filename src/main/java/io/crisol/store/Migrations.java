package io.crisol.store;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date with this program; refuses a store that a newer program has changed. */
record Migrations(Path home) {
    /** Version of the newest migration. */
    static final int LATEST = 3;

    /** Applies the migrations that the database lacks; where it lacks none, the library that does it is not loaded. */
    void bringUpToDate(Connection connection, DataSource source) throws SQLException {
        int applied = applied(new Sql(connection));
        if (applied > LATEST) {
            throw new FailureException(
                    Finding.error("store.newer", home.toString()).offering(Remedy.UPDATE, Remedy.OTHER_HOME));
        }
        if (applied < LATEST) {
            migrate(source);
        }
    }

    /** The newest version applied; 0 where none is, or where one has failed. */
    private static int applied(Sql sql) throws SQLException {
        boolean begun = sql.first(
                        "SELECT 1 FROM information_schema.tables WHERE table_name = 'flyway_schema_history'",
                        row -> row)
                .isPresent();
        return begun ? sql.first("""
            SELECT CASE WHEN MIN(CAST("success" AS INT)) = 1 THEN MAX(CAST("version" AS INT)) ELSE 0 END
                AS latest FROM "flyway_schema_history"
            """, row -> row.whole("latest")).orElse(0) : 0;
    }

    private void migrate(DataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:io/crisol/store/migration")
                    .placeholders(Map.of("bytes", "BLOB"))
                    .loggers(QuietLog.class.getName())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new FailureException(
                    Finding.error("store.migration", home.toString(), String.valueOf(e.getMessage())), e);
        }
    }
}
