package io.crisol.store;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date with this program; refuses a store that a newer program has changed. */
record Migrations(Path home) {
    /** Applies the migrations that the database lacks. */
    void bringUpToDate(DataSource source) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:io/crisol/store/migration")
                    .placeholders(Map.of("bytes", "BLOB"))
                    .loggers(QuietLog.class.getName())
                    .load();
            if (Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).anyMatch(Migrations::newer)) {
                throw new FailureException(
                        Finding.error("store.newer", home.toString()).offering(Remedy.UPDATE, Remedy.OTHER_HOME));
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new FailureException(Finding.error("store.migration", home.toString(), e.getMessage()), e);
        }
    }

    private static boolean newer(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
