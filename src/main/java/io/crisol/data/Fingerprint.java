package io.crisol.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Digest of a dataset's content: equal tables have equal fingerprints whatever file they came from. */
final class Fingerprint {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Dataset data) {
        Fingerprint f = new Fingerprint();
        f.number(data.rows());
        for (int i = 0; i < data.columns().size(); i++) {
            ColumnInfo info = data.schema().columns().get(i);
            f.text(info.name());
            f.text(info.type().word());
            f.column(data.columns().get(i));
        }
        f.flush();
        return "sha256:" + HexFormat.of().formatHex(f.digest.digest());
    }

    private void column(Column column) {
        int rows = column.size();
        switch (column) {
            case NumberColumn c -> {
                for (int row = 0; row < rows; row++) {
                    number(Double.doubleToLongBits(c.get(row) + 0.0));
                }
            }
            case CodedColumn c -> {
                int[] firstUse = new int[c.levels().size()];
                int used = 0;
                for (int row = 0; row < rows; row++) {
                    int code = c.code(row);
                    if (code >= 0 && firstUse[code] == 0) {
                        firstUse[code] = ++used;
                        text(c.levels().get(code));
                    }
                    number(code < 0 ? 0 : firstUse[code]);
                }
            }
            case DateColumn c -> {
                for (long value : c.millis()) {
                    number(value);
                }
            }
            case TimeColumn c -> {
                for (int value : c.millis()) {
                    number(value);
                }
            }
            case TextColumn c -> {
                for (String value : c.values()) {
                    text(value);
                }
            }
        }
    }

    private void number(long value) {
        if (filled == buffer.length) {
            flush();
        }
        LONGS.set(buffer, filled, value);
        filled += Long.BYTES;
    }

    private void text(@Nullable String value) {
        if (value == null) {
            number(-1);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        flush();
        digest.update(bytes);
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }
}
