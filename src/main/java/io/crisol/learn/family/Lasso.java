package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.TrainingSet;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;

/** Least squares with a penalty that sets weights to 0: 1/(2n)·Σ(y − ŷ)² + λ‖w‖₁, the intercept free (Tibshirani 1996). */
public final class Lasso implements NumberFamily {
    @Override
    public String name() {
        return "lasso";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), ElasticNet.LAMBDA);
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        return ElasticNet.fit(training, params.optionalReal("lambda"), 1, context);
    }
}
