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
import java.util.OptionalDouble;

/**
 * Least squares with a mixed penalty: 1/(2n)·Σ(y − ŷ)² + λ·(r·‖w‖₁ + (1 − r)/2·‖w‖²), the intercept free (Zou and
 * Hastie 2005). Where no λ is given it is chosen from the data.
 */
public final class ElasticNet implements NumberFamily {
    /** The same setting for the lasso. */
    static final Param LAMBDA = new Param.OptionalReal("lambda", 0, 1e12);

    private static final double SHARE = 0.1;

    @Override
    public String name() {
        return "elastic_net";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), LAMBDA, new Param.Real("l1_ratio", 0.5, 0.01, 1, false));
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(new SearchRange.Real("l1_ratio", 0.1, 1, false));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        return fit(training, params.optionalReal("lambda"), params.real("l1_ratio"), context);
    }

    static FittedModel fit(TrainingSet training, OptionalDouble given, double ratio, JobContext context) {
        Design design = Design.of(training, context);
        Answers answers = Answers.of(training);
        Slopes slopes;
        if (design.width() > Gram.WIDEST) {
            slopes = new ResidualSlopes(design, answers);
        } else {
            Gram gram = Gram.of(training, context);
            slopes = new GramSlopes(gram, answers.with(design, context));
        }
        double rows = training.weights().total();
        double penalty = given.orElseGet(() -> chosen(slopes, rows, ratio));
        double[] weights = new CoordinateDescent(
                        slopes,
                        rows * penalty * ratio,
                        rows * penalty * (1 - ratio),
                        Math.sqrt(answers.squares()),
                        context)
                .solve();
        return new ScoreRegressor(
                LinearScores.ofNumber(design, weights, design.means(training.weights()), answers.mean()));
    }

    /**
     * A tenth of the least penalty at which all weights are 0; less where its squared part, which unlike the absolute
     * part doesn't grow with the answers' unit, would exceed a tenth of the features' mean variance and so leave nothing
     * of any weight.
     */
    private static double chosen(Slopes slopes, double rows, double ratio) {
        double absolute = largest(slopes) / (rows * ratio);
        double variance = 0;
        for (int j = 0; j < slopes.size(); j++) {
            variance += slopes.square(j) / rows / slopes.size();
        }
        return SHARE * (ratio == 1 ? absolute : Math.min(absolute, variance / (1 - ratio)));
    }

    private static double largest(Slopes slopes) {
        double largest = 0;
        for (int j = 0; j < slopes.size(); j++) {
            largest = Math.max(largest, Math.abs(slopes.at(j)));
        }
        return largest;
    }
}
