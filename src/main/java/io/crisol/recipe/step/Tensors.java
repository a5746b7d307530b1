package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Schema;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and replaces the tensors of columns, whether they stand alone or are members of an encoded group. */
final class Tensors {
    private static final String ONE_HOT = OneHot.NAME;

    private Tensors() {}

    /** The tensor {@code [N]} of a column. */
    static String read(GraphBuilder graph, Schema schema, String name) {
        String group = group(schema, name);
        if (group.isEmpty()) {
            return graph.column(name);
        }
        int position = members(schema, group).indexOf(name);
        return gather(graph, graph.group(group), graph.constant(new long[] {position}));
    }

    /** Lets columns be held by other tensors {@code [N]}; members of a group leave it. */
    static void replace(GraphBuilder graph, Schema schema, Map<String, String> changed) {
        removeFromGroups(graph, schema, changed.keySet());
        changed.forEach(graph::setColumn);
    }

    /** Takes columns out of the groups that they are members of. */
    static void removeFromGroups(GraphBuilder graph, Schema schema, Set<String> names) {
        Set<String> groups = new LinkedHashSet<>();
        names.forEach(name -> groups.add(group(schema, name)));
        groups.remove("");
        for (String group : groups) {
            List<String> members = members(schema, group);
            long[] kept = members.stream()
                    .filter(m -> !names.contains(m))
                    .mapToLong(members::indexOf)
                    .toArray();
            if (kept.length > 0) {
                graph.setGroup(group, gather(graph, graph.group(group), graph.constant(kept, kept.length)));
            }
        }
    }

    /** Whether the column is a member of a group. */
    static boolean inGroup(ColumnInfo info) {
        return info.encoding().filter(e -> e.method().equals(ONE_HOT)).isPresent();
    }

    /** A tensor of truth values {@code [N]}: where a text is missing. */
    static String missingText(GraphBuilder graph, String tensor) {
        return isOneOf(graph, tensor, "");
    }

    /** A tensor of truth values {@code [N]}: where a text is one of some. */
    static String isOneOf(GraphBuilder graph, String tensor, String... texts) {
        long[] ones = new long[texts.length];
        Arrays.fill(ones, 1);
        return graph.cast(
                graph.node(
                        "ai.onnx.ml",
                        "LabelEncoder",
                        List.of(tensor),
                        Map.of(
                                "keys_strings", new Attribute.OfStrings(texts),
                                "values_int64s", new Attribute.OfInts(ones),
                                "default_int64", new Attribute.OfInt(0))),
                ElementType.BOOL);
    }

    private static String gather(GraphBuilder graph, String tensor, String positions) {
        return graph.node("Gather", List.of(tensor, positions), Map.of("axis", new Attribute.OfInt(1)));
    }

    /** The source whose group holds the column, or "" where it stands alone. */
    private static String group(Schema schema, String name) {
        return schema.column(name)
                .filter(Tensors::inGroup)
                .flatMap(ColumnInfo::encoding)
                .map(ColumnInfo.Encoding::source)
                .orElse("");
    }

    private static List<String> members(Schema schema, String group) {
        return schema.names().stream()
                .filter(n -> group(schema, n).equals(group))
                .toList();
    }
}
