package io.crisol.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes the table that is measured: number columns of several shapes, level columns of 2 to 200 levels, a target with
 * about 20 % {@code yes} that follows some of them, 5 % of the other cells missing. The same arguments give the same
 * bytes.
 */
final class WriteTable {
    private static final double MISSING = 0.05;

    private final int rows;
    private final int numbers;
    private final int levels;
    private final SplittableRandom random = new SplittableRandom(42);
    private final byte[] line;
    private int at;

    WriteTable(int rows, int numbers, int levels) {
        this.rows = rows;
        this.numbers = numbers;
        this.levels = levels;
        this.line = new byte[32 * (numbers + levels + 1)];
    }

    /** The file of a table of this shape in a folder; written where it is not there. */
    static Path file(Path folder, int rows, int numbers, int levels) throws IOException {
        Path file = folder.resolve("table-" + rows + "x" + (numbers + levels + 1) + ".csv");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = folder.resolve(file.getFileName() + ".part");
            new WriteTable(rows, numbers, levels).to(part);
            Files.move(part, file);
        }
        return file;
    }

    private void to(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            header();
            out.write(line, 0, at);
            for (int row = 0; row < rows; row++) {
                at = 0;
                row();
                out.write(line, 0, at);
            }
        }
    }

    private void header() {
        for (int i = 0; i < numbers; i++) {
            text("number_" + (i + 1) + ",");
        }
        for (int i = 0; i < levels; i++) {
            text("level_" + (i + 1) + ",");
        }
        text("answer\n");
    }

    private void row() {
        double signal = random.nextGaussian();
        for (int i = 0; i < numbers; i++) {
            double noise = random.nextGaussian();
            if (random.nextDouble() >= MISSING) {
                number(i, i % 4 == 0 ? 0.6 * signal + 0.8 * noise : noise);
            }
            line[at++] = ',';
        }
        for (int i = 0; i < levels; i++) {
            double uniform = random.nextDouble();
            if (random.nextDouble() >= MISSING) {
                level(i, i % 3 == 0 ? (uniform + Math.clamp(signal / 6 + 0.5, 0, 0.999)) / 2 : uniform * uniform);
            }
            line[at++] = ',';
        }
        text(signal * signal + 0.5 * random.nextGaussian() > 1.8 ? "yes\n" : "no\n");
    }

    /** Four decimals, two decimals with a long tail, whole numbers, six decimals, in turn. */
    private void number(int column, double value) {
        switch (column % 4) {
            case 0 -> fixed(Math.round(value * 10_000), 4);
            case 1 -> fixed(Math.round(Math.exp(4 + value) * 100), 2);
            case 2 -> fixed(Math.round(50_000 + 12_000 * value), 0);
            default -> fixed(Math.round(value * 1_000_000), 6);
        }
    }

    private void level(int column, double uniform) {
        int count = new int[] {2, 4, 7, 12, 25, 50, 100, 200}[column % 8];
        int code = (int) (uniform * count);
        line[at++] = (byte) ('a' + column % 26);
        line[at++] = (byte) ('0' + code / 100 % 10);
        line[at++] = (byte) ('0' + code / 10 % 10);
        line[at++] = (byte) ('0' + code % 10);
    }

    private void fixed(long scaled, int decimals) {
        if (scaled < 0) {
            line[at++] = '-';
        }
        String digits = Long.toString(Math.abs(scaled));
        if (decimals > 0) {
            digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
            text(digits.substring(0, digits.length() - decimals));
            line[at++] = '.';
            digits = digits.substring(digits.length() - decimals);
        }
        text(digits);
    }

    private void text(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, line, at, bytes.length);
        at += bytes.length;
    }
}
