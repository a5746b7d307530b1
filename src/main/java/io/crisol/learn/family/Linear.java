package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.TrainingSet;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;

/** Ordinary least squares; the weights of least norm where columns depend on each other. */
public final class Linear implements NumberFamily {
    @Override
    public String name() {
        return "linear";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name());
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Answers answers = Answers.of(training);
        if (design.width() > Gram.WIDEST) {
            double[] weights =
                    new ConjugateGradient(design, training.weights(), 0, context).solve(answers.with(design, context));
            return new ScoreRegressor(
                    LinearScores.ofNumber(design, weights, design.means(training.weights()), answers.mean()));
        }
        Gram gram = Gram.of(training, context);
        double[] weights = new LeastNorm(design, gram, answers, context).solve();
        return new ScoreRegressor(LinearScores.ofNumber(design, weights, gram.means(), answers.mean()));
    }
}
