package io.crisol.store;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * One connection, used by one thread of its own: callers wait for their turn, and a caller that is interrupted can't
 * close the file under the database. Thread-safe.
 */
final class Database implements AutoCloseable {
    /** Reading and writing that belong together. */
    interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("crisol-store").factory());
    private final Path home;
    private final Connection connection;

    /** Opens or makes the database {@code file} (a path without extension) and brings it up to date. */
    Database(Path home, Path file) {
        this.home = home;
        try {
            this.connection = onThread(() -> open(file));
        } catch (FailureException e) {
            thread.shutdown();
            throw e;
        }
    }

    /** Does the work in one transaction: all of it is kept, or nothing. */
    <T> T transaction(Work<T> work) {
        return onThread(() -> {
            boolean done = false;
            try {
                T result = work.in(new Sql(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        });
    }

    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            onThread(() -> {
                connection.close();
                return connection;
            });
        } finally {
            thread.shutdown();
        }
    }

    private Connection open(Path file) throws SQLException {
        DataSource source = source(file);
        Connection opened = source.getConnection();
        boolean ready = false;
        try {
            new Migrations(home).bringUpToDate(opened, source);
            opened.setAutoCommit(false);
            ready = true;
            return opened;
        } finally {
            if (!ready) {
                opened.close();
            }
        }
    }

    private static DataSource source(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0");
        source.setUser("crisol");
        source.setPassword("");
        return source;
    }

    private <T> T onThread(Callable<T> task) {
        Future<T> result;
        try {
            result = thread.submit(task);
        } catch (RejectedExecutionException e) {
            throw new FailureException(Finding.error("store.closed", home.toString()), e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case SQLException failed -> new FailureException(finding(failed), failed);
            case RuntimeException thrown -> thrown;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }

    private Finding finding(SQLException failed) {
        return switch (failed.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Finding.error("store.open_elsewhere", home.toString());
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD ->
                Finding.error("store.corrupt", home.toString(), reason(failed))
                        .offering(Remedy.RESTORE, Remedy.OTHER_HOME);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                Finding.error("store.disk", home.toString(), reason(failed));
            default -> Finding.error("store.failed", home.toString(), reason(failed));
        };
    }

    private static String reason(SQLException failed) {
        return failed.getMessage() == null ? String.valueOf(failed.getErrorCode()) : failed.getMessage();
    }
}
