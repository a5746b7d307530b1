package io.crisol.data.write;

import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import java.nio.file.Path;

/** Writes one file format. Stateless and thread-safe. */
public interface TableWriter {
    /** Name of the format as people know it, such as {@code CSV}. */
    String name();

    /** Whether a file of this name is of this format. */
    boolean writes(Path file);

    /**
     * Writes a table; a file that is there is replaced only once all is written.
     *
     * @throws io.crisol.finding.FailureException where the file can't be written
     * @throws io.crisol.finding.CancelledException where the context was cancelled; nothing is left behind
     */
    void write(Dataset data, Path file, JobContext context);
}
