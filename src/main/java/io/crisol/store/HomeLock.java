package io.crisol.store;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a home for one process. The operating system's file lock decides and ends with the process, however it ends;
 * who holds it stands in a file beside it, for the message only.
 */
final class HomeLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileLock lock;
    private final Path holderFile;

    private HomeLock(FileLock lock, Path holderFile) {
        this.lock = lock;
        this.holderFile = holderFile;
    }

    /**
     * Takes the lock of a store's folder.
     *
     * @throws FailureException naming the holder where another one keeps it until the wait is over
     */
    static HomeLock take(Path home, Path folder, Clock clock, Duration wait) {
        Path holderFile = folder.resolve("holder");
        long end = System.nanoTime() + wait.toNanos();
        try {
            while (true) {
                Optional<FileLock> locked = tryLock(folder.resolve("lock"));
                if (locked.isPresent()) {
                    Holder.current(clock).write(holderFile);
                    return new HomeLock(locked.get(), holderFile);
                }
                if (System.nanoTime() - end >= 0) {
                    throw held(home, holderFile);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("store.not_writable", home.toString(), String.valueOf(e.getMessage()))
                            .offering(Remedy.OTHER_HOME),
                    e);
        }
    }

    @Override
    public void close() {
        try (Channel channel = lock.acquiredBy()) {
            if (channel.isOpen()) {
                Holder.forget(holderFile);
            }
        } catch (IOException e) {
            System.getLogger(HomeLock.class.getName()).log(System.Logger.Level.WARNING, "lock of the store", e);
        }
    }

    private static Optional<FileLock> tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = Optional.ofNullable(channel.tryLock());
            return lock;
        } catch (OverlappingFileLockException e) {
            // held by this very process
            return lock;
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
    }

    private static FailureException held(Path home, Path holderFile) {
        Finding finding = Holder.read(holderFile)
                .filter(Holder::plausible)
                .map(h -> Finding.error("store.held", home.toString(), h.name(), Long.toString(h.pid()), h.since()))
                .orElseGet(() -> Finding.error("store.open_elsewhere", home.toString()));
        return new FailureException(finding.offering(Remedy.CLOSE_OTHER, Remedy.OTHER_HOME));
    }
}
