package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Indicator;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Level columns spread out into one column for each known level. */
record LevelsSpread(List<Source> sources) implements FittedStep {
    LevelsSpread {
        sources = List.copyOf(sources);
    }

    /**
     * What is known of one source column.
     *
     * @param codes which of the new columns a level sets to 1; "" is missing
     * @param labels names of the new columns
     */
    record Source(ColumnInfo info, Map<String, Integer> codes, List<String> labels) {
        Source {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
            labels = List.copyOf(labels);
        }

        int[] encode(CodedColumn column) {
            int[] byCode = new int[column.levels().size() + 1];
            byCode[0] = codes.getOrDefault("", -1);
            for (int i = 1; i < byCode.length; i++) {
                byCode[i] = codes.getOrDefault(column.levels().get(i - 1), -1);
            }
            int[] encoded = new int[column.size()];
            for (int row = 0; row < encoded.length; row++) {
                encoded[row] = byCode[column.code(row) + 1];
            }
            return encoded;
        }

        boolean merged() {
            return codes.size() > labels.size();
        }
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (Source source : sources) {
            ColumnInfo info = data.schema().column(source.info().name()).orElseThrow();
            CodedColumn column = data.coded(info.name());
            changed.put(info.asShadow(), column);
            int[] encoded = source.encode(column);
            for (int i = 0; i < source.labels().size(); i++) {
                changed.put(made(source.labels().get(i), info.name()), new Indicator(encoded, i));
            }
        }
        return data.with(changed);
    }

    private static ColumnInfo made(String label, String source) {
        return ColumnInfo.of(label, ColumnType.NUMBER, Message.of("step.one_hot.reason", source))
                .encoding(source, OneHot.NAME);
    }

    @Override
    public void write(GraphBuilder graph) {
        for (Source source : sources) {
            String name = source.info().name();
            if (!source.labels().isEmpty()) {
                String tensor = graph.column(name);
                graph.setGroup(
                        name, source.merged() ? throughCodes(graph, source, tensor) : direct(graph, source, tensor));
            }
        }
    }

    private static String direct(GraphBuilder graph, Source source, String tensor) {
        String[] levels = source.codes().keySet().toArray(String[]::new);
        return graph.node(
                "ai.onnx.ml",
                "OneHotEncoder",
                List.of(tensor),
                Map.of("cats_strings", new Attribute.OfStrings(levels), "zeros", new Attribute.OfInt(1)));
    }

    private static String throughCodes(GraphBuilder graph, Source source, String tensor) {
        String[] levels = source.codes().keySet().toArray(String[]::new);
        long[] codes = Arrays.stream(levels).mapToLong(source.codes()::get).toArray();
        String coded = graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(tensor),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(levels),
                        "values_int64s", new Attribute.OfInts(codes),
                        "default_int64", new Attribute.OfInt(-1)));
        long[] all = IntStream.range(0, source.labels().size()).asLongStream().toArray();
        return graph.node(
                "ai.onnx.ml",
                "OneHotEncoder",
                List.of(coded),
                Map.of("cats_int64s", new Attribute.OfInts(all), "zeros", new Attribute.OfInt(1)));
    }

    @Override
    public Message sentence() {
        return Wording.withValues(
                "step.one_hot.sentence",
                sources.stream().map(s -> s.info().name()).toList(),
                sources.stream().map(s -> s.labels().size()).toList());
    }
}
