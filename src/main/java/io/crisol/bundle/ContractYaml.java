package io.crisol.bundle;

import io.crisol.data.ColumnType;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A contract as an Open Data Contract Standard 3.1.0 document. */
final class ContractYaml {
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
        if (column.min().isPresent() && column.max().isPresent()) {
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("minimum", column.min().getAsDouble());
            range.put("maximum", column.max().getAsDouble());
            property.put("logicalTypeOptions", range);
        }
        if (!column.levels().isEmpty()) {
            Map<String, Object> levels = new LinkedHashMap<>();
            levels.put("metric", "invalidValues");
            levels.put("arguments", Map.of("validValues", column.levels()));
            levels.put("mustBe", 0);
            property.put("quality", List.of(levels));
        }
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("property", "crisolType");
        type.put("value", column.type().word());
        property.put("customProperties", List.of(type));
        return property;
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
                name, type, !required, number(range.get("minimum")), number(range.get("maximum")), levels);
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
