package io.crisol.workbench;

import io.crisol.experiment.Pipeline;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The samples that come with Crisol.
 *
 * @param folder where their tables and pipelines are
 */
public record Samples(Path folder) {
    /** Names of the samples offered at home, in order: churn, house prices, VAT rate. */
    public static final List<String> OFFERED = List.of("telco-churn", "ames-housing", "vat-rate");

    /** The folder {@code sample-data} of the application, else of the working directory. */
    public static Samples ofApplication() {
        String application = System.getProperty("crisol.app", "");
        Path beside = Path.of(application).resolve("sample-data");
        return new Samples((Files.isDirectory(beside) ? beside : Path.of("sample-data")).toAbsolutePath());
    }

    /** The pipeline file of a sample. */
    public Path file(String sample) {
        return folder.resolve(sample + ".pipeline.json");
    }

    /**
     * The pipeline of a sample.
     *
     * @throws FailureException where the samples did not come with the application
     */
    public Pipeline pipeline(String sample) {
        Path file = file(sample);
        if (!Files.isRegularFile(file)) {
            throw new FailureException(
                    Finding.error("workbench.no_samples", folder.toString()).at(Place.file(file.toString())));
        }
        return ReadSource.pipeline(file);
    }
}
