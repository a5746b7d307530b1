package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * "Predicts" what stands in one prepared column, so that a scoring graph shows what a recipe does to it: a number as it
 * is, a text as its place in a list of known texts, −1 where it is not among them.
 */
record ColumnModel(Schema prepared, ColumnInfo column, List<String> texts) implements FittedModel {
    @Override
    public Predictions predict(Dataset rows) {
        Column cells = rows.column(column.name());
        double[] values = new double[rows.rows()];
        if (cells instanceof NumberColumn numbers) {
            Arrays.setAll(values, numbers::get);
        } else {
            Arrays.setAll(values, row -> texts.indexOf(cells.text(row)));
        }
        return new Predictions.Amounts(values);
    }

    @Override
    public String write(GraphBuilder graph) {
        if (column.encoding().filter(e -> e.method().equals("one_hot")).isPresent()) {
            String source = column.encoding().get().source();
            List<String> group = prepared.columns().stream()
                    .filter(c -> c.encoding().equals(column.encoding()))
                    .map(ColumnInfo::name)
                    .toList();
            String place = graph.constant(new long[] {group.indexOf(column.name())});
            return graph.node("Gather", List.of(graph.group(source), place), Map.of("axis", new Attribute.OfInt(1)));
        }
        if (column.type() == ColumnType.NUMBER) {
            return graph.node("Identity", graph.column(column.name()));
        }
        float[] places = new float[texts.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(graph.column(column.name())),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(texts.toArray(String[]::new)),
                        "values_floats", new Attribute.OfFloats(places),
                        "default_float", new Attribute.OfFloat(-1)));
    }

    @Override
    public long bytes() {
        return 0;
    }

    /** The model for a column, with all texts that occur in it. */
    static ColumnModel of(Dataset prepared, ColumnInfo column) {
        Column cells = prepared.column(column.name());
        List<String> texts = cells instanceof NumberColumn
                ? List.of()
                : java.util.stream.IntStream.range(0, prepared.rows())
                        .mapToObj(cells::text)
                        .distinct()
                        .toList();
        if (cells instanceof CodedColumn coded && texts.isEmpty()) {
            texts = coded.levels();
        }
        return new ColumnModel(prepared.schema(), column, texts);
    }
}
