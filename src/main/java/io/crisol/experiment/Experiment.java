package io.crisol.experiment;

import io.crisol.evaluate.RunState;
import io.crisol.text.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * One comparison: dataset, recipe, split, metric and candidates.
 *
 * @param id identifier
 * @param project the project's identifier
 * @param iteration the iteration's identifier
 * @param name the study's name
 * @param started when it was started
 * @param finished when it ended; empty while it runs
 * @param state FINISHED also where single runs failed
 * @param pipeline the settings it was made with, complete (nothing left to suggest)
 * @param settingsDigest SHA-256 of the settings that decide the results; a result is stale when the draft's differs
 * @param fingerprint the dataset's
 * @param rows rows compared on (after cleaning)
 * @param metric the metric that decides
 * @param sentence the header sentence; empty while it runs
 * @param recommended identifier of the recommended run
 * @param program version of Crisol
 */
public record Experiment(
        String id,
        String project,
        String iteration,
        String name,
        Instant started,
        Optional<Instant> finished,
        RunState state,
        Pipeline pipeline,
        String settingsDigest,
        String fingerprint,
        int rows,
        String metric,
        Optional<Message> sentence,
        Optional<String> recommended,
        String program) {
    public Experiment withPipeline(Pipeline changed) {
        return new Experiment(
                id,
                project,
                iteration,
                name,
                started,
                finished,
                state,
                changed,
                settingsDigest,
                fingerprint,
                rows,
                metric,
                sentence,
                recommended,
                program);
    }
}
