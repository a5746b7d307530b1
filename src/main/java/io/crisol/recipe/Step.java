package io.crisol.recipe;

/**
 * A step with its settings, not yet fitted. Three kinds, by what they may see: leakage is what can't be written.
 */
public sealed interface Step permits CleaningStep, LearnedStep, TrainingRowsStep {
    ColumnChoice columns();
}
