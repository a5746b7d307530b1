package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip from memory by its central directory, as APPNOTE.TXT 6.3.10 describes it, and refuses what could leave the
 * folder or exhaust the machine: other paths, links, encryption, names that clash, contents larger than declared or
 * than the limit. Nothing is ever written.
 */
final class ZipReader {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int FOLDER = 0x4;
    private static final int REGULAR = 0x8;
    private static final int MOST_ENTRIES = 1000;
    private static final long SMALL = 50_000_000L;
    private static final long MOST_EXPANSION = 50L;

    private final ByteBuffer zip;
    private final long mostBytes;
    private final EntryNames names = new EntryNames();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long total;

    private ZipReader(byte[] zip, long mostBytes) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.mostBytes = mostBytes;
    }

    /**
     * All files by their paths.
     *
     * @param mostBytes how large all contents together may be
     * @throws InputException where the archive is broken or refused
     */
    static SortedMap<String, byte[]> read(byte[] zip, long mostBytes) {
        ZipReader reader = new ZipReader(zip, mostBytes);
        try {
            reader.readAll();
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | java.nio.BufferUnderflowException
                | DataFormatException
                | CharacterCodingException e) {
            throw new InputException(Finding.error("bundle.broken_zip"), e);
        }
        return reader.files;
    }

    private void readAll() throws DataFormatException, CharacterCodingException {
        int end = endRecord();
        int entries = zip.getShort(end + 10) & 0xFFFF;
        if (entries > MOST_ENTRIES) {
            throw refused("bundle.zip_bomb");
        }
        int at = zip.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            if (zip.getInt(at) != CENTRAL) {
                throw refused("bundle.broken_zip");
            }
            int nameLength = zip.getShort(at + 28) & 0xFFFF;
            entry(at, text(at + 46, nameLength));
            at += 46 + nameLength + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
        }
    }

    private int endRecord() {
        for (int at = zip.limit() - 22; at >= Math.max(0, zip.limit() - 22 - 0xFFFF); at--) {
            if (zip.getInt(at) == END && at + 22 + (zip.getShort(at + 20) & 0xFFFF) == zip.limit()) {
                return at;
            }
        }
        throw refused("bundle.broken_zip");
    }

    private void entry(int at, String name) throws DataFormatException, CharacterCodingException {
        EntryNames.checkPath(name);
        int kind = (zip.getInt(at + 38) >>> 28) & 0xF;
        boolean unix = (zip.getShort(at + 4) & 0xFF00) >> 8 == 3;
        if (unix && kind != 0 && kind != FOLDER && kind != REGULAR) {
            throw refused("bundle.zip_link", name);
        }
        int flags = zip.getShort(at + 8);
        if ((flags & 1) != 0) {
            throw refused("bundle.zip_encrypted", name);
        }
        if (name.endsWith("/")) {
            return;
        }
        names.add(name);
        files.put(name, content(at, name));
    }

    private byte[] content(int at, String name) throws DataFormatException, CharacterCodingException {
        long size = zip.getInt(at + 24) & 0xFFFFFFFFL;
        total += size;
        if (total > mostBytes || total > Math.max(SMALL, MOST_EXPANSION * zip.limit())) {
            throw refused("bundle.zip_bomb");
        }
        int local = zip.getInt(at + 42);
        int localName = zip.getShort(local + 26) & 0xFFFF;
        if (zip.getInt(local) != LOCAL || !text(local + 30, localName).equals(name)) {
            throw refused("bundle.broken_zip");
        }
        int from = local + 30 + localName + (zip.getShort(local + 28) & 0xFFFF);
        ByteBuffer packed = zip.slice(from, zip.getInt(at + 20));
        byte[] content = unpack(zip.getShort(at + 10), packed, (int) size);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != (zip.getInt(at + 16) & 0xFFFFFFFFL)) {
            throw refused("bundle.broken_zip");
        }
        return content;
    }

    private static byte[] unpack(int method, ByteBuffer packed, int size) throws DataFormatException {
        if (method != 8 && (method != 0 || packed.remaining() != size)) {
            throw refused("bundle.broken_zip");
        }
        byte[] content = new byte[size];
        if (method == 0) {
            packed.get(content);
            return content;
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            int filled = 0;
            while (filled < size) {
                int more = inflater.inflate(content, filled, size - filled);
                if (more == 0) {
                    throw refused("bundle.broken_zip");
                }
                filled += more;
            }
            if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw refused("bundle.zip_bomb");
            }
        }
        return content;
    }

    private String text(int at, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(zip.slice(at, length)).toString();
    }

    private static InputException refused(String code, Object... args) {
        return new InputException(Finding.error(code, args));
    }
}
