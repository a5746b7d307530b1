package io.crisol.experiment;

import io.crisol.data.database.DatabaseAddress;
import io.crisol.data.database.DatabaseKind;
import io.crisol.data.database.DatabaseQuery;
import io.crisol.data.database.H2Address;
import io.crisol.data.database.PostgresAddress;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code database} and {@code query} of a pipeline's source; a password is refused there. */
final class DatabaseJson {
    private static final String PARAMETERS = "parameters";
    private static final String TIMEOUT = "timeout";

    private DatabaseJson() {}

    static void write(DatabaseQuery source, ObjectNode into) {
        ObjectNode node = into.putObject("database");
        node.put("kind", source.address().kind().word());
        switch (source.address()) {
            case PostgresAddress a -> {
                node.put("host", a.host());
                node.put("port", a.port());
                node.put("database", a.database());
            }
            case H2Address a -> node.put("file", a.file());
        }
        node.put("user", source.address().user());
        if (!source.address().parameters().isEmpty()) {
            ObjectNode parameters = node.putObject(PARAMETERS);
            source.address().parameters().forEach(parameters::put);
        }
        if (source.timeoutSeconds() != DatabaseQuery.USUAL_TIMEOUT) {
            node.put(TIMEOUT, source.timeoutSeconds());
        }
        into.put("query", source.query());
    }

    /** @throws UsageException where a field is missing, unknown or has a value that is not allowed */
    static DatabaseQuery read(JsonNode source) {
        JsonNode node = source.path("database");
        if (!node.isObject()) {
            throw new UsageException(Finding.error("pipeline.not_an_object", "source.database"));
        }
        String word = text(node, "kind");
        DatabaseKind kind = DatabaseKind.ofWord(word).orElseThrow(() -> unknownKind(word));
        List<String> keys = kind == DatabaseKind.H2
                ? List.of("kind", "file", "user", PARAMETERS, TIMEOUT)
                : List.of("kind", "host", "port", "database", "user", PARAMETERS, TIMEOUT);
        node.properties().forEach(e -> known(e.getKey(), keys));
        Map<String, String> parameters = new TreeMap<>();
        node.path(PARAMETERS)
                .properties()
                .forEach(e -> parameters.put(e.getKey(), e.getValue().asString("")));
        DatabaseAddress address = kind == DatabaseKind.H2
                ? new H2Address(text(node, "file"), text(node, "user"), parameters)
                : new PostgresAddress(
                        text(node, "host"), port(node), text(node, "database"), text(node, "user"), parameters);
        JsonNode query = source.path("query");
        if (!query.isString()) {
            throw new UsageException(Finding.error("pipeline.missing_key", "source", "query"));
        }
        return new DatabaseQuery(address, query.asString(), timeout(node));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new UsageException(Finding.error("pipeline.missing_key", "source.database", key));
        }
        return value.asString();
    }

    private static int port(JsonNode node) {
        return node.has("port") ? whole(node, "port", 65_535) : PostgresAddress.USUAL_PORT;
    }

    private static int timeout(JsonNode node) {
        return node.has(TIMEOUT) ? whole(node, TIMEOUT, 86_400) : DatabaseQuery.USUAL_TIMEOUT;
    }

    private static int whole(JsonNode node, String key, int most) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 1 || value.asInt() > most) {
            throw new UsageException(Finding.error("database.number", key, value.toString(), most)
                    .at(Place.column("source.database." + key)));
        }
        return value.asInt();
    }

    private static void known(String key, List<String> keys) {
        if (keys.contains(key)) {
            return;
        }
        if (key.equalsIgnoreCase("password") || key.equalsIgnoreCase("url")) {
            throw new UsageException(Finding.error("database.no_" + key.toLowerCase(java.util.Locale.ROOT))
                    .at(Place.column("source.database." + key)));
        }
        String where = "source.database." + key;
        Finding finding = Nearest.to(key, keys)
                .map(near -> Finding.error("pipeline.unknown_key_near", where, near))
                .orElseGet(() -> Finding.error("pipeline.unknown_key", where, keys));
        throw new UsageException(finding.at(Place.column(where)));
    }

    private static UsageException unknownKind(String word) {
        return new UsageException(Finding.error(
                        "database.kind",
                        word,
                        Arrays.stream(DatabaseKind.values())
                                .map(DatabaseKind::word)
                                .toList())
                .at(Place.column("source.database.kind")));
    }
}
