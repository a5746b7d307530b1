package io.crisol.learn.tree;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.TrainingSet;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A random forest (Breiman 2001), or extremely randomised trees (Geurts et al. 2006), which use all rows for each tree and
 * one random cut for each column. Predictions are means over the trees: of class shares, or of numbers.
 *
 * @param trees number of trees
 * @param maxFeatures columns that a node looks at: a share up to 1, or a count; empty for the square root (classes) or a
 *     third (numbers) of the columns
 * @param maxDepth deepest leaf; 0 for no limit
 * @param minLeaf fewest rows of a leaf, drawn rows counting as often as they were drawn; empty for 1 (numbers) or one for
 *     each thousand training rows up to 5 (classes), and at least one for each ten thousand
 * @param randomCuts whether trees are extremely randomised
 */
public record Forest(int trees, OptionalDouble maxFeatures, int maxDepth, OptionalDouble minLeaf, boolean randomCuts) {
    /** Fits on the calling thread; the same rows and seed give the same forest. */
    public TreeModel fit(TrainingSet training, Seed seed, JobContext context) {
        Bins bins = Bins.of(training, context);
        int rows = bins.rows();
        RowTimes weights = RowTimes.of(training);
        Answers answers = Answers.of(training, randomCuts ? weights.total() : weights.mostDrawn());
        TreeStore store = new TreeStore(answers.sums().leafWidth());
        boolean classes = training.task().classes();
        SampledGrower.Shape shape = new SampledGrower.Shape(
                maxDepth, weights.least(leaf(weights.rows(), classes)), columns(bins.columns(), classes), randomCuts);
        SampledGrower grower = new SampledGrower(bins, answers.sums(), shape, context);
        int[] used = new int[rows];
        int[] times = weights.times().clone();
        for (int t = 0; t < trees; t++) {
            context.checkCancelled();
            SplittableRandom random = seed.child(t).random();
            if (!randomCuts) {
                draw(times, random);
                for (int row = 0; row < rows; row++) {
                    times[row] *= weights.times()[row];
                }
            }
            context.checkCancelled();
            if (!randomCuts || t == 0) {
                answers.weigh(times);
            }
            grower.grow(used, drawn(times, used), random, store);
            context.progress((t + 1.0) / trees, Message.of("trees.grown", t + 1, trees));
        }
        return answers.average(bins.features(), store);
    }

    private int leaf(int rows, boolean classes) {
        int auto = Math.max(classes ? Math.clamp(rows / 1000, 1, 5) : 1, rows / 10_000);
        return minLeaf.isPresent() ? (int) Math.round(minLeaf.getAsDouble()) : auto;
    }

    private int columns(int all, boolean classes) {
        double wanted = maxFeatures.orElse(classes ? Math.sqrt(all) : Math.max(1, all / 3.0));
        boolean share = maxFeatures.isPresent() && wanted <= 1;
        return Math.clamp((int) (share ? Math.ceil(wanted * all) : wanted), 1, all);
    }

    /** Draws as many rows as there are, with replacement. */
    private static void draw(int[] times, SplittableRandom random) {
        Arrays.fill(times, 0);
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
    }

    private static int drawn(int[] times, int[] used) {
        int count = 0;
        for (int row = 0; row < times.length; row++) {
            if (times[row] > 0) {
                used[count++] = row;
            }
        }
        return count;
    }
}
