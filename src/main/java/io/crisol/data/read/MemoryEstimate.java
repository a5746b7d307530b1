package io.crisol.data.read;

import io.crisol.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much memory a table will take, guessed from its beginning and the size of its file before it is read.
 *
 * @param rows how many rows, roughly
 * @param columns how many columns
 * @param bytes memory of the table
 * @param limit memory that the program may take in all
 */
public record MemoryEstimate(long rows, int columns, long bytes, long limit) {
    /** While it is read a table takes about twice its size; a quarter of the memory is left for work with it. */
    private static final double READING = 2;

    private static final double USABLE = 0.75;
    /** A packed file has about so many times its bytes. */
    private static final int PACKED = 6;

    /** Estimates a file of which the beginning is known. */
    public static MemoryEstimate of(Path file, TablePreview preview) {
        return of(file, preview, Runtime.getRuntime().maxMemory());
    }

    static MemoryEstimate of(Path file, TablePreview preview, long limit) {
        Dataset beginning = preview.beginning();
        double each = beginning.memoryBytes() / (double) Math.max(1, beginning.rows());
        long rows = preview.whole() ? beginning.rows() : rows(file, preview);
        return new MemoryEstimate(rows, beginning.schema().size(), Math.round(rows * each), limit);
    }

    private static long rows(Path file, TablePreview preview) {
        try {
            if (preview.format().equals("Parquet")) {
                return ParquetReader.rows(file);
            }
            long size = Files.size(file);
            long bytes = file.toString().endsWith(".gz") ? PACKED * size : size;
            return Math.max(preview.rows().size(), Math.round(bytes / rowBytes(preview)));
        } catch (IOException e) {
            return preview.rows().size();
        }
    }

    /** Characters of a row with its delimiters; names of fields stand in each row of JSON. */
    private static double rowBytes(TablePreview preview) {
        double names = preview.format().equals("JSON")
                ? preview.columns().stream()
                        .mapToInt(c -> c.name().length() + 4)
                        .sum()
                : 0;
        double cells = preview.rows().stream()
                .mapToLong(MemoryEstimate::characters)
                .average()
                .orElse(1);
        return Math.max(1, names + cells);
    }

    private static long characters(List<String> row) {
        return row.stream().mapToLong(cell -> cell.length() + 1L).sum();
    }

    /** Memory while it is read. */
    public long needed() {
        return Math.round(READING * bytes);
    }

    public boolean fits() {
        return needed() <= USABLE * limit;
    }

    /** A round number of rows that take a quarter of what fits at most. */
    public int sample() {
        double each = Math.max(1, bytes / (double) Math.max(1, rows));
        double most = Math.min(1_000_000, USABLE * limit / (READING * each) / 4);
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(10, most))));
        return (int) Math.max(100, Math.floor(most / unit) * unit);
    }

    /** The same for a table with at most so many rows. */
    public MemoryEstimate ofRows(int count) {
        return count >= rows
                ? this
                : new MemoryEstimate(count, columns, Math.round(bytes * (count / (double) rows)), limit);
    }

    /** The same for a table with only so many of the columns. */
    public MemoryEstimate ofColumns(int count) {
        return count >= columns
                ? this
                : new MemoryEstimate(rows, count, Math.round(bytes * (count / (double) columns)), limit);
    }
}
