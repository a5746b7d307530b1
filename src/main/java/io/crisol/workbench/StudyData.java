package io.crisol.workbench;

import io.crisol.data.Dataset;
import io.crisol.data.read.ImportResult;
import io.crisol.experiment.Pipeline;
import java.nio.file.Path;

/**
 * A pipeline with its rows in memory.
 *
 * @param pipeline the settings
 * @param file absolute path of the file that was read
 * @param imported what reading gave
 */
public record StudyData(Pipeline pipeline, Path file, ImportResult imported) {
    public Dataset data() {
        return imported.data();
    }
}
