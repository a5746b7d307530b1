package io.crisol.bundle;

import io.crisol.data.ColumnType;
import io.crisol.experiment.ContractPolicy;
import io.crisol.experiment.ContractTerms;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A contract as an Open Data Contract Standard 3.1.0 document. */
final class ContractYaml {
    private static final String UNIT = "unit";
    private static final String UNSEEN = "crisolUnseenLevel";
    private static final String RANGE = "crisolOutOfRange";
    private static final String MISSING = "crisolMissing";

    private ContractYaml() {}

    static byte[] write(Contract contract, String id, String name) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("apiVersion", "v3.1.0");
        root.put("kind", "DataContract");
        root.put("id", id);
        root.put("name", name);
        root.put("version", "1.0.0");
        root.put("status", "active");
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", "input");
        table.put("logicalType", "object");
        table.put("physicalType", "table");
        table.put(
                "properties",
                contract.columns().stream().map(ContractYaml::property).toList());
        root.put("schema", List.of(table));
        return Yaml.write(root);
    }

    private static Map<String, Object> property(ContractColumn column) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", column.name());
        property.put("logicalType", logicalType(column.type()));
        property.put("physicalType", column.type() == ColumnType.NUMBER ? "double" : "string");
        property.put("required", !column.nullable());
        if (!column.terms().description().isEmpty()) {
            property.put("description", column.terms().description());
        }
        Map<String, Object> range = new LinkedHashMap<>();
        column.min().ifPresent(m -> range.put("minimum", m));
        column.max().ifPresent(m -> range.put("maximum", m));
        if (!range.isEmpty()) {
            property.put("logicalTypeOptions", range);
        }
        if (!column.levels().isEmpty()) {
            Map<String, Object> levels = new LinkedHashMap<>();
            levels.put("metric", "invalidValues");
            levels.put("arguments", Map.of("validValues", column.levels()));
            levels.put("mustBe", 0);
            property.put("quality", List.of(levels));
        }
        List<Map<String, Object>> own = new ArrayList<>();
        own.add(custom("crisolType", column.type().word()));
        ContractTerms terms = column.terms();
        if (!terms.unit().isEmpty()) {
            own.add(custom(UNIT, terms.unit()));
        }
        policy(own, UNSEEN, terms.unseenLevel());
        policy(own, RANGE, terms.outOfRange());
        policy(own, MISSING, terms.missing());
        property.put("customProperties", own);
        return property;
    }

    private static void policy(List<Map<String, Object>> own, String name, ContractPolicy policy) {
        if (policy != ContractPolicy.REPORT) {
            own.add(custom(name, policy.word()));
        }
    }

    private static Map<String, Object> custom(String name, String value) {
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("property", name);
        custom.put("value", value);
        return custom;
    }

    private static ContractTerms terms(Map<?, ?> property) {
        Map<String, String> own = new LinkedHashMap<>();
        list(property.get("customProperties"))
                .forEach(c -> own.put(String.valueOf(map(c).get("property")), String.valueOf(map(c).get("value"))));
        return new ContractTerms(
                own.getOrDefault(UNIT, ""),
                property.get("description") instanceof String said ? said : "",
                policy(own, UNSEEN),
                policy(own, RANGE),
                policy(own, MISSING));
    }

    private static ContractPolicy policy(Map<String, String> own, String name) {
        String word = own.getOrDefault(name, ContractPolicy.REPORT.word());
        return ContractPolicy.ofWord(word).orElseThrow(() -> notOurs(word));
    }

    private static String logicalType(ColumnType type) {
        return switch (type) {
            case NUMBER -> "number";
            case DATE -> "date";
            case LEVEL, FLAG, TIME, TEXT -> "string";
        };
    }

    /** @throws InputException where it is not a contract that this program wrote */
    static Contract read(byte[] bytes) {
        Map<?, ?> root = Yaml.read(bytes, BundleFormat.CONTRACT);
        List<ContractColumn> columns = new ArrayList<>();
        for (Object property : list(map(first(root.get("schema"))).get("properties"))) {
            columns.add(column(map(property)));
        }
        return new Contract(columns);
    }

    private static ContractColumn column(Map<?, ?> property) {
        Object word = map(first(property.get("customProperties"))).get("value");
        ColumnType type = ColumnType.ofWord(String.valueOf(word)).orElseThrow(() -> notOurs(String.valueOf(word)));
        Map<?, ?> range = property.get("logicalTypeOptions") instanceof Map<?, ?> m ? m : Map.of();
        List<?> quality = property.get("quality") instanceof List<?> l ? l : List.of();
        List<String> levels = quality.isEmpty()
                ? List.of()
                : list(map(map(quality.getFirst()).get("arguments")).get("validValues")).stream()
                        .map(String::valueOf)
                        .toList();
        if (!(property.get("name") instanceof String name) || !(property.get("required") instanceof Boolean required)) {
            throw notOurs("name");
        }
        return new ContractColumn(
                name,
                type,
                !required,
                number(range.get("minimum")),
                number(range.get("maximum")),
                levels,
                terms(property));
    }

    private static OptionalDouble number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    private static Object first(@org.jspecify.annotations.Nullable Object value) {
        List<?> list = list(value);
        if (list.isEmpty()) {
            throw notOurs("schema");
        }
        return list.getFirst();
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw notOurs(String.valueOf(value));
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw notOurs(String.valueOf(value));
    }

    private static InputException notOurs(String what) {
        String shown = what.substring(0, Math.min(80, what.length()));
        return new InputException(Finding.error("bundle.bad_contract", shown));
    }
}
