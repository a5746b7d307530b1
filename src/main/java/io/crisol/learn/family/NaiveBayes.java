package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Layout;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;

/**
 * Naive Bayes: numbers are normal within a class, levels have shares with one row added to each (Laplace). A level
 * without a column of its own says nothing.
 */
public final class NaiveBayes implements ClassFamily {
    /** Share of a number's whole variance that is added to its variance in a class. */
    private static final double SMOOTHING = 1e-9;

    @Override
    public String name() {
        return "naive_bayes";
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
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Target.Classes classes = training.classes();
        ClassMeans means = ClassMeans.of(design, classes, training.weights(), context);
        double[][] precisions = precisions(design, classes, training.weights(), means, context);
        double[] constants = new double[means.classes()];
        for (int k = 0; k < constants.length; k++) {
            constants[k] = means.logShare(k);
            for (double precision : precisions[k]) {
                constants[k] += precision > 0 ? 0.5 * StrictMath.log(precision) : 0;
            }
        }
        return new NaiveBayesModel(
                design.layout(),
                classes.names(),
                constants,
                means.means(),
                precisions,
                evidence(design.layout(), means));
    }

    /** One over the variance of each number in each class; 0 where the number is constant. */
    private static double[][] precisions(
            Design design, Target.Classes classes, RowWeights weights, ClassMeans means, JobContext context) {
        int numbers = design.layout().denseWidth();
        double[][] squares = new double[means.classes()][numbers];
        double[] whole = new double[numbers];
        for (int row = 0; row < design.rows(); row++) {
            if ((row & 255) == 0) {
                context.checkCancelled();
            }
            int k = classes.codes()[row];
            double weight = weights.of(row);
            for (int j = 0; j < numbers; j++) {
                double value = design.number(row, j);
                double from = value - means.means()[k][j];
                squares[k][j] += weight * from * from;
                whole[j] += weight * value * value;
            }
        }
        double total = weights.total();
        for (int k = 0; k < squares.length; k++) {
            for (int j = 0; j < numbers; j++) {
                double count = means.counts()[k] > 0 ? means.counts()[k] : 1;
                double variance = squares[k][j] / count + SMOOTHING * whole[j] / total;
                squares[k][j] = variance > 0 ? 1 / variance : 0;
            }
        }
        return squares;
    }

    /** Log of the smoothed share of each level in each class. */
    private static double[][] evidence(Layout layout, ClassMeans means) {
        double[][] evidence = new double[means.classes()][layout.width() - layout.denseWidth()];
        for (int g = 0; g < layout.groups(); g++) {
            int from = layout.offset(g);
            for (int k = 0; k < evidence.length; k++) {
                double all = layout.levels(g);
                for (int j = from; j < from + layout.levels(g); j++) {
                    all += means.means()[k][j] * means.counts()[k];
                }
                for (int j = from; j < from + layout.levels(g); j++) {
                    double share = (means.means()[k][j] * means.counts()[k] + 1) / all;
                    evidence[k][j - layout.denseWidth()] = StrictMath.log(share);
                }
            }
        }
        return evidence;
    }
}
