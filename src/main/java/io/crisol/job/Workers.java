package io.crisol.job;

import io.crisol.finding.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One bounded pool of platform threads on which all arithmetic runs. Thread-safe. Tasks must not wait for other tasks. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /** @param threads how many threads, at least 1 */
    public Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads,
                Thread.ofPlatform().name("crisol-worker-", 1).daemon(true).factory());
    }

    /** As many threads as the machine has processors. */
    public static Workers ofMachine() {
        return new Workers(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    public int threads() {
        return threads;
    }

    /**
     * Runs all tasks, started in the given order, and returns their results in the same order. The first failure (in
     * order) is thrown after all have ended. Where the context is cancelled, tasks not yet begun are not begun.
     */
    public <T> List<T> all(JobContext context, List<? extends Callable<T>> tasks) {
        List<Future<T>> started = new ArrayList<>();
        for (Callable<T> task : tasks) {
            started.add(pool.submit(() -> {
                context.checkCancelled();
                return task.call();
            }));
        }
        List<T> results = new ArrayList<>();
        RuntimeException first = null;
        for (Future<T> future : started) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                RuntimeException cause =
                        e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
                first = first == null || first instanceof CancelledException ? cause : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                started.forEach(f -> f.cancel(false));
                throw new CancelledException();
            }
        }
        if (first != null) {
            throw first;
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
