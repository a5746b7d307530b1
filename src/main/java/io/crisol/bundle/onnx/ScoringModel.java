package io.crisol.bundle.onnx;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.graph.ScoringGraph;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.FittedRecipe;
import java.util.List;
import java.util.Map;

/**
 * What is promoted: fitted preparation, fitted model and the rule that turns probabilities into a label. Scores raw rows
 * in the program, and writes the same as a scoring graph. Immutable and thread-safe.
 *
 * @param recipe the fitted preparation
 * @param model the fitted model
 * @param task what is predicted
 * @param classes class names; (negative, positive) for a binary task, empty for numbers
 * @param threshold probability of the positive class from which it is decided (binary tasks only)
 */
public record ScoringModel(
        FittedRecipe recipe, FittedModel model, TaskKind task, List<String> classes, double threshold) {
    public ScoringModel {
        classes = List.copyOf(classes);
        if (task.classes() == classes.isEmpty()) {
            throw new IllegalArgumentException(task + " with classes " + classes);
        }
    }

    /** Scores raw rows in the program; columns that the recipe does not need are ignored. */
    public Scores score(Dataset raw) {
        Predictions predictions = model.predict(recipe.apply(raw));
        return new Scores(predictions, Labels.decide(predictions, task, threshold));
    }

    /** Whether a row's outputs are numbers, and its label would survive a difference of {@link Parity#LIMIT}. */
    public boolean firm(Scores scores, int row) {
        return switch (scores.predictions()) {
            case Predictions.Amounts a -> Double.isFinite(a.values()[row]);
            case Predictions.Probabilities p -> Labels.margin(p, task, threshold, row) > Parity.LIMIT;
        };
    }

    /**
     * The scoring graph. Its inputs are the raw columns that the outputs depend on, under their own names; its outputs are
     * named as in {@link OutputNames}. Every tensor at the border has shape {@code [N]}.
     */
    public ScoringGraph graph() {
        GraphBuilder graph = new GraphBuilder();
        recipe.write(graph);
        String predicted = model.write(graph);
        OutputNames names = OutputNames.of(
                task, classes, recipe.inputs().stream().map(ColumnInfo::name).toList());
        if (task.classes()) {
            writeClasses(graph, predicted, names);
        } else {
            graph.nodeNamed(names.prediction(), "", "Identity", List.of(predicted), Map.of());
            graph.output(names.prediction(), ElementType.FLOAT);
        }
        return LoneInput.accompany(graph.build());
    }

    private void writeClasses(GraphBuilder graph, String probabilities, OutputNames names) {
        Map<String, Attribute> alongClasses = Map.of("axis", new Attribute.OfInt(1));
        graph.output(names.label(), ElementType.STRING);
        for (int k = 0; k < classes.size(); k++) {
            String name = names.probabilities().get(k);
            String which = graph.constant(new long[] {k});
            graph.nodeNamed(name, "", "Gather", List.of(probabilities, which), alongClasses);
            graph.output(name, ElementType.FLOAT);
        }
        String decided = task == TaskKind.BINARY
                ? graph.cast(
                        graph.node(
                                "GreaterOrEqual",
                                names.probabilities().get(1),
                                graph.scalar(Labels.floatThreshold(threshold))),
                        ElementType.INT64)
                : graph.node(
                        "ArgMax",
                        List.of(probabilities),
                        Map.of("axis", new Attribute.OfInt(1), "keepdims", new Attribute.OfInt(0)));
        String texts = graph.constant(classes.toArray(String[]::new), classes.size());
        graph.nodeNamed(names.label(), "", "Gather", List.of(texts, decided), Map.of());
    }
}
