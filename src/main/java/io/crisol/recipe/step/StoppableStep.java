package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.recipe.FittedStep;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.TrainingRows;
import java.util.Optional;

/** A learned step that takes long enough to be stopped, or looks at the answers. */
interface StoppableStep extends LearnedStep {
    @Override
    default FittedStep fit(Dataset training, Seed seed) {
        return fit(new TrainingRows(training, Optional.empty(), JobContext.silent()), seed);
    }

    @Override
    FittedStep fit(TrainingRows training, Seed seed);
}
