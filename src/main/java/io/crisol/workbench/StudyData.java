package io.crisol.workbench;

import io.crisol.data.Dataset;
import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.read.ImportResult;
import io.crisol.data.read.SampledRows;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.SourceSpec;
import io.crisol.text.Texts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A pipeline with its rows in memory.
 *
 * @param pipeline the settings
 * @param file absolute path of the file that was read; the empty path where the rows are from a database
 * @param imported what reading gave
 */
public record StudyData(Pipeline pipeline, Path file, ImportResult imported) {
    public Dataset data() {
        return imported.data();
    }

    /** What a person calls the source: the file's name, or the database. */
    public String name() {
        return query().map(q -> q.address().label()).orElseGet(() -> String.valueOf(file.getFileName()));
    }

    /** Its name, marked where the rows are a sample. */
    public String name(Texts texts) {
        return sample().isPresent() ? texts.say("workbench.sample_name", name()) : name();
    }

    /** Which part of the source's rows they are; empty for all of them. */
    public Optional<SampledRows> sample() {
        return imported.sample();
    }

    /** Where exactly the rows are from. */
    public String place() {
        return query().map(q -> q.address().key()).orElseGet(file::toString);
    }

    /** The query that gave the rows; empty where they are from a file. */
    public Optional<DatabaseQuery> query() {
        return pipeline.source().flatMap(SourceSpec::database);
    }
}
