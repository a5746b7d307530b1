package io.crisol.evaluate;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digest of a division of rows. */
final class SplitDigest {
    private final MessageDigest digest;

    private SplitDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Split split) {
        SplitDigest made = new SplitDigest(sha256());
        made.add(split.test());
        for (Fold fold : split.folds()) {
            made.add(fold.training());
            made.add(fold.validation());
        }
        return "sha256:" + HexFormat.of().formatHex(made.digest.digest());
    }

    private void add(int[] rows) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * (rows.length + 1));
        buffer.putInt(rows.length);
        for (int row : rows) {
            buffer.putInt(row);
        }
        digest.update(buffer.flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
