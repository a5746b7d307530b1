package io.crisol.learn.tree;

import io.crisol.job.JobContext;
import io.crisol.learn.TrainingSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One decision tree (Breiman et al. 1984, without pruning), on bins.
 *
 * @param maxDepth deepest leaf; 0 for no limit
 * @param minLeaf fewest rows of a leaf; empty for one in two hundred training rows, from 5 to 50
 */
public record SingleTree(int maxDepth, OptionalDouble minLeaf) {
    /** Fits on the calling thread; the same rows give the same tree. */
    public TreeModel fit(TrainingSet training, JobContext context) {
        Bins bins = Bins.of(training, context);
        RowTimes times = RowTimes.of(training);
        Answers answers = Answers.of(training, times.total());
        answers.weigh(times.times());
        TreeStore store = new TreeStore(answers.sums().leafWidth());
        HistogramGrower grower = new HistogramGrower(
                bins, answers.sums(), new HistogramGrower.Shape(maxDepth, leaf(times.rows()), 0), context);
        grower.weigh(times);
        grower.columns(IntStream.range(0, bins.columns()).toArray());
        grower.grow(IntStream.range(0, bins.rows()).toArray(), bins.rows(), store);
        return answers.average(bins.features(), store);
    }

    private int leaf(int rows) {
        return minLeaf.isPresent() ? (int) Math.round(minLeaf.getAsDouble()) : Math.clamp(rows / 200, 5, 50);
    }
}
