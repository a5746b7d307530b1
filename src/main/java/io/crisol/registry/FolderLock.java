package io.crisol.registry;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets one thread of one program change a model's folder at a time. Ends with the process that holds it. */
final class FolderLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws FailureException where another program holds it too long, or the folder can't be written */
    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!acquired(channel)) {
                channel.close();
                throw new FailureException(Finding.error("registry.busy", folder.toString()));
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("registry.unwritable", folder.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean acquired(FileChannel channel) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        do {
            if (tried(channel) != null) {
                return true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        } while (System.nanoTime() < until);
        return false;
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(FolderLock.class.getName()).log(System.Logger.Level.WARNING, "lock not closed", e);
        }
    }
}
