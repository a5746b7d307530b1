package io.crisol.data.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a text in UTF-8, as bytes. */
final class JsonLines {
    private final InputStream in;
    private final int longest;
    private final byte[] part = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long number;

    /** @param longest a longer line is cut there, in bytes */
    JsonLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The number of the last line, counted from 1. */
    long number() {
        return number;
    }

    /** The next line that is not blank; empty at the end. */
    Optional<byte[]> next() throws IOException {
        while (true) {
            line.reset();
            boolean any = read();
            if (!any && line.size() == 0) {
                return Optional.empty();
            }
            number++;
            byte[] bytes = withoutMark(line.toByteArray());
            if (!blank(bytes)) {
                return Optional.of(bytes);
            }
        }
    }

    /** Reads up to the end of the line; whether there was one. */
    private boolean read() throws IOException {
        while (true) {
            if (at == end) {
                end = in.read(part);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return false;
                }
            }
            int from = at;
            while (at < end && part[at] != '\n') {
                at++;
            }
            line.write(part, from, Math.min(at - from, longest - Math.min(longest, line.size())));
            if (at < end) {
                at++;
                return true;
            }
        }
    }

    private byte[] withoutMark(byte[] bytes) {
        boolean mark = number == 1
                && bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return mark ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
