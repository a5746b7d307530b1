package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Level columns with a new column beside each that numbers its levels; −1 for an unknown one. */
record LevelsNumbered(List<Source> sources) implements FittedStep {
    LevelsNumbered {
        sources = List.copyOf(sources);
    }

    /**
     * What is known of one source column.
     *
     * @param label name of the new column
     * @param codes number of each level; "" is missing
     */
    record Source(String name, String label, Map<String, Integer> codes) {
        Source {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        FloatNumbers encode(CodedColumn column) {
            float[] byCode = new float[column.levels().size() + 1];
            byCode[0] = codes.getOrDefault("", -1);
            for (int i = 1; i < byCode.length; i++) {
                byCode[i] = codes.getOrDefault(column.levels().get(i - 1), -1);
            }
            float[] encoded = new float[column.size()];
            for (int row = 0; row < encoded.length; row++) {
                encoded[row] = byCode[column.code(row) + 1];
            }
            return new FloatNumbers(encoded);
        }
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (Source source : sources) {
            CodedColumn column = data.coded(source.name());
            changed.put(data.schema().column(source.name()).orElseThrow().asShadow(), column);
            changed.put(
                    ColumnInfo.of(source.label(), ColumnType.NUMBER, Message.of("step.ordinal.reason", source.name()))
                            .encoding(source.name(), "ordinal"),
                    source.encode(column));
        }
        return data.with(changed);
    }

    @Override
    public void write(GraphBuilder graph) {
        for (Source source : sources) {
            String[] levels = source.codes().keySet().toArray(String[]::new);
            float[] codes = new float[levels.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = source.codes().getOrDefault(levels[i], -1);
            }
            graph.setColumn(source.label(), encoder(graph, graph.column(source.name()), levels, codes));
        }
    }

    private static String encoder(GraphBuilder graph, String tensor, String[] levels, float[] codes) {
        return graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(tensor),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(levels),
                        "values_floats", new Attribute.OfFloats(codes),
                        "default_float", new Attribute.OfFloat(-1)));
    }

    @Override
    public Message sentence() {
        return Wording.withValues(
                "step.ordinal.sentence",
                sources.stream().map(Source::name).toList(),
                sources.stream().map(s -> s.codes().size()).toList());
    }
}
