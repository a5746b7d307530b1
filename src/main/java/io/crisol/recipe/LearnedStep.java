package io.crisol.recipe;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;

/** A step that learns from rows; fitted again on the training rows of every fold. It keeps all rows. */
public non-sealed interface LearnedStep extends Step {
    /**
     * Learns from training rows. The target is not among the columns.
     *
     * @throws io.crisol.finding.CrisolException where the columns can't be used
     */
    FittedStep fit(Dataset training, Seed seed);

    /**
     * The same, for a step that looks at the answers or that takes long.
     *
     * @throws io.crisol.finding.CrisolException where the columns can't be used, or the person asked to stop
     */
    default FittedStep fit(TrainingRows training, Seed seed) {
        return fit(training.inputs(), seed);
    }

    /**
     * The training rows as a model learns from them. They may differ from what {@code fitted} makes of the same rows, so
     * that no row sees its own answer; the columns are the same.
     *
     * @param fitted what {@link #fit} gave for the same rows and seed
     */
    default Dataset trained(FittedStep fitted, TrainingRows training, Seed seed) {
        return fitted.apply(training.inputs(), training.context());
    }
}
