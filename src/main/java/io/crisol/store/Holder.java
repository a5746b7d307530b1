package io.crisol.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has a store open.
 *
 * @param pid its process
 * @param name the process's program
 * @param since when it opened the store
 * @param started when the process itself began, by the operating system's account
 */
record Holder(long pid, String name, Instant since, Optional<Instant> started) {
    static Holder current(Clock clock) {
        ProcessHandle self = ProcessHandle.current();
        String program = self.info()
                .command()
                .map(c -> String.valueOf(Path.of(c).getFileName()))
                .orElse("java");
        return new Holder(self.pid(), program, clock.instant(), self.info().startInstant());
    }

    /** Whether the process still lives and is the same one, not another that was given its number later. */
    boolean plausible() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> same(p.info().startInstant(), started))
                .isPresent();
    }

    /** The account of a process's start moves with corrections of the clock. */
    private static boolean same(Optional<Instant> a, Optional<Instant> b) {
        return a.isEmpty()
                || b.isEmpty()
                || Duration.between(a.get(), b.get()).abs().compareTo(Duration.ofSeconds(10)) < 0;
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                List.of(
                        Long.toString(pid),
                        name,
                        since.toString(),
                        started.map(Instant::toString).orElse("")));
    }

    /** What a holder wrote; empty where the file is missing or half-written. */
    static Optional<Holder> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new Holder(
                    Long.parseLong(lines.get(0)),
                    lines.get(1),
                    Instant.parse(lines.get(2)),
                    lines.get(3).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(lines.get(3)))));
        } catch (IOException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    static void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
