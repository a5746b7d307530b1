package io.crisol.learn;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Indicator;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Median, standard scale and one-hot encoding learned from training rows: what a recipe does, in the small. */
final class Preparation {
    /** What a number becomes: {@code (x or median − mean) · factor}, in float. */
    private record Scale(float median, float mean, float factor) {}

    private final Map<String, Scale> scales = new LinkedHashMap<>();
    private final Map<String, List<String>> levels = new LinkedHashMap<>();
    private final boolean keepMissing;

    private Preparation(boolean keepMissing) {
        this.keepMissing = keepMissing;
    }

    static Preparation of(Dataset training) {
        return of(training, false);
    }

    static Preparation of(Dataset training, boolean keepMissing) {
        Preparation made = new Preparation(keepMissing);
        for (ColumnInfo info : training.schema().columns()) {
            Column column = training.column(info.name());
            if (column instanceof NumberColumn numbers) {
                made.scales.put(info.name(), scale(numbers));
            } else if (column instanceof CodedColumn coded) {
                made.levels.put(
                        info.name(),
                        coded.levels().stream().filter(l -> contains(coded, l)).toList());
            }
        }
        return made;
    }

    private static boolean contains(CodedColumn column, String level) {
        int code = column.levels().indexOf(level);
        return Arrays.stream(column.codes()).anyMatch(c -> c == code);
    }

    private static Scale scale(NumberColumn column) {
        double[] there = Arrays.stream(column.toArray())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (there.length == 0) {
            return new Scale(Float.NaN, 0, 1);
        }
        int n = there.length;
        double median = (there[(n - 1) / 2] + there[n / 2]) / 2;
        double mean = 0;
        double square = 0;
        for (double v : column.toArray()) {
            mean += (Double.isNaN(v) ? median : v) / column.size();
        }
        for (double v : column.toArray()) {
            double from = (Double.isNaN(v) ? median : v) - mean;
            square += from * from / column.size();
        }
        return new Scale((float) median, (float) mean, square < 1e-12 ? 1 : (float) (1 / Math.sqrt(square)));
    }

    Dataset apply(Dataset raw) {
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        scales.forEach((name, scale) -> {
            NumberColumn numbers = raw.numbers(name);
            float[] values = new float[raw.rows()];
            for (int row = 0; row < values.length; row++) {
                float x = (float) numbers.get(row);
                values[row] = ((Float.isNaN(x) && !keepMissing ? scale.median() : x) - scale.mean()) * scale.factor();
            }
            infos.add(ColumnInfo.of(name, ColumnType.NUMBER));
            columns.add(new FloatNumbers(values));
        });
        levels.forEach((name, known) -> {
            CodedColumn coded = raw.coded(name);
            infos.add(ColumnInfo.of(name, coded.type()).asShadow());
            columns.add(coded);
            int[] codes = new int[raw.rows()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = known.indexOf(coded.text(row));
            }
            for (int k = 0; k < known.size(); k++) {
                infos.add(ColumnInfo.of(name + "=" + known.get(k), ColumnType.NUMBER)
                        .encoding(name, "one_hot"));
                columns.add(new Indicator(codes, k));
            }
        });
        return new Dataset(new Schema(infos), columns, raw.rows());
    }

    /** Declares the raw columns and writes the preparation. */
    void write(GraphBuilder graph) {
        scales.forEach((name, scale) -> {
            graph.input(name, ElementType.FLOAT);
            String x = graph.column(name);
            String filled =
                    keepMissing ? x : graph.node("Where", graph.node("IsNaN", x), graph.scalar(scale.median()), x);
            String centred = graph.node("Sub", filled, graph.scalar(scale.mean()));
            graph.setColumn(name, graph.node("Mul", centred, graph.scalar(scale.factor())));
        });
        levels.forEach((name, known) -> {
            graph.input(name, ElementType.STRING);
            long[] numbers = new long[known.size()];
            Arrays.setAll(numbers, i -> i);
            String code = graph.node(
                    "ai.onnx.ml",
                    "LabelEncoder",
                    List.of(graph.column(name)),
                    Map.of(
                            "keys_strings", new Attribute.OfStrings(known.toArray(String[]::new)),
                            "values_int64s", new Attribute.OfInts(numbers),
                            "default_int64", new Attribute.OfInt(-1)));
            String equal = graph.node("Equal", graph.asColumn(code), graph.constant(numbers, 1, numbers.length));
            graph.setGroup(name, graph.cast(equal, ElementType.FLOAT));
        });
    }
}
