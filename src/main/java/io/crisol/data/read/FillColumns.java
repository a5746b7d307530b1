package io.crisol.data.read;

import io.crisol.finding.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Hands the cells of block after block to the columns. While the next block is being split, threads of their own fill
 * the columns with the last one; each column gets its cells from one thread at a time, in the order of the file.
 */
final class FillColumns implements AutoCloseable {
    private final @Nullable Cells[] columns;
    private final int threads;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Future<?>> running = new ArrayList<>();
    private RowBlock filling;
    private @Nullable ExecutorService pool;

    /**
     * @param columns where cells go; null for a column that is not wanted
     * @param threads how many threads beside the calling one
     */
    FillColumns(@Nullable Cells[] columns, int threads) {
        this.columns = columns;
        this.threads = Math.min(threads, columns.length - 1);
        this.filling = new RowBlock(columns.length);
    }

    /** Begins to fill the columns with a block, once the one before is done; returns a block that is free again. */
    RowBlock fill(RowBlock block) {
        finish();
        RowBlock free = filling;
        filling = block;
        next.set(0);
        if (threads > 0 && pool == null) {
            pool = Executors.newFixedThreadPool(
                    threads,
                    Thread.ofPlatform().name("crisol-import-", 1).daemon(true).factory());
        }
        for (int i = 0; i < threads && pool != null; i++) {
            running.add(pool.submit(this::work));
        }
        return free;
    }

    /** Helps with the block in hand until all of its cells are in the columns. */
    void finish() {
        work();
        for (Future<?> thread : running) {
            try {
                thread.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
        running.clear();
    }

    private void work() {
        for (int column = next.getAndIncrement(); column < columns.length; column = next.getAndIncrement()) {
            Cells cells = columns[column];
            if (cells != null) {
                filling.fill(column, cells);
            }
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
