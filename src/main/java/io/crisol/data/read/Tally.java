package io.crisol.data.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the bytes that are read from a file and, where asked, makes their SHA-256. */
final class Tally {
    private final MessageDigest digest;
    private final boolean digesting;
    private InputStream counted = InputStream.nullInputStream();
    private long bytes;

    Tally(boolean digesting) {
        this.digesting = digesting;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long bytes() {
        return bytes;
    }

    /** Reads what is left of the file and gives the digest of all its bytes as hexadecimal digits. */
    String sha256() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (counted.read(rest) >= 0) {
            continue;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    InputStream count(InputStream in) {
        counted = new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                if (read > 0) {
                    bytes += read;
                    if (digesting) {
                        digest.update(into, from, read);
                    }
                }
                return read;
            }

            @Override
            public long skip(long n) throws IOException {
                return readNBytes((int) Math.min(n, 1 << 16)).length;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
        return counted;
    }
}
