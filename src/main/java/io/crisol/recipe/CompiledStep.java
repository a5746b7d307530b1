package io.crisol.recipe;

import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * One step of a recipe, checked against the columns as they stand before it.
 *
 * @param number its place in the recipe, counted from 1
 * @param spec as the person wrote it
 * @param step ready to be used; empty where it can't be
 * @param trouble why it can't be used
 * @param before the columns before it, the target's included; levels that an encoding will find are not known yet
 * @param columns names of the columns it works on
 * @param notExportable why a model behind it can't be written as a graph
 */
public record CompiledStep(
        int number,
        StepSpec spec,
        Optional<Step> step,
        Optional<Finding> trouble,
        Schema before,
        List<String> columns,
        Optional<Message> notExportable) {
    public CompiledStep {
        columns = List.copyOf(columns);
    }

    /** What a step may see of the data. */
    public enum Kind {
        /** Learns nothing. */
        FIXED,
        /** Learned from training rows, again in every fold. */
        LEARNED,
        /** Chooses among training rows; absent when scoring. */
        TRAINING_ROWS
    }

    /** Whether it takes part: switched on and without trouble. */
    public boolean active() {
        return spec.enabled() && step.isPresent();
    }

    /** What it may see; empty where the step can't be used. */
    public Optional<Kind> kind() {
        return step.map(s -> switch (s) {
            case CleaningStep c -> Kind.FIXED;
            case LearnedStep l -> Kind.LEARNED;
            case TrainingRowsStep t -> Kind.TRAINING_ROWS;
        });
    }

    /** What it is and what it works on, in words, as long as nothing has been learned. */
    public Message sentence() {
        return RecipeEdits.describe(spec);
    }
}
