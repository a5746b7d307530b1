package io.crisol.cli;

import io.crisol.profile.relation.Measure;
import io.crisol.profile.relation.TargetRelation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The statistics of each column and the target, as JSON. */
final class RelationWords {
    private RelationWords() {}

    /** Adds {@code tests} to the relation of each column of a profile. */
    static void add(ObjectNode profile, List<TargetRelation> relations) {
        Map<String, TargetRelation> byColumn = new HashMap<>();
        relations.forEach(r -> byColumn.put(r.column(), r));
        for (JsonNode column : profile.get("columns")) {
            TargetRelation relation = byColumn.get(column.get("name").asString());
            if (relation != null && column.get("relation") instanceof ObjectNode node) {
                ArrayNode tests = node.putArray("tests");
                relation.measures().forEach(m -> measure(tests.addObject(), m));
            }
        }
    }

    static void measure(ObjectNode node, Measure m) {
        node.put("test", m.kind().word());
        put(node, "statistic", m.statistic());
        put(node, "df", m.freedom());
        put(node, "df_below", m.freedomBelow());
        put(node, "p", m.p());
        put(node, "p_adjusted", m.adjusted());
        node.put("effect", m.kind().effect());
        put(node, "value", m.effect());
        put(node, "low", m.low());
        put(node, "high", m.high());
        node.put("rows", m.rows());
        node.put("sparse", m.sparse());
    }

    /** A number, or null where it is none. */
    static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
