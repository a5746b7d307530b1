package io.crisol.learn.tree;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import java.util.Arrays;

/**
 * Gradient boosting (Friedman 2001, 2002) with Newton steps and trees that grow where the gain is greatest: logarithmic loss
 * for classes, squared error for numbers. A leaf has at least {@value #MIN_LEAF} rows, estimated from the Hessian.
 *
 * @param trees rounds; with several classes each has one tree a class
 * @param maxLeaves most leaves of a tree
 * @param learningRate factor of each step, 0 to 1
 * @param subsample share of the rows that each round draws without replacement
 * @param columnShare share of the columns that each tree draws
 * @param earlyStopping rounds without gain on a tenth of the rows ({@value #MOST_HELD_OUT} at most), held out, after
 *     which to stop; 0 for never. Below {@value #AGAIN_BELOW} rows, so many rounds are then made again on all rows
 */
public record Boosting(
        int trees, int maxLeaves, double learningRate, double subsample, double columnShare, int earlyStopping) {
    static final int MIN_LEAF = 20;
    private static final double HELD_OUT = 0.1;
    private static final int MOST_HELD_OUT = 4_000;
    private static final int AGAIN_BELOW = 40_000;

    /** Fits on the calling thread; the same rows and seed give the same model. */
    public TreeModel fit(TrainingSet training, Seed seed, JobContext context) {
        int[] none = new int[0];
        int[] heldOut = earlyStopping == 0 ? none : holdOut(training.target(), seed.child("held out"));
        if (heldOut.length == 0) {
            return new BoostingFit(this, training, none, seed, context).run(trees);
        }
        boolean again = training.rows() < AGAIN_BELOW;
        BoostingFit watched = new BoostingFit(this, training, heldOut, seed, again ? context.slice(0, 0.5) : context);
        int rounds = watched.watch();
        if (!again) {
            return watched.model(rounds);
        }
        return new BoostingFit(this, training, none, seed, context.slice(0.5, 1)).run(rounds);
    }

    /** The same share of each class, in rising order. */
    private static int[] holdOut(Target target, Seed seed) {
        int[] stratum = target instanceof Target.Classes classes ? classes.codes() : new int[target.rows()];
        int[] left = new int[Arrays.stream(stratum).max().orElse(0) + 1];
        for (int code : stratum) {
            left[code]++;
        }
        double share = Math.min(HELD_OUT, (double) MOST_HELD_OUT / stratum.length);
        for (int k = 0; k < left.length; k++) {
            left[k] = (int) Math.round(left[k] * share);
        }
        return Arrays.stream(seed.permutation(target.rows()))
                .filter(row -> left[stratum[row]]-- > 0)
                .sorted()
                .toArray();
    }
}
