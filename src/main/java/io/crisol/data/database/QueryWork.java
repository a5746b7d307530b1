package io.crisol.data.database;

import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work with a database on a thread of its own, so that a person's cancel is heard within a tenth of a second even while
 * the driver waits for the server: the statement is told to cancel, and the caller goes on at once.
 */
final class QueryWork {
    private static final long PAUSE_MILLIS = 50;

    private @Nullable Statement running;
    private boolean stopped;

    private QueryWork() {}

    /** What is to be done; it tells each statement before it runs it. */
    interface Task<T> {
        T run(QueryWork work) throws SQLException;
    }

    /**
     * Does the work.
     *
     * @throws SQLException as the work throws it
     * @throws CancelledException where the context was cancelled; the work then ends on its own
     */
    static <T> T run(JobContext context, Task<T> task) throws SQLException {
        QueryWork work = new QueryWork();
        FutureTask<T> future = new FutureTask<>(() -> task.run(work));
        Thread.ofPlatform().daemon().name("crisol-query").start(future);
        boolean ended = false;
        try {
            T result = work.await(future, context);
            ended = true;
            return result;
        } catch (ExecutionException e) {
            ended = true;
            throw thrown(e);
        } finally {
            if (!ended) {
                work.stop();
            }
        }
    }

    private <T> T await(FutureTask<T> future, JobContext context) throws ExecutionException {
        while (true) {
            try {
                return future.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                context.checkCancelled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }

    private static RuntimeException thrown(ExecutionException e) throws SQLException {
        return switch (e.getCause()) {
            case SQLException failed -> throw failed;
            case RuntimeException failed -> failed;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }

    /** Takes the statement that runs next. */
    synchronized void running(Statement statement) {
        checkStopped();
        running = statement;
    }

    /** Ends the work where the person asked to stop; called between rows. */
    synchronized void checkStopped() {
        if (stopped) {
            throw new CancelledException();
        }
    }

    /** Tells the statement to cancel, on another thread: telling a server may take time. */
    private synchronized void stop() {
        stopped = true;
        Statement statement = running;
        if (statement != null) {
            Thread.ofPlatform().daemon().name("crisol-query-cancel").start(() -> cancel(statement));
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            System.getLogger(QueryWork.class.getName())
                    .log(System.Logger.Level.DEBUG, "the statement had ended: {0}", e.getSQLState());
        }
    }
}
