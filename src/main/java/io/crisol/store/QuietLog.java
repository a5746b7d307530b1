package io.crisol.store;

import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Keeps what the migration library says in the log at debug level; failures are thrown anyway. */
public final class QuietLog implements LogCreator {
    @Override
    public Log createLogger(Class<?> type) {
        return new Debug(System.getLogger(type.getName()));
    }

    private record Debug(System.Logger log) implements Log {
        @Override
        public void debug(String message) {
            log.log(Level.TRACE, message);
        }

        @Override
        public void info(String message) {
            log.log(Level.DEBUG, message);
        }

        @Override
        public void warn(String message) {
            log.log(Level.DEBUG, message);
        }

        @Override
        public void error(String message) {
            log.log(Level.DEBUG, message);
        }

        @Override
        public void error(String message, Exception thrown) {
            log.log(Level.DEBUG, message, thrown);
        }

        @Override
        public void notice(String message) {
            log.log(Level.DEBUG, message);
        }
    }
}
