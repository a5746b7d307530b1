package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A recipe checked against the columns it is meant for; fitted on the training rows of every fold. Thread-safe. */
public final class CompiledRecipe {
    private final List<CompiledStep> steps;
    private final Optional<Finding> noTarget;
    private final String target;
    private final Schema imported;

    CompiledRecipe(List<CompiledStep> steps, Optional<Finding> noTarget, String target, Schema imported) {
        this.steps = List.copyOf(steps);
        this.noTarget = noTarget;
        this.target = target;
        this.imported = imported;
    }

    /** Every step in order, also those that are switched off or can't be used. */
    public List<CompiledStep> steps() {
        return steps;
    }

    /** What is wrong, in order; empty for a recipe that can be used as it is. */
    public List<Finding> findings() {
        return Stream.concat(noTarget.stream(), steps.stream().flatMap(s -> s.trouble().stream()))
                .toList();
    }

    Optional<Finding> noTarget() {
        return noTarget;
    }

    /** The target's name, or "". */
    public String target() {
        return target;
    }

    /** The imported columns. */
    public Schema imported() {
        return imported;
    }

    /** Why a model behind this recipe can't be written as a graph, one reason a step; empty where it can. */
    public List<Message> notExportable() {
        return active().flatMap(s -> s.notExportable().stream()).toList();
    }

    /**
     * Drops the rows that fixed steps drop and gives the target the type that fixed steps give it; this comes before
     * the split. Steps that drop rows see the columns as the fixed steps above them leave them.
     *
     * @param raw the imported data, the target included
     */
    public Cleaned clean(Dataset raw) {
        int[] rows = IntStream.range(0, raw.rows()).toArray();
        Dataset data = raw;
        Optional<CompiledStep> last =
                active().filter(CompiledRecipe::changesRowsOrTarget).reduce((a, b) -> b);
        if (last.isEmpty()) {
            return new Cleaned(raw, rows);
        }
        for (CompiledStep each : active().toList()) {
            if (each.step().orElseThrow() instanceof CleaningStep step) {
                if (step.dropsRows()) {
                    int[] kept = step.keptRows(data, target);
                    data = data.take(kept);
                    rows = pick(rows, kept);
                }
                data = step.scoring(data.schema(), target).apply(data);
            }
            if (each.number() == last.get().number()) {
                break;
            }
        }
        Dataset kept = raw.take(rows);
        return new Cleaned(target.isEmpty() ? kept : withTarget(kept, data), rows);
    }

    private Dataset withTarget(Dataset kept, Dataset cleaned) {
        return kept.with(Map.of(cleaned.schema().column(target).orElseThrow(), cleaned.column(target)));
    }

    private static boolean changesRowsOrTarget(CompiledStep step) {
        return step.step().orElseThrow() instanceof CleaningStep c && c.mayNameTarget();
    }

    /**
     * Fits every step on training rows.
     *
     * @param training the cleaned rows to learn from, with their columns as imported; the target's column is ignored
     * @param answers their true answers, of the same length
     * @throws io.crisol.finding.CrisolException where a step can't be fitted on these rows
     */
    public TrainedRecipe fit(Dataset training, Column answers, Seed seed) {
        return fit(training, answers, seed, JobContext.silent());
    }

    /**
     * The same, with an ear for the wish to stop.
     *
     * @throws io.crisol.finding.CancelledException between two steps, and within steps that take long
     */
    public TrainedRecipe fit(Dataset training, Column answers, Seed seed, JobContext context) {
        Dataset data = FloatInputs.of(training.without(List.of(target)));
        Schema raw = data.schema();
        Column truth = answers;
        int[] rows = IntStream.range(0, data.rows()).toArray();
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        List<FittedRecipe.Applied> fitted = new ArrayList<>();
        for (CompiledStep each : active().toList()) {
            context.checkCancelled();
            Seed own = seed.child(each.spec().step()).child(each.number());
            if (each.step().orElseThrow() instanceof TrainingRowsStep step) {
                int[] chosen = step.rows(data, truth, own);
                data = data.take(chosen);
                truth = truth.take(chosen);
                rows = pick(rows, chosen);
                weights = weighed(weights, chosen, step.weights(truth));
            } else {
                TrainingRows known = new TrainingRows(data, Optional.of(truth), context);
                FittedStep step = fitted(each, known, own);
                data = each.step().orElseThrow() instanceof LearnedStep learned
                        ? learned.trained(step, known, own)
                        : step.apply(data, context);
                fitted.add(new FittedRecipe.Applied(each, step));
            }
        }
        return new TrainedRecipe(new FittedRecipe(raw, data.schema(), fitted), data, rows, weights);
    }

    private FittedStep fitted(CompiledStep each, TrainingRows training, Seed seed) {
        return switch (each.step().orElseThrow()) {
            case CleaningStep s -> s.scoring(training.inputs().schema(), target);
            case LearnedStep s -> s.fit(training, seed);
            case TrainingRowsStep s -> throw new IllegalStateException("a step on training rows is not fitted");
        };
    }

    private Stream<CompiledStep> active() {
        return steps.stream().filter(CompiledStep::active);
    }

    private static double[] weighed(double[] before, int[] chosen, double[] own) {
        double[] weights = own.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= before[chosen[i]];
        }
        return weights;
    }

    private static int[] pick(int[] from, int[] which) {
        int[] picked = new int[which.length];
        for (int i = 0; i < which.length; i++) {
            picked[i] = from[which[i]];
        }
        return picked;
    }
}
