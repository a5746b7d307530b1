package io.crisol.bundle;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.experiment.RunDetail;
import io.crisol.learn.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the model's inputs and predictions looked like when it was made, for later comparison. Numbers are binned at the
 * deciles (linear interpolation, equal edges merged, bins open on the left and closed on the right), levels counted.
 */
final class ReferenceProfile {
    private ReferenceProfile() {}

    static byte[] json(BundleContent content, List<String> inputs) {
        ObjectNode root = Json.object();
        root.put("crisol_reference_profile", 1);
        root.put("rows", content.reference().rows());
        ArrayNode columns = root.putArray("inputs");
        inputs.forEach(
                name -> input(columns.addObject(), name, content.reference().column(name)));
        predictions(root, content);
        ObjectNode scores = root.putObject("scores");
        content.run().scores().forEach((name, value) -> scores.put(name, finite(value)));
        content.baseline().ifPresent(baseline -> {
            ObjectNode node = root.putObject("baseline_scores");
            baseline.scores().forEach((name, value) -> node.put(name, finite(value)));
        });
        ArrayNode importances = root.putArray("importances");
        content.detail()
                .map(RunDetail::importances)
                .orElse(List.of())
                .forEach(i -> importances
                        .addObject()
                        .put("column", i.column())
                        .put("mean", finite(i.mean()))
                        .put("sd", finite(i.sd())));
        return Json.indented(root);
    }

    private static void input(ObjectNode node, String name, Column column) {
        node.put("name", name);
        node.put("type", column.type().word());
        node.put("missing", column.missing());
        if (column instanceof NumberColumn numbers) {
            numbers(
                    node,
                    Arrays.stream(numbers.toArray()).filter(Double::isFinite).toArray());
        } else if (column instanceof CodedColumn coded) {
            levels(node, coded);
        }
    }

    private static void numbers(ObjectNode node, double[] present) {
        double mean = Arrays.stream(present).average().orElse(Double.NaN);
        double variance = Arrays.stream(present)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(Double.NaN);
        double[] sorted = present.clone();
        Arrays.sort(sorted);
        node.put("mean", finite(mean));
        node.put("sd", finite(Math.sqrt(variance)));
        node.put("min", finite(sorted.length == 0 ? Double.NaN : sorted[0]));
        node.put("max", finite(sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1]));
        double[] edges = deciles(sorted);
        long[] counts = new long[edges.length + 1];
        for (double value : sorted) {
            counts[bin(edges, value)]++;
        }
        ArrayNode edgeList = node.putArray("edges");
        Arrays.stream(edges).forEach(edgeList::add);
        ArrayNode countList = node.putArray("counts");
        Arrays.stream(counts).forEach(countList::add);
    }

    /** Inner deciles by linear interpolation, without repetition. */
    static double[] deciles(double[] sorted) {
        if (sorted.length == 0) {
            return new double[0];
        }
        return IntStream.range(1, 10)
                .mapToDouble(i -> {
                    double at = i / 10.0 * (sorted.length - 1);
                    int below = (int) at;
                    double above = sorted[Math.min(below + 1, sorted.length - 1)];
                    return sorted[below] + (at - below) * (above - sorted[below]);
                })
                .distinct()
                .toArray();
    }

    private static int bin(double[] edges, double value) {
        int bin = 0;
        while (bin < edges.length && value > edges[bin]) {
            bin++;
        }
        return bin;
    }

    private static void levels(ObjectNode node, CodedColumn column) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
        }
        ArrayNode list = node.putArray("levels");
        counts.forEach((level, count) -> list.addObject().put("level", level).put("count", count));
    }

    private static void predictions(ObjectNode root, BundleContent content) {
        List<String> classes = content.model().classes();
        double[][] predicted = content.detail()
                .map(RunDetail::predicted)
                .filter(p -> p.length == Math.max(1, classes.size()))
                .orElse(null);
        root.put("predictions_from", predicted == null ? "training_rows" : "out_of_fold");
        double[][] values = predicted == null ? inSample(content) : predicted;
        ArrayNode list = root.putArray("predictions");
        for (int k = 0; k < values.length; k++) {
            ObjectNode node = list.addObject();
            node.put("name", classes.isEmpty() ? "prediction" : "probability_" + classes.get(k));
            numbers(node, Arrays.stream(values[k]).filter(Double::isFinite).toArray());
        }
    }

    private static double[][] inSample(BundleContent content) {
        Dataset rows = content.reference();
        return switch (content.model().score(rows).predictions()) {
            case Predictions.Probabilities p -> p.probabilities();
            case Predictions.Amounts a -> new double[][] {a.values()};
        };
    }

    private static @org.jspecify.annotations.Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
