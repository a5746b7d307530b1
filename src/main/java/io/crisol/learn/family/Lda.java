package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Suitability;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Linear discriminant analysis: classes are normal with one covariance, estimated within classes with n − classes in
 * the denominator (Fisher 1936; Rao 1948). Directions without spread inside the classes are ignored.
 */
public final class Lda implements ClassFamily {
    @Override
    public String name() {
        return "lda";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.BAYES;
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name());
    }

    @Override
    public boolean takesWeights() {
        return true;
    }

    @Override
    public int complexity() {
        return 2;
    }

    @Override
    public Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return Suitability.check(this, training).or(() -> Covariances.tooWide(this, training, Gram.WIDEST));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Target.Classes classes = training.classes();
        ClassMeans means = ClassMeans.of(design, classes, training.weights(), context);
        double[][] pooled = Covariances.pooled(design, training.weights(), means, context);
        UnaryOperator<double[]> inverse = Cholesky.of(pooled, context).pseudoInverse(context);
        double[][] weights = new double[means.classes()][];
        double[] intercepts = new double[means.classes()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = inverse.apply(means.means()[k]);
            intercepts[k] = means.logShare(k);
            for (int j = 0; j < weights[k].length; j++) {
                intercepts[k] -= 0.5 * weights[k][j] * means.means()[k][j];
            }
        }
        return new SoftmaxClassifier(new LinearScores(design.layout(), weights, intercepts), classes.names());
    }
}
