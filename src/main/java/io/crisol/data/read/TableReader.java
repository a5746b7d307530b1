package io.crisol.data.read;

import io.crisol.job.JobContext;
import java.nio.file.Path;
import java.util.List;

/** Reads one file format. Stateless and thread-safe. */
public interface TableReader {
    /** Name of the format as people know it, such as {@code CSV}. */
    String name();

    /** The settings that it understands, besides the columns to take and their types. */
    List<Setting<?>> settings();

    /**
     * Whether a file is of this format.
     *
     * @param file its path; the name may help
     * @param head its first bytes (up to 64 kB), unpacked where the file is packed by gzip
     */
    boolean reads(Path file, byte[] head);

    /**
     * Reads the whole file.
     *
     * @throws io.crisol.finding.InputException where it can't be read as a table with at least one row
     * @throws io.crisol.finding.CancelledException where the context was cancelled
     */
    ImportResult read(Path file, ImportSettings settings, JobContext context);

    /**
     * Reads the beginning of the file, a few hundred kilobytes at most.
     *
     * @param rows how many rows to show at most
     * @throws io.crisol.finding.InputException where it can't be read as a table
     */
    TablePreview preview(Path file, ImportSettings settings, int rows);
}
