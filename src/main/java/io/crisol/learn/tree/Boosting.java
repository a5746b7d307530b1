package io.crisol.learn.tree;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.TrainingSet;

/**
 * Gradient boosting (Friedman 2001, 2002) with Newton steps and trees that grow where the gain is greatest: logarithmic loss
 * for classes, squared error for numbers. A leaf has at least {@value #MIN_LEAF} rows, estimated from the Hessian.
 *
 * @param trees rounds; with several classes each has one tree a class
 * @param maxLeaves most leaves of a tree
 * @param learningRate factor of each step, 0 to 1
 * @param subsample share of the rows that each round draws without replacement
 * @param columnShare share of the columns that each tree draws
 * @param earlyStopping rounds without gain on a tenth of the rows, held out, after which to stop; 0 for never
 */
public record Boosting(
        int trees, int maxLeaves, double learningRate, double subsample, double columnShare, int earlyStopping) {
    static final int MIN_LEAF = 20;

    /** Fits on the calling thread; the same rows and seed give the same model. */
    public TreeModel fit(TrainingSet training, Seed seed, JobContext context) {
        return new BoostingFit(this, training, seed, context).run();
    }
}
