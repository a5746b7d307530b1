package io.crisol.recipe;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recipe that has learned all it will: prepares rows for validation and scoring. It keeps every row and their order.
 * Immutable and thread-safe.
 */
public final class FittedRecipe {
    private final List<ColumnInfo> inputs;
    private final Schema prepared;
    private final List<Applied> steps;

    /** A step of the recipe with what it has learned. */
    record Applied(CompiledStep compiled, FittedStep fitted) {}

    FittedRecipe(Schema raw, Schema prepared, List<Applied> steps) {
        this.prepared = prepared;
        this.steps = List.copyOf(steps);
        Set<String> spare = spare(raw);
        this.inputs =
                raw.columns().stream().filter(c -> !spare.contains(c.name())).toList();
    }

    /** The raw columns it needs, in their imported order: all but those that are dropped before anything reads them. */
    public List<ColumnInfo> inputs() {
        return inputs;
    }

    /** The columns it delivers. */
    public Schema prepared() {
        return prepared;
    }

    /** What each step does and has learned, in order. */
    public List<Message> sentences() {
        return steps.stream().map(s -> s.fitted().sentence()).toList();
    }

    /** What a step has learned; empty for one that does not take part in scoring. */
    public Optional<FittedStep> step(int number) {
        return steps.stream()
                .filter(s -> s.compiled().number() == number)
                .map(Applied::fitted)
                .findFirst();
    }

    /**
     * Prepares rows, keeping all of them in order.
     *
     * @param raw has the columns of {@link #inputs}; others are ignored
     * @throws InputException where a column is missing or of another type (levels and flags are one here)
     */
    public Dataset apply(Dataset raw) {
        return apply(raw, JobContext.silent());
    }

    /**
     * The same, with an ear for the wish to stop.
     *
     * @throws io.crisol.finding.CancelledException between two steps, and within steps that take long
     */
    public Dataset apply(Dataset raw, JobContext context) {
        List<Column> columns = inputs.stream().map(info -> input(raw, info)).toList();
        Dataset data = FloatInputs.of(new Dataset(new Schema(inputs), columns, raw.rows()));
        for (Applied step : steps) {
            context.checkCancelled();
            data = step.fitted().apply(data, context);
        }
        return data;
    }

    private static Column input(Dataset raw, ColumnInfo wanted) {
        if (!raw.schema().has(wanted.name())) {
            throw new InputException(
                    Finding.error("recipe.input_missing", wanted.name()).at(Place.column(wanted.name())));
        }
        Column given = raw.column(wanted.name());
        if (given instanceof CodedColumn c && wanted.type().categorical()) {
            return c.type() == wanted.type() ? c : new CodedColumn(wanted.type(), c.codes(), c.levels());
        }
        if (given.type() != wanted.type()) {
            throw new InputException(Finding.error(
                            "recipe.input_type",
                            wanted.name(),
                            Message.of("recipe.type." + given.type().word()),
                            Message.of("recipe.type." + wanted.type().word()))
                    .at(Place.column(wanted.name())));
        }
        return given;
    }

    /** Writes itself into a scoring graph: declares the inputs and leaves the tensors of the prepared columns. */
    public void write(GraphBuilder graph) {
        inputs.forEach(info -> graph.input(info.name(), FloatInputs.elementType(info)));
        steps.forEach(step -> step.fitted().write(graph));
    }

    private Set<String> spare(Schema raw) {
        Set<String> touched = new HashSet<>();
        Set<String> spare = new HashSet<>();
        for (Applied step : steps) {
            step.fitted().dropped().stream()
                    .filter(n -> raw.has(n) && !touched.contains(n))
                    .forEach(spare::add);
            touched.addAll(step.compiled().columns());
        }
        return spare;
    }
}
