package io.crisol.learn.tree;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that a tree model reads, in order, with their bins.
 *
 * @param bins bins of each column
 * @param slices where a column is one of an encoded group in the scoring graph: its source and its place in the group
 */
record Features(List<FeatureBins> bins, List<Optional<Slice>> slices) {
    /** Column {@code index} of the encoding of {@code source}. */
    record Slice(String source, int index) {}

    Features {
        bins = List.copyOf(bins);
        slices = List.copyOf(slices);
    }

    static Optional<Slice> slice(Dataset inputs, ColumnInfo info) {
        return info.encoding()
                .map(e -> new Slice(
                        e.source(),
                        inputs.schema().columns().stream()
                                .filter(c -> c.encoding()
                                        .filter(o -> o.source().equals(e.source()))
                                        .isPresent())
                                .toList()
                                .indexOf(info)));
    }

    int size() {
        return bins.size();
    }

    /** The codes of rows, {@code [column][row]}. */
    byte[][] encode(Dataset prepared) {
        byte[][] codes = new byte[size()][];
        for (int f = 0; f < codes.length; f++) {
            Column column = prepared.column(bins.get(f).name());
            codes[f] = bins.get(f).encode(column);
        }
        return codes;
    }

    /** Writes the float tensor {@code [N, columns]} that the trees compare. */
    String write(GraphBuilder graph) {
        List<String> columns = new ArrayList<>();
        for (int f = 0; f < size(); f++) {
            columns.add(column(graph, f));
        }
        return graph.concat(columns);
    }

    private String column(GraphBuilder graph, int f) {
        FeatureBins feature = bins.get(f);
        Slice slice = slices.get(f).orElse(null);
        if (slice == null || graph.hasColumn(feature.name()) || !graph.hasGroup(slice.source())) {
            return graph.asColumn(feature.write(graph, graph.column(feature.name())));
        }
        String index = graph.constant(new long[] {slice.index()}, 1);
        return graph.node(
                "Gather", List.of(graph.group(slice.source()), index), Map.of("axis", new Attribute.OfInt(1)));
    }
}
