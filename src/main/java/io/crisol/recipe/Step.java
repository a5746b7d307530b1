package io.crisol.recipe;

import io.crisol.data.Schema;
import io.crisol.text.Message;
import java.util.Optional;

/**
 * A step with its settings, not yet fitted. Three kinds, by what they may see: leakage is what can't be written.
 */
public sealed interface Step permits CleaningStep, LearnedStep, TrainingRowsStep {
    /** The columns it works on or reads. */
    ColumnChoice columns();

    /**
     * Why the step can't be written as a graph; empty where it can.
     *
     * @param before the columns as they stand before the step
     */
    default Optional<Message> notExportable(Schema before) {
        return Optional.empty();
    }
}
