package io.crisol.bundle;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a bundle in memory, by their paths with forward slashes. What is checked, loaded and copied are these
 * bytes, read once. The arrays are not copied and nobody changes them.
 */
public final class BundleFiles {
    /** How large a bundle may be: 1.5 GB. */
    private static final long MOST_BYTES = 1_500_000_000L;

    private static final int MOST_FILES = 1000;
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> files;

    BundleFiles(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads a folder or a zip; nothing outside of it is touched and nothing is written.
     *
     * @throws InputException where it is not there, is broken, or holds links or names that could do harm
     */
    public static BundleFiles read(Path bundle) {
        try {
            if (Files.isDirectory(bundle)) {
                return new BundleFiles(folder(bundle));
            }
            if (Files.isRegularFile(bundle)) {
                if (Files.size(bundle) > MOST_BYTES) {
                    throw new InputException(Finding.error("bundle.too_large", bundle.toString()));
                }
                return new BundleFiles(ZipReader.read(Files.readAllBytes(bundle), MOST_BYTES));
            }
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("bundle.unreadable", bundle.toString(), String.valueOf(e.getMessage())), e);
        }
        throw new InputException(
                Finding.error("bundle.not_there", bundle.toString()).at(Place.file(bundle.toString())));
    }

    private static SortedMap<String, byte[]> folder(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        EntryNames names = new EntryNames();
        long[] total = {0};
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!attributes.isRegularFile()) {
                    throw new InputException(Finding.error("bundle.zip_link", name));
                }
                total[0] += attributes.size();
                if (total[0] > MOST_BYTES || files.size() >= MOST_FILES) {
                    throw new InputException(Finding.error("bundle.too_large", root.toString()));
                }
                names.add(name);
                files.put(name, Files.readAllBytes(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Paths and bytes, sorted by path. */
    public SortedMap<String, byte[]> all() {
        return files;
    }

    /** Whether there is such a file. */
    public boolean has(String name) {
        return files.containsKey(name);
    }

    /**
     * The bytes of a file.
     *
     * @throws InputException where there is none of that name
     */
    public byte[] get(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new InputException(Finding.error("bundle.file_missing", name).at(Place.file(name)));
        }
        return bytes;
    }

    /** Size of all files together, in bytes. */
    public long bytes() {
        return files.values().stream().mapToLong(b -> b.length).sum();
    }

    /** SHA-256 of the manifest, which stands for the whole bundle; of nothing where there is none. */
    public String digest() {
        return Sha256.of(files.getOrDefault(BundleFormat.MANIFEST, new byte[0]));
    }

    /**
     * Writes the files into a folder that must not exist yet; its parents are made.
     *
     * @throws FailureException where the disk says no
     */
    public void writeInto(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                EntryNames.checkPath(file.getKey());
                Path target = folder.resolve(file.getKey());
                if (target.getParent() != null) {
                    Files.createDirectories(target.getParent());
                }
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * Writes the same tree as a zip, entries sorted and times fixed: equal files give equal bytes.
     *
     * @throws FailureException where the disk says no
     */
    public void writeZip(Path zip) {
        Path temporary = zip.resolveSibling(TemporaryName.fresh());
        try {
            if (zip.toAbsolutePath().getParent() != null) {
                Files.createDirectories(zip.toAbsolutePath().getParent());
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(temporary))) {
                for (var file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(FIXED);
                    out.putNextEntry(entry);
                    out.write(file.getValue());
                    out.closeEntry();
                }
            }
            AtomicMove.replace(temporary, zip);
        } catch (IOException e) {
            throw notWritten(zip, e);
        }
    }

    private static FailureException notWritten(Path where, IOException e) {
        return new FailureException(
                Finding.error("bundle.not_written", where.toString(), String.valueOf(e.getMessage())), e);
    }

    /** Whether a folder looks like a bundle that this program wrote. */
    static boolean isBundle(Path folder) {
        return Files.isRegularFile(folder.resolve(BundleFormat.MANIFEST), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(BundleFormat.MLMODEL), LinkOption.NOFOLLOW_LINKS);
    }
}
