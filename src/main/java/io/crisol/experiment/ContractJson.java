package io.crisol.experiment;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The edited rules of a data contract as the key {@code contract} of a pipeline file. */
final class ContractJson {
    private static final Set<String> KEYS = Set.of(
            "name",
            "nullable",
            "min",
            "max",
            "levels",
            "unit",
            "description",
            "unseen_level",
            "out_of_range",
            "missing");

    private ContractJson() {}

    static void write(List<ContractRule> rules, ObjectNode root) {
        ArrayNode columns = root.putObject("contract").putArray("columns");
        for (ContractRule rule : rules) {
            ObjectNode node = columns.addObject();
            node.put("name", rule.column());
            rule.nullable().ifPresent(n -> node.put("nullable", n));
            rule.min().ifPresent(m -> node.put("min", m));
            rule.max().ifPresent(m -> node.put("max", m));
            rule.levels().ifPresent(levels -> {
                ArrayNode list = node.putArray("levels");
                levels.forEach(list::add);
            });
            text(node, "unit", rule.terms().unit());
            text(node, "description", rule.terms().description());
            policy(node, "unseen_level", rule.terms().unseenLevel());
            policy(node, "out_of_range", rule.terms().outOfRange());
            policy(node, "missing", rule.terms().missing());
        }
    }

    private static void text(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    private static void policy(ObjectNode node, String key, ContractPolicy policy) {
        if (policy != ContractPolicy.REPORT) {
            node.put(key, policy.word());
        }
    }

    /** @throws UsageException where it is not valid; the finding names the key */
    static List<ContractRule> read(JsonNode contract, String file) {
        JsonNode columns = contract.get("columns");
        if (columns == null || !columns.isArray()) {
            throw wrong("pipeline.not_an_object", file, "contract.columns");
        }
        List<ContractRule> rules = new ArrayList<>();
        for (JsonNode node : columns) {
            rules.add(rule(node, file, "contract.columns[" + rules.size() + "]"));
        }
        return rules;
    }

    private static ContractRule rule(JsonNode node, String file, String where) {
        if (!node.isObject()) {
            throw wrong("pipeline.not_an_object", file, where);
        }
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw wrong(
                        "pipeline.unknown_key",
                        file,
                        where + "." + key,
                        String.join(", ", new java.util.TreeSet<>(KEYS)));
            }
        }
        if (!node.has("name")) {
            throw wrong("pipeline.missing_key", file, where, "name");
        }
        Optional<List<String>> levels = Optional.empty();
        if (node.has("levels")) {
            List<String> listed = new ArrayList<>();
            node.get("levels").forEach(l -> listed.add(l.asString("")));
            levels = Optional.of(listed);
        }
        OptionalDouble min = number(node, "min", file, where);
        OptionalDouble max = number(node, "max", file, where);
        if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
            throw wrong("pipeline.empty_range", file, where, min.getAsDouble(), max.getAsDouble());
        }
        return new ContractRule(
                node.get("name").asString(""),
                node.has("nullable") ? Optional.of(node.get("nullable").asBoolean(true)) : Optional.empty(),
                min,
                max,
                levels,
                new ContractTerms(
                        node.path("unit").asString(""),
                        node.path("description").asString(""),
                        policy(node, "unseen_level", file, where),
                        policy(node, "out_of_range", file, where),
                        policy(node, "missing", file, where)));
    }

    private static OptionalDouble number(JsonNode node, String key, String file, String where) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber()) {
            throw wrong("pipeline.not_a_number", file, where + "." + key, value.toString());
        }
        return OptionalDouble.of(value.asDouble());
    }

    private static ContractPolicy policy(JsonNode node, String key, String file, String where) {
        String word = node.path(key).asString("report");
        return ContractPolicy.ofWord(word)
                .orElseThrow(() -> wrong("pipeline.unknown_policy", file, where + "." + key, word));
    }

    private static UsageException wrong(String code, String file, String key, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = key;
        System.arraycopy(args, 0, all, 1, args.length);
        return new UsageException(Finding.error(code, all).at(Place.file(file).inColumn(key)));
    }
}
