package io.crisol.learn;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Indicator;
import io.crisol.data.NumberColumn;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which prepared columns a model reads, and in which order they become its features: first the plain numbers, then the
 * one-hot groups. Numbers are measured from their training mean, so that a feature of 0 means "as usual"; a number that
 * is missing or infinite counts as its training mean. Learned from training rows, kept in the fitted model. Immutable.
 */
public final class Layout {
    private final List<Dense> dense;
    private final List<Group> groups;
    private final double[] centres;

    private Layout(List<Dense> dense, List<Group> groups, double[] centres) {
        this.dense = List.copyOf(dense);
        this.groups = List.copyOf(groups);
        this.centres = centres;
    }

    /**
     * A number.
     *
     * @param source the encoded column that it belongs to, or ""
     * @param place its place among the columns of that encoding
     */
    private record Dense(String name, String source, int place) {}

    /** The indicators of one source column. */
    private record Group(String source, List<String> names) {}

    /** The features of prepared training rows, in the form {@link InputForm#ENCODED}. */
    static Layout of(Dataset training, JobContext context) {
        List<Dense> dense = new ArrayList<>();
        Map<ColumnInfo.Encoding, List<String>> indicators = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (ColumnInfo info : InputForm.ENCODED.features(training.schema())) {
            ColumnInfo.Encoding encoding = info.encoding().orElse(null);
            int place = encoding == null ? 0 : places.merge(encoding.source(), 1, Integer::sum) - 1;
            if (encoding != null && training.column(info.name()) instanceof Indicator) {
                indicators.computeIfAbsent(encoding, e -> new ArrayList<>()).add(info.name());
            } else {
                dense.add(new Dense(info.name(), encoding == null ? "" : encoding.source(), place));
            }
        }
        List<Group> groups = new ArrayList<>();
        indicators.forEach((encoding, names) -> groups.add(new Group(encoding.source(), List.copyOf(names))));
        double[] centres = new double[dense.size()];
        for (int j = 0; j < centres.length; j++) {
            context.checkCancelled();
            centres[j] = mean(training.numbers(dense.get(j).name()));
        }
        return new Layout(dense, groups, centres);
    }

    /** Number of features. */
    public int width() {
        return dense.size() + groups.stream().mapToInt(g -> g.names().size()).sum();
    }

    /** Number of plain numbers: features 0 to this − 1. */
    public int denseWidth() {
        return dense.size();
    }

    /** Number of one-hot groups. */
    public int groups() {
        return groups.size();
    }

    /** First feature of a one-hot group. */
    public int offset(int group) {
        int at = dense.size();
        for (int g = 0; g < group; g++) {
            at += groups.get(g).names().size();
        }
        return at;
    }

    /** Number of features of a one-hot group. */
    public int levels(int group) {
        return groups.get(group).names().size();
    }

    /** Names of the features: the names of the prepared columns. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        dense.forEach(d -> names.add(d.name()));
        groups.forEach(g -> names.addAll(g.names()));
        return names;
    }

    /** What is subtracted from each feature: training means of the numbers, 0 for indicators. */
    public double[] centres() {
        return Arrays.copyOf(centres, width());
    }

    /** The features of any rows prepared by the same recipe. */
    public Design read(Dataset prepared) {
        return read(prepared, JobContext.silent());
    }

    Design read(Dataset prepared, JobContext context) {
        int rows = prepared.rows();
        int d = dense.size();
        float[] numbers = new float[Math.multiplyExact(rows, d)];
        for (int j = 0; j < d; j++) {
            context.checkCancelled();
            NumberColumn column = prepared.numbers(dense.get(j).name());
            float usual = (float) centres[j];
            for (int row = 0; row < rows; row++) {
                float value = (float) column.get(row);
                numbers[row * d + j] = Float.isFinite(value) ? value : usual;
            }
        }
        int[] active = new int[Math.multiplyExact(rows, groups.size())];
        for (int g = 0; g < groups.size(); g++) {
            context.checkCancelled();
            readGroup(prepared, g, active);
        }
        return new Design(this, rows, numbers, active);
    }

    /**
     * Writes the features into a scoring graph.
     *
     * @return the name of a double tensor {@code [N, width]}, measured from the training means
     */
    public String write(GraphBuilder graph) {
        List<String> parts = new ArrayList<>();
        if (!dense.isEmpty()) {
            parts.add(finite(
                    graph,
                    graph.concat(dense.stream().map(each -> tensor(graph, each)).toList())));
        }
        for (Group group : groups) {
            parts.add(
                    graph.hasGroup(group.source())
                            ? graph.group(group.source())
                            : graph.concat(group.names().stream()
                                    .map(name -> graph.asColumn(graph.column(name)))
                                    .toList()));
        }
        String all = graph.cast(graph.concat(parts), ElementType.DOUBLE);
        return dense.isEmpty() ? all : graph.node("Sub", all, graph.constant(centres(), 1, width()));
    }

    /** Bytes in memory, roughly. */
    public long bytes() {
        return 8L * centres.length
                + names().stream().mapToLong(n -> 48L + n.length()).sum();
    }

    private void readGroup(Dataset prepared, int group, int[] active) {
        List<String> names = groups.get(group).names();
        Map<Integer, Integer> features = new HashMap<>();
        int highest = -1;
        for (int k = 0; k < names.size(); k++) {
            int code = indicator(prepared, names.get(k)).code();
            features.put(code, offset(group) + k);
            highest = Math.max(highest, code);
        }
        int[] featureOf = new int[highest + 1];
        for (int code = 0; code <= highest; code++) {
            featureOf[code] = features.getOrDefault(code, -1);
        }
        int[] codes = indicator(prepared, names.getFirst()).codes();
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            active[row * groups.size() + group] = code < 0 || code > highest ? -1 : featureOf[code];
        }
    }

    private static Indicator indicator(Dataset prepared, String name) {
        Column column = prepared.column(name);
        if (column instanceof Indicator indicator) {
            return indicator;
        }
        throw new IllegalArgumentException("column " + name + " was an indicator in training");
    }

    private static String tensor(GraphBuilder graph, Dense feature) {
        if (graph.hasColumn(feature.name()) || feature.source().isEmpty()) {
            return graph.asColumn(graph.column(feature.name()));
        }
        return graph.node(
                "Gather",
                List.of(graph.group(feature.source()), graph.constant(new long[] {feature.place()}, 1)),
                Map.of("axis", new Attribute.OfInt(1)));
    }

    private String finite(GraphBuilder graph, String numbers) {
        float[] usual = new float[centres.length];
        for (int j = 0; j < usual.length; j++) {
            usual[j] = (float) centres[j];
        }
        String strange = graph.node("IsNaN", graph.node("Sub", numbers, numbers));
        return graph.node("Where", strange, graph.constant(usual, 1, usual.length), numbers);
    }

    /** Mean of the finite values, measured from the first of them, so that a constant column has exactly its value. */
    private static double mean(NumberColumn column) {
        double first = Double.NaN;
        double sum = 0;
        long count = 0;
        for (int row = 0; row < column.size(); row++) {
            float value = (float) column.get(row);
            if (Float.isFinite(value)) {
                first = count == 0 ? value : first;
                sum += value - first;
                count++;
            }
        }
        return count == 0 ? 0 : first + sum / count;
    }
}
