package io.crisol.evaluate.explain;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.Decision;
import io.crisol.evaluate.Metric;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Target;
import io.crisol.recipe.FittedRecipe;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Permutation importance (Breiman 2001): each raw input column in turn is shuffled among the rows, sent through recipe
 * and model, and the loss of the metric is measured. Columns that carry the same information share their importance, so
 * each may look unimportant. Runs on the workers; the number of threads changes nothing.
 */
public final class PermutationImportance {
    private final Workers workers;
    private final int repeats;
    private final int mostRows;

    /**
     * @param repeats shuffles of each column, at least 1; 5 is usual
     * @param mostRows of more rows, so many are drawn; 5,000 is usual
     */
    public PermutationImportance(Workers workers, int repeats, int mostRows) {
        this.workers = workers;
        this.repeats = repeats;
        this.mostRows = mostRows;
    }

    /**
     * Measures every column that the recipe reads.
     *
     * @param rows raw rows that the model has not learned from
     * @param truth their answers
     * @return the most important column first
     * @throws io.crisol.finding.CancelledException where the context is cancelled
     */
    public List<Importance> of(
            FittedRecipe recipe,
            FittedModel model,
            Dataset rows,
            Target truth,
            Metric metric,
            Decision decision,
            Seed seed,
            JobContext context) {
        int[] some = some(rows.rows(), seed.child("rows"));
        Dataset raw = rows.take(some);
        Target answers = truth.take(some);
        double whole = metric.score(answers, model.predict(recipe.apply(raw)), decision);
        List<String> columns = recipe.inputs().stream().map(ColumnInfo::name).toList();
        AtomicInteger done = new AtomicInteger();
        List<Callable<Importance>> tasks = new ArrayList<>();
        for (String column : columns) {
            tasks.add(() -> {
                double[] losses = new double[repeats];
                for (int repeat = 0; repeat < repeats; repeat++) {
                    context.checkCancelled();
                    int[] order = seed.child(column).child(repeat).permutation(raw.rows());
                    double score =
                            metric.score(answers, model.predict(recipe.apply(shuffled(raw, column, order))), decision);
                    losses[repeat] = metric.higherIsBetter() ? whole - score : score - whole;
                }
                context.progress(
                        done.incrementAndGet() / (double) columns.size(), Message.of("explain.importance", column));
                return new Importance(column, losses);
            });
        }
        return workers.all(context, tasks).stream()
                .sorted(Comparator.comparingDouble(i -> -i.mean()))
                .toList();
    }

    private int[] some(int rows, Seed seed) {
        int[] drawn = Arrays.copyOf(seed.permutation(rows), Math.min(rows, mostRows));
        Arrays.sort(drawn);
        return drawn;
    }

    private static Dataset shuffled(Dataset raw, String column, int[] order) {
        ColumnInfo info = raw.schema().column(column).orElseThrow();
        return raw.with(Map.of(info, raw.column(column).take(order)));
    }
}
