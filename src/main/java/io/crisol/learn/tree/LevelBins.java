package io.crisol.learn.tree;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bins of a column of levels: each known level has a code, levels that were merged share one. A level that is not known
 * counts as missing.
 *
 * @param codes code by level, 1 to bins
 */
record LevelBins(String name, Map<String, Integer> codes, int bins) implements FeatureBins {
    LevelBins {
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    @Override
    public byte[] encode(Column column) {
        CodedColumn coded = (CodedColumn) column;
        byte[] byCode = byCode(coded.levels());
        byte[] encoded = new byte[coded.size()];
        for (int row = 0; row < encoded.length; row++) {
            int code = coded.code(row);
            encoded[row] = code < 0 ? (byte) MISSING : byCode[code];
        }
        return encoded;
    }

    private byte[] byCode(List<String> levels) {
        byte[] ranked = new byte[levels.size()];
        for (int code = 0; code < ranked.length; code++) {
            ranked[code] = codes.getOrDefault(levels.get(code), MISSING).byteValue();
        }
        return ranked;
    }

    @Override
    public float threshold(int cut) {
        return cut;
    }

    @Override
    public String write(GraphBuilder graph, String tensor) {
        boolean none = codes.isEmpty();
        String[] keys = none ? new String[] {""} : codes.keySet().toArray(String[]::new);
        float[] values = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = none ? Float.NaN : codes.getOrDefault(keys[i], MISSING);
        }
        return graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(tensor),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(keys),
                        "values_floats", new Attribute.OfFloats(values),
                        "default_float", new Attribute.OfFloat(Float.NaN)));
    }
}
