package io.crisol.data.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Breaks a file: bytes changed, left out, repeated, put in, cut off, joined with another file, or all made up. */
public final class Mutation {
    private static final List<byte[]> AWKWARD = List.of(
            bytes("\""),
            bytes("\"\""),
            bytes(","),
            bytes(";"),
            bytes("\t"),
            bytes("|"),
            bytes("\n"),
            bytes("\r"),
            bytes("\r\n"),
            bytes("'"),
            bytes("#"),
            bytes("sep=;\n"),
            bytes("\u0000"),
            bytes("\ufeff"),
            bytes("😀"),
            bytes("NA"),
            bytes("-"),
            bytes("1e999"),
            bytes("1.7976931348623157E308"),
            bytes("4.9E-324"),
            bytes("9".repeat(400)),
            bytes("31/02/2024"),
            bytes("2024-02-30T25:61"),
            bytes("99:99"),
            bytes("1.234.567,89"),
            bytes("{\"a\":["),
            bytes("]}"),
            bytes("@data\n"),
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xc3},
            new byte[] {(byte) 0x80},
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'A', 'R', '1'});

    private final SplittableRandom random;

    public Mutation(SplittableRandom random) {
        this.random = random;
    }

    /** A broken version of one of the files. */
    public byte[] of(List<byte[]> files) {
        byte[] made = any(files);
        if (random.nextInt(20) == 0) {
            made = new byte[random.nextInt(400)];
            random.nextBytes(made);
            return made;
        }
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            made = changed(made, files);
        }
        return made;
    }

    private byte[] any(List<byte[]> files) {
        return files.get(random.nextInt(files.size()));
    }

    private byte[] changed(byte[] file, List<byte[]> files) {
        int at = random.nextInt(file.length + 1);
        int to = Math.min(file.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 2000 : 12));
        return switch (random.nextInt(8)) {
            case 0 -> joined(file, 0, at, new byte[] {(byte) random.nextInt(256)}, Math.min(file.length, at + 1));
            case 1 -> joined(file, 0, at, new byte[0], to);
            case 2 -> joined(file, 0, to, new byte[0], at);
            case 3 -> joined(file, 0, at, new byte[0], file.length);
            case 4 -> joined(file, 0, at, any(files), file.length);
            case 5 -> joined(file, 0, at, filled(1 + random.nextInt(20_000)), at);
            default -> joined(file, 0, at, AWKWARD.get(random.nextInt(AWKWARD.size())), at);
        };
    }

    private byte[] filled(int length) {
        byte[] awkward = AWKWARD.get(random.nextInt(AWKWARD.size()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < length) {
            all.writeBytes(awkward);
        }
        return all.toByteArray();
    }

    private static byte[] joined(byte[] file, int from, int to, byte[] middle, int rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(file, from, to - from);
        all.writeBytes(middle);
        all.write(file, rest, file.length - rest);
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
