package io.crisol.registry;

import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.MessageJson;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a folder registry: a version's record, the aliases, an event on a line. */
final class RegistryJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RegistryJson() {}

    /** Aliases with their revision. */
    record Aliases(long revision, Map<String, Integer> byName) {
        static final Aliases NONE = new Aliases(0, Map.of());

        Aliases with(String alias, int version) {
            Map<String, Integer> changed = new TreeMap<>(byName);
            changed.put(alias, version);
            return new Aliases(revision + 1, changed);
        }

        Aliases without(String alias) {
            Map<String, Integer> changed = new TreeMap<>(byName);
            changed.remove(alias);
            return new Aliases(revision + 1, changed);
        }
    }

    static byte[] write(Aliases aliases) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("revision", aliases.revision());
        ObjectNode names = root.putObject("aliases");
        aliases.byName().forEach(names::put);
        return bytes(root);
    }

    static Aliases aliases(byte[] json, Path file) {
        return reading(file, () -> {
            JsonNode root = MAPPER.readTree(json);
            Map<String, Integer> byName = new TreeMap<>();
            root.path("aliases").properties().forEach(e -> {
                if (RegistryNames.plain(e.getKey()) && e.getValue().isInt()) {
                    byName.put(e.getKey(), e.getValue().asInt());
                }
            });
            return new Aliases(root.path("revision").asLong(0), byName);
        });
    }

    static byte[] write(Version version) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", version.number());
        root.put("digest", version.digest());
        root.put("bytes", version.bytes());
        root.put("registered", version.registered().toString());
        root.put("by", version.by());
        root.put("note", version.note());
        root.put("run", version.run());
        version.retired().ifPresent(at -> root.put("retired", at.toString()));
        ArrayNode gates = root.putArray("gates");
        version.gates().forEach(gate -> gates.add(gate(gate)));
        return bytes(root);
    }

    private static ObjectNode gate(GateOutcome gate) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("gate", gate.gate());
        gate.passed().ifPresentOrElse(p -> node.put("passed", p), () -> node.putNull("passed"));
        gate.value().ifPresent(v -> node.put("value", finite(v)));
        gate.limit().ifPresent(v -> node.put("limit", finite(v)));
        node.put("reason", MessageJson.write(gate.reason()));
        gate.waiver().ifPresent(w -> node.put("waiver", w));
        return node;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static Version version(byte[] json, String model, int number, Path folder) {
        return reading(folder, () -> {
            JsonNode root = MAPPER.readTree(json);
            List<GateOutcome> gates = new ArrayList<>();
            root.path("gates").forEach(node -> gates.add(gate(node)));
            return new Version(
                    model,
                    number,
                    folder,
                    root.path("digest").asString(""),
                    root.path("bytes").asLong(0),
                    Instant.parse(root.path("registered").asString("")),
                    root.path("by").asString(""),
                    root.path("note").asString(""),
                    root.path("run").asString(""),
                    gates,
                    root.has("retired")
                            ? Optional.of(Instant.parse(root.path("retired").asString("")))
                            : Optional.empty());
        });
    }

    private static GateOutcome gate(JsonNode node) {
        return new GateOutcome(
                node.path("gate").asString(""),
                node.path("passed").isBoolean()
                        ? Optional.of(node.path("passed").asBoolean())
                        : Optional.empty(),
                number(node.path("value")),
                number(node.path("limit")),
                MessageJson.message(node.path("reason").asString("")),
                node.has("waiver") ? Optional.of(node.path("waiver").asString("")) : Optional.empty());
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }

    /** An event on one line, with its line end. */
    static byte[] write(RegistryEvent event) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("at", event.at().toString());
        root.put("kind", event.kind().name().toLowerCase(java.util.Locale.ROOT));
        root.put("model", event.model());
        root.put("version", event.version());
        root.put("alias", event.alias());
        event.from().ifPresent(f -> root.put("from", f));
        root.put("by", event.by());
        root.put("note", event.note());
        return bytes(root);
    }

    static RegistryEvent event(String line, String model, Path file) {
        return reading(file, () -> {
            JsonNode root = MAPPER.readTree(line);
            return new RegistryEvent(
                    Instant.parse(root.path("at").asString("")),
                    RegistryEvent.Kind.valueOf(root.path("kind").asString("").toUpperCase(java.util.Locale.ROOT)),
                    model,
                    root.path("version").asInt(0),
                    root.path("alias").asString(""),
                    root.has("from") ? OptionalInt.of(root.path("from").asInt()) : OptionalInt.empty(),
                    root.path("by").asString(""),
                    root.path("note").asString(""));
        });
    }

    private static byte[] bytes(JsonNode node) {
        return (MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T reading(Path file, java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new FailureException(
                    Finding.error("registry.unreadable", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }
}
