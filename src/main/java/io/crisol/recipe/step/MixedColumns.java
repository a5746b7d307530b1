package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers and levels of some rows side by side, as floats: a number in standard deviations from its training mean, a
 * level as its place among the training levels, the most frequent first, −1 where training rows don't have it. NaN is
 * missing; an infinite number counts as missing. Texts and dates are not read; of an encoded column the source is.
 */
record MixedColumns(Schema before, List<Feature> features) {
    /** Further from the mean than this many standard deviations is as far as this. */
    private static final float FAR = 1e6f;

    MixedColumns {
        features = List.copyOf(features);
    }

    /**
     * What is known of a column.
     *
     * @param levels the training levels; none for a number
     * @param centre mean of a number over the training rows
     * @param unit its standard deviation, 1 where it is constant
     */
    record Feature(String name, boolean ofLevels, List<String> levels, float centre, float unit) {
        Feature {
            levels = List.copyOf(levels);
        }
    }

    static MixedColumns of(Dataset training) {
        List<Feature> features = new ArrayList<>();
        for (ColumnInfo info : training.schema().columns()) {
            if (info.type().categorical()) {
                List<String> levels = Learned.byFrequency(Learned.counts(training.coded(info.name())));
                features.add(new Feature(info.name(), true, levels, 0, 1));
            } else if (info.type() == ColumnType.NUMBER
                    && !info.shadow()
                    && info.encoding().isEmpty()) {
                float[] sorted = Learned.sorted(training.numbers(info.name()).toFloats());
                float unit = Rescaling.divisor((float) Learned.deviation(sorted), sorted);
                features.add(new Feature(info.name(), false, List.of(), (float) Learned.mean(sorted), unit));
            }
        }
        return new MixedColumns(training.schema(), features);
    }

    /** The features of all rows, {@code [feature][row]}. */
    float[][] read(Dataset data) {
        float[][] cells = new float[features.size()][];
        for (int j = 0; j < cells.length; j++) {
            Feature feature = features.get(j);
            cells[j] = feature.ofLevels()
                    ? places(data.coded(feature.name()), feature.levels())
                    : standard(data.numbers(feature.name()).toFloats(), feature);
        }
        return cells;
    }

    /** Places of levels in a list: −1 where it doesn't have them, NaN where missing. */
    static float[] places(CodedColumn column, List<String> levels) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            places.put(levels.get(i), i);
        }
        float[] byCode = new float[column.levels().size()];
        for (int code = 0; code < byCode.length; code++) {
            byCode[code] = places.getOrDefault(column.levels().get(code), -1);
        }
        float[] cells = new float[column.size()];
        for (int row = 0; row < cells.length; row++) {
            int code = column.code(row);
            cells[row] = code < 0 ? Float.NaN : byCode[code];
        }
        return cells;
    }

    private static float[] standard(float[] cells, Feature feature) {
        for (int row = 0; row < cells.length; row++) {
            float cell = cells[row];
            float scaled = (cell - feature.centre()) / feature.unit();
            scaled = scaled < -FAR ? -FAR : scaled;
            scaled = scaled > FAR ? FAR : scaled;
            cells[row] = Float.isFinite(cell) ? scaled : Float.NaN;
        }
        return cells;
    }

    /** The same in a graph: a float tensor {@code [N]} for each feature. */
    List<String> write(GraphBuilder graph) {
        List<String> tensors = new ArrayList<>();
        for (Feature feature : features) {
            String tensor = Tensors.read(graph, before, feature.name());
            tensors.add(
                    feature.ofLevels() ? writePlaces(graph, tensor, feature) : writeStandard(graph, tensor, feature));
        }
        return tensors;
    }

    private static String writePlaces(GraphBuilder graph, String tensor, Feature feature) {
        int count = feature.levels().size();
        String[] levels = new String[count + 1];
        float[] places = new float[count + 1];
        for (int i = 0; i < count; i++) {
            levels[i] = feature.levels().get(i);
            places[i] = i;
        }
        levels[count] = "";
        places[count] = Float.NaN;
        return graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(tensor),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(levels),
                        "values_floats", new Attribute.OfFloats(places),
                        "default_float", new Attribute.OfFloat(-1)));
    }

    private static String writeStandard(GraphBuilder graph, String tensor, Feature feature) {
        String moved = graph.node("Sub", tensor, graph.scalar(feature.centre()));
        String scaled = graph.node("Div", moved, graph.scalar(feature.unit()));
        String low = graph.scalar(-FAR);
        String raised = graph.node("Where", graph.node("Less", scaled, low), low, scaled);
        String high = graph.scalar(FAR);
        String lowered = graph.node("Where", graph.node("Greater", raised, high), high, raised);
        String strange = graph.node("IsNaN", graph.node("Sub", tensor, tensor));
        return graph.node("Where", strange, graph.scalar(Float.NaN), lowered);
    }
}
