package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Number columns turned into levels, one level for each interval between edges. */
record Binned(Schema before, List<Bins> bins, Message sentence) implements FittedStep {
    Binned {
        bins = List.copyOf(bins);
    }

    static Binned of(Schema before, List<Bins> bins) {
        return new Binned(
                before,
                bins,
                Wording.withValues(
                        "step.bin.sentence",
                        bins.stream().map(Bins::name).toList(),
                        bins.stream().map(b -> b.edges().length + 1).toList()));
    }

    /**
     * The intervals of one column.
     *
     * @param edges where the next interval begins, ascending
     */
    record Bins(String name, float[] edges) {
        /** Levels such as {@code 2: 18 – 35}, numbered so that natural order is theirs. */
        List<String> labels() {
            String number = "%0" + Integer.toString(edges.length + 1).length() + "d";
            List<String> labels = new ArrayList<>();
            for (int i = 0; i <= edges.length; i++) {
                labels.add(String.format(java.util.Locale.ROOT, number, i + 1) + interval(i));
            }
            return labels;
        }

        private String interval(int i) {
            if (edges.length == 0) {
                return "";
            }
            if (i == 0) {
                return ": < " + NumberText.of(edges[0]);
            }
            String low = NumberText.of(edges[i - 1]);
            return i == edges.length ? ": ≥ " + low : ": " + low + " – " + NumberText.of(edges[i]);
        }

        CodedColumn of(float[] cells) {
            int[] codes = new int[cells.length];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = code(cells[row]);
            }
            return new CodedColumn(ColumnType.LEVEL, codes, labels());
        }

        private int code(float cell) {
            if (Float.isNaN(cell)) {
                return -1;
            }
            int code = 0;
            while (code < edges.length && cell >= edges[code]) {
                code++;
            }
            return code;
        }

        /** How many edges a number reaches is its interval. */
        String write(GraphBuilder graph, String tensor) {
            String code = graph.constant(new long[] {0});
            if (edges.length > 0) {
                String reached =
                        graph.node("GreaterOrEqual", graph.asColumn(tensor), graph.constant(edges, 1, edges.length));
                code = graph.node(
                        "ReduceSum",
                        List.of(graph.cast(reached, ElementType.INT64), graph.constant(new long[] {1}, 1)),
                        Map.of("keepdims", new Attribute.OfInt(0)));
            }
            String none = graph.constant(new long[] {-1});
            String known = graph.node("Where", graph.node("IsNaN", tensor), none, code);
            long[] codes = new long[edges.length + 1];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = i;
            }
            return graph.node(
                    "ai.onnx.ml",
                    "LabelEncoder",
                    List.of(known),
                    Map.of(
                            "keys_int64s", new Attribute.OfInts(codes),
                            "values_strings", new Attribute.OfStrings(labels().toArray(String[]::new)),
                            "default_string", new Attribute.OfString("")));
        }
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (Bins each : bins) {
            ColumnInfo info = ColumnInfo.of(each.name(), ColumnType.LEVEL, Message.of("step.bin.reason"));
            changed.put(info, each.of(data.numbers(each.name()).toFloats()));
        }
        return data.with(changed);
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, String> changed = new LinkedHashMap<>();
        bins.forEach(each -> changed.put(each.name(), each.write(graph, Tensors.read(graph, before, each.name()))));
        Tensors.replace(graph, before, changed);
    }
}
