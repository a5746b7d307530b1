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
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Quadratic discriminant analysis: classes are normal, each with a covariance of its own, drawn towards the pooled one
 * by the shrinkage (Friedman 1989). Columns that depend on earlier ones within the classes are left out.
 */
public final class Qda implements ClassFamily {
    private static final int WIDEST = 300;

    /** Keeps a class without spread in some direction from being infinitely sure. */
    private static final double LEAST_SHRINKAGE = 1e-8;

    @Override
    public String name() {
        return "qda";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.BAYES;
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Real("shrinkage", 0.1, 0, 1, false));
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(new SearchRange.Real("shrinkage", 0, 1, false));
    }

    @Override
    public boolean takesWeights() {
        return true;
    }

    @Override
    public int complexity() {
        return 3;
    }

    @Override
    public Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return Suitability.check(this, training).or(() -> Covariances.tooWide(this, training, WIDEST));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        double shrinkage = Math.max(LEAST_SHRINKAGE, params.real("shrinkage"));
        Design design = Design.of(training, context);
        Target.Classes classes = training.classes();
        ClassMeans means = ClassMeans.of(design, classes, training.weights(), context);
        double[][] pooled = Covariances.pooled(design, training.weights(), means, context);
        int[] kept = independent(pooled, context);
        double[] constants = new double[means.classes()];
        double[][][] halves = new double[means.classes()][][];
        for (int k = 0; k < halves.length; k++) {
            double[][] own = Covariances.of(design, classes, training.weights(), means, k, context);
            Cholesky factor = Cholesky.of(mixed(own, pooled, kept, shrinkage), context);
            constants[k] = means.logShare(k) - 0.5 * factor.logDeterminant();
            halves[k] = half(factor, kept.length);
        }
        if (kept.length == 0) {
            double[][] none = new double[means.classes()][design.width()];
            return new SoftmaxClassifier(new LinearScores(design.layout(), none, constants), classes.names());
        }
        return new QdaModel(design.layout(), classes.names(), kept, constants, chosen(means.means(), kept), halves);
    }

    private static int[] independent(double[][] pooled, JobContext context) {
        double[][] copy = new double[pooled.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = pooled[i].clone();
        }
        Cholesky factor = Cholesky.of(copy, context);
        return IntStream.range(0, copy.length).filter(j -> !factor.idle(j)).toArray();
    }

    private static double[][] mixed(double[][] own, double[][] pooled, int[] kept, double shrinkage) {
        double[][] mixed = new double[kept.length][];
        for (int a = 0; a < kept.length; a++) {
            mixed[a] = new double[a + 1];
            for (int b = 0; b <= a; b++) {
                mixed[a][b] = (1 - shrinkage) * own[kept[a]][kept[b]] + shrinkage * pooled[kept[a]][kept[b]];
            }
        }
        return mixed;
    }

    /** The inverse of the factor, {@code [row][column]}. */
    private static double[][] half(Cholesky factor, int size) {
        double[][] inverse = new double[size][size];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            double[] column = factor.half(unit);
            for (int i = 0; i < size; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }

    private static double[][] chosen(double[][] means, int[] kept) {
        double[][] chosen = new double[means.length][kept.length];
        for (int k = 0; k < means.length; k++) {
            for (int a = 0; a < kept.length; a++) {
                chosen[k][a] = means[k][kept[a]];
            }
        }
        return chosen;
    }
}
