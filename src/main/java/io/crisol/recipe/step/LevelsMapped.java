package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.TextColumn;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns of levels or texts, some of whose values become others. Names, places and types stay. */
record LevelsMapped(Schema before, List<Mapping> mappings, Message sentence) implements FittedStep {
    LevelsMapped {
        mappings = List.copyOf(mappings);
    }

    /**
     * What becomes of the values of a column.
     *
     * @param known new value by old one; "" is missing
     * @param wild what becomes of values that are not known but fit a pattern; the first that fits counts
     * @param other what becomes of any other value; empty where it stays
     */
    record Mapping(String name, Map<String, String> known, List<Wild> wild, Optional<String> other) {
        Mapping {
            known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
            wild = List.copyOf(wild);
        }

        static Mapping known(String name, Map<String, String> known) {
            return new Mapping(name, known, List.of(), Optional.empty());
        }

        /** The new value; "" is missing. */
        String of(String value) {
            String exactly = known.get(value);
            if (exactly != null || value.isEmpty()) {
                return exactly == null ? value : exactly;
            }
            return wild.stream()
                    .filter(w -> w.fits(value))
                    .map(Wild::to)
                    .findFirst()
                    .orElse(other.orElse(value));
        }

        Column of(Column column) {
            return switch (column) {
                case CodedColumn c -> coded(c);
                case TextColumn c -> texts(c);
                default -> throw new IllegalArgumentException("no texts in " + name);
            };
        }

        private CodedColumn coded(CodedColumn column) {
            Map<String, Integer> places = new HashMap<>();
            List<String> levels = new ArrayList<>();
            int[] byCode = new int[column.levels().size() + 1];
            for (int i = 0; i < byCode.length; i++) {
                String value = of(i == 0 ? "" : column.levels().get(i - 1));
                byCode[i] = value.isEmpty()
                        ? -1
                        : places.computeIfAbsent(value, v -> {
                            levels.add(v);
                            return levels.size() - 1;
                        });
            }
            int[] codes = new int[column.size()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = byCode[column.code(row) + 1];
            }
            return new CodedColumn(column.type(), codes, levels);
        }

        private TextColumn texts(TextColumn column) {
            @Nullable String[] values = new @Nullable String[column.size()];
            for (int row = 0; row < values.length; row++) {
                String value = of(column.text(row));
                values[row] = value.isEmpty() ? null : value;
            }
            return new TextColumn(values);
        }

        String write(GraphBuilder graph, String tensor) {
            String result = other.map(o -> graph.constant(new String[] {o})).orElse(tensor);
            for (Wild each : wild.reversed()) {
                result = graph.node(
                        "Where", each.write(graph, tensor), graph.constant(new String[] {each.to()}), result);
            }
            Map<String, String> all = new LinkedHashMap<>(known);
            all.putIfAbsent("", "");
            String[] from = all.keySet().toArray(String[]::new);
            String mapped = graph.node(
                    "ai.onnx.ml",
                    "LabelEncoder",
                    List.of(tensor),
                    Map.of(
                            "keys_strings", new Attribute.OfStrings(from),
                            "values_strings",
                                    new Attribute.OfStrings(all.values().toArray(String[]::new)),
                            "default_string", new Attribute.OfString("")));
            return graph.node("Where", Tensors.isOneOf(graph, tensor, from), mapped, result);
        }
    }

    /**
     * Values that fit a pattern, and what becomes of them.
     *
     * @param regex a regular expression that Java and RE2 read alike
     * @param to new value; "" is missing
     */
    record Wild(Pattern regex, String to) {
        /** @param pattern a text in which * stands for any characters and ? for one */
        static Wild of(String pattern, String to) {
            StringBuilder regex = new StringBuilder("(?s)");
            pattern.codePoints().forEach(c -> {
                switch (c) {
                    case '*' -> regex.append(".*");
                    case '?' -> regex.append('.');
                    default -> {
                        if ("\\^$.|+()[]{}".indexOf(c) >= 0) {
                            regex.append('\\');
                        }
                        regex.appendCodePoint(c);
                    }
                }
            });
            return new Wild(Pattern.compile(regex.toString()), to);
        }

        boolean fits(String value) {
            return regex.matcher(value).matches();
        }

        String write(GraphBuilder graph, String tensor) {
            return graph.node(
                    "RegexFullMatch", List.of(tensor), Map.of("pattern", new Attribute.OfString(regex.pattern())));
        }
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            changed.put(data.schema().column(mapping.name()).orElseThrow(), mapping.of(data.column(mapping.name())));
        }
        return data.with(changed);
    }

    @Override
    public void write(GraphBuilder graph) {
        mappings.forEach(m -> graph.setColumn(m.name(), m.write(graph, graph.column(m.name()))));
    }
}
