package io.crisol.learn.tree;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One run of boosting. */
final class BoostingFit {
    private static final int HESSIAN_BITS = 32;

    private final Boosting settings;
    private final TrainingSet training;
    private final Seed seed;
    private final JobContext context;
    private final Bins bins;
    private final Loss loss;
    private final double[][] scores;
    private final double[][] gradient;
    private final double[][] hessian;
    private final int[] times;
    private final long[] packed;
    private final int shift;
    private final PackedSums sums;
    private final HistogramGrower grower;
    private final TreeStore store = new TreeStore(1);
    private final int[] heldOut;
    private final int[] inside;
    private final boolean[] drawn;
    private final int[] sample;
    private final int[] rows;
    private int drawnRows;

    /** @param heldOut rows that are watched and not learned from, in rising order */
    BoostingFit(Boosting settings, TrainingSet training, int[] heldOut, Seed seed, JobContext context) {
        this.settings = settings;
        this.training = training;
        this.seed = seed;
        this.context = context;
        this.bins = Bins.of(training, context);
        this.loss = Loss.of(training.target(), training.weights());
        int n = bins.rows();
        RowTimes weights = RowTimes.of(training);
        this.times = weights.times();
        int outputs = loss.outputs();
        this.scores = new double[outputs][n];
        for (int k = 0; k < outputs; k++) {
            Arrays.fill(scores[k], loss.base(k));
        }
        this.gradient = new double[outputs][n];
        this.hessian = new double[outputs][n];
        this.packed = new long[n];
        this.shift = loss.flat() ? PackedSums.bits(weights.total()) : HESSIAN_BITS;
        this.sums = new PackedSums(n, shift, 0, false);
        this.grower = new HistogramGrower(
                bins, sums, new HistogramGrower.Shape(0, Boosting.MIN_LEAF, settings.maxLeaves()), context);
        this.grower.weigh(weights);
        this.drawn = new boolean[n];
        this.heldOut = heldOut;
        this.inside = inside(n);
        this.sample = inside.clone();
        this.rows = new int[inside.length];
    }

    /** Makes so many rounds, without a look at rows held out. */
    TreeModel run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            round(round, rounds);
        }
        return model(rounds);
    }

    /** Makes rounds while they gain on the rows held out; returns how many gained. */
    int watch() {
        double best = loss.mean(scores, heldOut);
        int bestRounds = 0;
        for (int round = 0; round < settings.trees() && round - bestRounds < settings.earlyStopping(); round++) {
            round(round, settings.trees());
            double now = loss.mean(scores, heldOut);
            if (now < best) {
                best = now;
                bestRounds = round + 1;
            }
        }
        return Math.max(1, bestRounds);
    }

    /** The model of the first rounds. */
    TreeModel model(int rounds) {
        store.keep(rounds * loss.outputs());
        double scale = training.target() instanceof Target.Amounts amounts
                ? meanDeviation(amounts.values()) * Ensemble.FINE
                : Double.POSITIVE_INFINITY;
        return new TreeModel(bins.features(), Ensemble.ofNumbers(store, loss.outputs(), scale), loss.link());
    }

    private static double meanDeviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> Math.abs(v - mean)).average().orElse(0);
    }

    private void round(int round, int rounds) {
        context.checkCancelled();
        SplittableRandom random = seed.child(round).random();
        drawRows(random);
        loss.derive(scores, gradient, hessian);
        context.checkCancelled();
        for (int k = 0; k < loss.outputs(); k++) {
            pack(gradient[k], hessian[k]);
            context.checkCancelled();
            grower.columns(drawColumns(random));
            int root = store.size();
            System.arraycopy(sample, 0, rows, 0, drawnRows);
            List<HistogramGrower.Leaf> leaves = grower.grow(rows, drawnRows, store);
            step(scores[k], leaves);
            if (drawnRows < bins.rows()) {
                stepOthers(scores[k], root);
            }
        }
        context.progress((round + 1.0) / rounds, Message.of("trees.grown", round + 1, rounds));
    }

    /** Adds the new tree to the scores of the rows it was grown from. */
    private void step(double[] score, List<HistogramGrower.Leaf> leaves) {
        for (HistogramGrower.Leaf leaf : leaves) {
            double value = store.leafValue(leaf.number);
            for (int i = leaf.from; i < leaf.to; i++) {
                score[rows[i]] += value;
            }
        }
    }

    private void stepOthers(double[] score, int root) {
        for (int row = 0; row < score.length; row++) {
            if (!drawn[row]) {
                score[row] += store.leafValue(store.leafOf(root, bins.codes(), row));
            }
        }
    }

    /** Packs the derivatives of the drawn rows as steps so fine that their sums just fit. */
    private void pack(double[] slope, double[] curve) {
        double slopes = 0;
        double curves = 0;
        long counted = 0;
        for (int i = 0; i < drawnRows; i++) {
            int row = sample[i];
            slopes += times[row] * Math.abs(slope[row]);
            curves += times[row] * curve[row];
            counted += times[row];
        }
        double most = Math.scalb(1.0, Long.SIZE - 1 - shift) - counted - 1;
        double slopeSteps = slopes > 0 ? most / slopes : 1;
        double curveSteps = loss.flat() ? 1 : (Math.scalb(1.0, shift) - 2.0 * counted - 1) / curves;
        for (int i = 0; i < drawnRows; i++) {
            int row = sample[i];
            long weight = loss.flat() ? 1 : Math.max(1, (long) (curve[row] * curveSteps + 0.5));
            packed[row] = times[row] * PackedSums.pack((long) Math.rint(slope[row] * slopeSteps), weight, shift);
        }
        double rate = settings.learningRate();
        sums.load(packed, rate * curveSteps / slopeSteps, rate * loss.longestStep());
    }

    private void drawRows(SplittableRandom random) {
        int wanted = Math.max(1, (int) Math.round(settings.subsample() * inside.length));
        Arrays.fill(drawn, false);
        drawnRows = 0;
        for (int i = 0; i < inside.length; i++) {
            if (wanted == inside.length || random.nextInt(inside.length - i) < wanted - drawnRows) {
                sample[drawnRows++] = inside[i];
                drawn[inside[i]] = true;
            }
        }
    }

    private int[] drawColumns(SplittableRandom random) {
        int all = bins.columns();
        int wanted = Math.clamp((int) Math.ceil(settings.columnShare() * all), 1, all);
        int[] columns = new int[wanted];
        int count = 0;
        for (int column = 0; column < all; column++) {
            if (wanted == all || random.nextInt(all - column) < wanted - count) {
                columns[count++] = column;
            }
        }
        return columns;
    }

    private int[] inside(int n) {
        boolean[] out = new boolean[n];
        for (int row : heldOut) {
            out[row] = true;
        }
        int[] in = new int[n - heldOut.length];
        int count = 0;
        for (int row = 0; row < n; row++) {
            if (!out[row]) {
                in[count++] = row;
            }
        }
        return in;
    }
}
