package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.SharedSettings;
import io.crisol.learn.TrainingSet;
import io.crisol.param.Param;
import io.crisol.param.ParamValues;
import java.util.List;

/**
 * Any family whose settings can be looked for. The looking itself needs folds and is done before a fit, by who compares
 * candidates; here are only the settings that ask for it.
 */
public record Searching(ModelFamily family) implements Wrapping {
    @Override
    public List<Param> added() {
        return List.of(
                new Param.Choice(
                        SharedSettings.SEARCH,
                        SharedSettings.NONE,
                        List.of(SharedSettings.NONE, "random", "grid", "halving")),
                new Param.Whole(SharedSettings.TRIALS, 20, 2, 1000));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        return family.fit(training, params, seed, context);
    }
}
