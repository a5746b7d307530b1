package io.crisol.learn;

import io.crisol.data.Dataset;
import io.crisol.problem.TaskKind;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The prepared training rows of one fold with their true answers, shared by all candidates of that fold. Thread-safe;
 * nobody changes the data.
 */
public final class TrainingSet {
    private final Dataset inputs;
    private final Target target;
    private final TaskKind task;
    private final RowWeights weights;
    private final ConcurrentMap<Object, Object> shared = new ConcurrentHashMap<>();

    public TrainingSet(Dataset inputs, Target target, TaskKind task) {
        this(inputs, target, task, RowWeights.same(target.rows()));
    }

    /** @param weights how much each row counts */
    public TrainingSet(Dataset inputs, Target target, TaskKind task, RowWeights weights) {
        if (weights.rows() != target.rows()) {
            throw new IllegalArgumentException(weights.rows() + " weights for " + target.rows() + " answers");
        }
        if (inputs.rows() != target.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " rows with " + target.rows() + " answers");
        }
        this.inputs = inputs;
        this.target = target;
        this.task = task;
        this.weights = weights;
    }

    public Dataset inputs() {
        return inputs;
    }

    public Target target() {
        return target;
    }

    public TaskKind task() {
        return task;
    }

    /** How much each row counts. */
    public RowWeights weights() {
        return weights;
    }

    public int rows() {
        return inputs.rows();
    }

    /** The answers of a classification task. */
    public Target.Classes classes() {
        return (Target.Classes) target;
    }

    /** The answers of a regression task. */
    public Target.Amounts amounts() {
        return (Target.Amounts) target;
    }

    /** Some of the rows, in this order, as training rows of their own. */
    public TrainingSet take(int[] which) {
        return new TrainingSet(inputs.take(which), target.take(which), task, weights.take(which));
    }

    /** Work that several candidates need (a design matrix, bins): made once by whoever comes first, then shared. */
    public <T> T shared(Class<T> what, Supplier<? extends T> maker) {
        return shared(what, what, maker);
    }

    /** The same, where there is more than one of a class; the key must have value equality. */
    public <T> T shared(Object key, Class<T> what, Supplier<? extends T> maker) {
        return what.cast(shared.computeIfAbsent(key, k -> maker.get()));
    }
}
