package io.crisol.evaluate;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.learn.Target;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.CompiledRecipe;
import java.util.List;
import java.util.Optional;

/**
 * Everything that candidates of one experiment have in common. Immutable.
 *
 * @param data the cleaned rows with their columns as imported, the target included; every row has an answer
 * @param target the true answers, one for each row of the data
 * @param recipe made for these columns; its target is their column of answers
 * @param split over row numbers of the data
 * @param metric the metric that decides
 * @param metrics all metrics to compute; the deciding one is added where it is not among them
 * @param costs what wrong answers cost; where known and the task is binary, thresholds are tuned
 * @param group the column whose rows are drawn together, where the split is by group
 * @param seed where all randomness starts
 */
public record EvaluationPlan(
        Dataset data,
        Target target,
        TaskKind task,
        CompiledRecipe recipe,
        Split split,
        Metric metric,
        List<Metric> metrics,
        Costs costs,
        Optional<String> group,
        Seed seed) {
    public EvaluationPlan {
        if (data.rows() != target.rows()) {
            throw new IllegalArgumentException(data.rows() + " rows with " + target.rows() + " answers");
        }
        if (metrics.stream().noneMatch(m -> m.name().equals(metric.name()))) {
            metrics = java.util.stream.Stream.concat(java.util.stream.Stream.of(metric), metrics.stream())
                    .toList();
        }
        metrics = List.copyOf(metrics);
    }

    /** Whether decision thresholds are tuned: two classes, and what errors cost is known. */
    public boolean tunesThreshold() {
        return task == TaskKind.BINARY && costs.known();
    }

    /** How a probability becomes a decision at a threshold. */
    public Decision decision(double threshold) {
        return new Decision(costs, threshold);
    }
}
