package io.crisol.registry;

import io.crisol.bundle.AtomicMove;
import io.crisol.bundle.BundleFiles;
import io.crisol.bundle.TemporaryName;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one model: {@code versions/<n>/} the bundles, {@code versions/<n>.json} their records,
 * {@code aliases.json}, {@code events.jsonl}. Each file is replaced whole. Callers hold the lock where they change.
 */
final class ModelFolder {
    private final String name;
    private final Path folder;
    private final Path versions;

    ModelFolder(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        this.versions = folder.resolve("versions");
    }

    /** The versions that are complete, newest first. */
    List<Version> versions() {
        return numbers().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(n -> version(n).stream())
                .toList();
    }

    Optional<Version> version(int number) {
        Path bundle = versions.resolve(Integer.toString(number));
        Path record = record(number);
        if (!Files.isRegularFile(record) || isEmpty(bundle)) {
            return Optional.empty();
        }
        return Optional.of(RegistryJson.version(read(record), name, number, bundle));
    }

    private boolean isEmpty(Path bundle) {
        try (Stream<Path> inside = Files.list(bundle)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw failed("registry.unreadable", e);
        }
    }

    /** All numbers that were ever claimed. */
    private List<Integer> numbers() {
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(versions)) {
            return inside.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> p.getFileName().toString())
                    .filter(n -> n.matches("[1-9]\\d{0,8}"))
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw failed("registry.unreadable", e);
        }
    }

    /** Claims the next number by making its folder. */
    int claim() {
        try {
            Files.createDirectories(versions);
            int next = numbers().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
            while (true) {
                try {
                    Files.createDirectory(versions.resolve(Integer.toString(next)));
                    return next;
                } catch (FileAlreadyExistsException e) {
                    next++;
                }
            }
        } catch (IOException e) {
            throw failed("registry.unwritable", e);
        }
    }

    /** Fills a claimed folder: the record first, then all files at once by moving a finished folder over it. */
    void publish(Version version, BundleFiles files) {
        Path temporary = versions.resolve(TemporaryName.fresh());
        Path claimed = versions.resolve(Integer.toString(version.number()));
        boolean published = false;
        try {
            files.writeInto(temporary);
            save(version);
            moveOver(temporary, claimed);
            published = true;
        } catch (IOException e) {
            throw failed("registry.unwritable", e);
        } finally {
            if (!published) {
                discard(temporary);
            }
        }
    }

    /** Moves a folder over an empty one: in one step where the system can, else in two. */
    private static void moveOver(Path from, Path empty) throws IOException {
        try {
            Files.move(from, empty, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Files.delete(empty);
            Files.move(from, empty);
        }
    }

    void save(Version version) {
        replace(record(version.number()), RegistryJson.write(version));
    }

    private Path record(int number) {
        return versions.resolve(number + ".json");
    }

    RegistryJson.Aliases aliases() {
        Path file = folder.resolve("aliases.json");
        return Files.isRegularFile(file) ? RegistryJson.aliases(read(file), file) : RegistryJson.Aliases.NONE;
    }

    void save(RegistryJson.Aliases aliases) {
        replace(folder.resolve("aliases.json"), RegistryJson.write(aliases));
    }

    /** Events, newest first. A last line that was never finished is passed over. */
    List<RegistryEvent> events() {
        Path file = folder.resolve("events.jsonl");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        String text = new String(read(file), StandardCharsets.UTF_8);
        List<RegistryEvent> events = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            if (!line.isBlank()) {
                events.add(RegistryJson.event(line, name, file));
            }
        }
        Collections.reverse(events);
        return events;
    }

    void append(RegistryEvent event) {
        Path file = folder.resolve("events.jsonl");
        try {
            byte[] line = RegistryJson.write(event);
            byte[] whole = endsOpen(file) ? prepended(line) : line;
            Files.write(file, whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw failed("registry.unwritable", e);
        }
    }

    private static boolean endsOpen(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return false;
        }
        byte[] all = Files.readAllBytes(file);
        return all[all.length - 1] != '\n';
    }

    private static byte[] prepended(byte[] line) {
        byte[] whole = new byte[line.length + 1];
        whole[0] = '\n';
        System.arraycopy(line, 0, whole, 1, line.length);
        return whole;
    }

    private void replace(Path file, byte[] bytes) {
        Path temporary = file.resolveSibling(TemporaryName.fresh());
        try {
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            AtomicMove.replace(temporary, file);
        } catch (IOException e) {
            discard(temporary);
            throw failed("registry.unwritable", e);
        }
    }

    private byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failed("registry.unreadable", e);
        }
    }

    private static void discard(Path temporary) {
        try {
            AtomicMove.delete(temporary);
        } catch (IOException e) {
            System.getLogger(ModelFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + temporary, e);
        }
    }

    private FailureException failed(String code, Exception e) {
        return new FailureException(Finding.error(code, folder.toString(), String.valueOf(e.getMessage())), e);
    }
}
