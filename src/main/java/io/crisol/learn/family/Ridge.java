package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.TrainingSet;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import java.util.List;

/** Least squares with a penalty: Σ(y − ŷ)² + λ‖w‖², the intercept free (Hoerl and Kennard 1970). */
public final class Ridge implements NumberFamily {
    @Override
    public String name() {
        return "ridge";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Real("lambda", 1, 0, 1e12, true));
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(new SearchRange.Real("lambda", 0.01, 1000, true));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Answers answers = Answers.of(training);
        double[] right = answers.with(design, context);
        double penalty = params.real("lambda");
        if (design.width() > Gram.WIDEST) {
            double[] weights = new ConjugateGradient(design, training.weights(), penalty, context).solve(right);
            return new ScoreRegressor(
                    LinearScores.ofNumber(design, weights, design.means(training.weights()), answers.mean()));
        }
        Gram gram = Gram.of(training, context);
        double[] weights = Cholesky.of(gram.plusDiagonal(penalty), context).solve(right);
        return new ScoreRegressor(LinearScores.ofNumber(design, weights, gram.means(), answers.mean()));
    }
}
