package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file that exists and has content, plain or packed by gzip. */
final class SourceFile {
    private final Path path;
    private final long bytes;
    private final boolean packed;

    private SourceFile(Path path, long bytes, boolean packed) {
        this.path = path;
        this.bytes = bytes;
        this.packed = packed;
    }

    /** @throws InputException where the file is missing, a folder, unreadable or empty */
    static SourceFile of(Path path) {
        if (Files.isDirectory(path)) {
            throw trouble(path, Finding.error("imports.folder"));
        }
        if (!Files.exists(path)) {
            throw trouble(path, Finding.error("imports.no_file"));
        }
        if (!Files.isReadable(path)) {
            throw trouble(path, Finding.error("imports.no_permission"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] magic = in.readNBytes(2);
            if (magic.length == 0) {
                throw trouble(path, Finding.error("imports.empty_file"));
            }
            boolean packed = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
            return new SourceFile(path, Files.size(path), packed);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    Path path() {
        return path;
    }

    /** Size on disk. */
    long bytes() {
        return bytes;
    }

    /** The first bytes of the content. */
    byte[] head(int most) {
        try (InputStream in = unpacked(Files.newInputStream(path))) {
            byte[] head = in.readNBytes(most);
            if (head.length == 0) {
                throw trouble(path, Finding.error("imports.empty_file"));
            }
            return head;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Parts of the content with bytes outside ASCII, up to about the given size. */
    byte[] outsideAscii(int most) {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (InputStream in = unpacked(Files.newInputStream(path))) {
            byte[] part = in.readNBytes(4096);
            while (part.length > 0 && found.size() < most) {
                if (!ascii(part)) {
                    found.writeBytes(part);
                }
                part = in.readNBytes(4096);
            }
            return found.toByteArray();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The content, unpacked, read through the given tally of the bytes on disk. */
    InputStream open(Tally tally) throws IOException {
        return unpacked(tally.count(new BufferedInputStream(Files.newInputStream(path), 1 << 16)));
    }

    /** SHA-256 of the bytes on disk, as hexadecimal digits. */
    String sha256(JobContext context) {
        Tally tally = new Tally(true);
        Message what = Message.of("imports.reading", name());
        byte[] part = new byte[1 << 16];
        try (InputStream in = tally.count(Files.newInputStream(path))) {
            while (in.read(part) >= 0) {
                context.checkCancelled();
                context.progress(tally.bytes() / (double) bytes, what);
            }
            return tally.sha256();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    InputException unreadable(IOException e) {
        return unreadable(path, e);
    }

    InputException trouble(Finding finding) {
        return trouble(path, finding);
    }

    private InputStream unpacked(InputStream in) throws IOException {
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static InputException unreadable(Path path, IOException e) {
        boolean broken = e instanceof ZipException || e instanceof EOFException;
        Finding finding = broken
                ? Finding.error("imports.broken_gzip")
                : Finding.error("imports.unreadable", String.valueOf(e.getMessage()));
        return new InputException(finding.at(Place.file(path.toString())), e);
    }

    private static InputException trouble(Path path, Finding finding) {
        return new InputException(finding.at(Place.file(path.toString())));
    }
}
