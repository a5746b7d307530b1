package io.crisol.experiment;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages, findings and settings as JSON, so that they can be said in any language later. Texts, flags, whole numbers
 * (read as Long), real numbers and lists are plain JSON; everything else is an object with one key that names its type:
 * {@code int}, {@code real} (NaN and infinities), {@code instant}, {@code date}, {@code map}, {@code message}. An
 * argument of another type is kept as its text.
 */
public final class MessageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MessageJson() {}

    public static String write(Message message) {
        return tree(message).toString();
    }

    public static Message message(String json) {
        return reading(json, MessageJson::message);
    }

    public static String write(Finding finding) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("severity", finding.severity().name());
        node.put("code", finding.code());
        node.set("args", list(finding.args()));
        Place place = finding.place();
        place.file().ifPresent(f -> node.put("file", f));
        place.line().ifPresent(l -> node.put("line", l));
        place.column().ifPresent(c -> node.put("column", c));
        place.value().ifPresent(v -> node.put("value", v));
        ArrayNode actions = node.putArray("actions");
        finding.actions().forEach(a -> actions.add(tree(a)));
        return node.toString();
    }

    public static Finding finding(String json) {
        return reading(json, node -> {
            List<Message> actions = new ArrayList<>();
            node.required("actions").forEach(a -> actions.add(message(a)));
            return new Finding(
                    Severity.valueOf(node.required("severity").asString()),
                    node.required("code").asString(),
                    new Place(
                            text(node, "file"),
                            node.has("line") ? OptionalLong.of(node.get("line").asLong()) : OptionalLong.empty(),
                            text(node, "column"),
                            text(node, "value")),
                    values(node.required("args")),
                    actions);
        });
    }

    /** A setting of a step or family. */
    public static String write(Object value) {
        return tree(value).toString();
    }

    public static Object value(String json) {
        return reading(json, MessageJson::value);
    }

    private interface Read<T> {
        T from(JsonNode node);
    }

    private static <T> T reading(String json, Read<T> read) {
        try {
            return read.from(MAPPER.readTree(json));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new FailureException(Finding.error("store.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    private static JsonNode tree(Object value) {
        return switch (value) {
            case Boolean b -> MAPPER.getNodeFactory().booleanNode(b);
            case Long l -> MAPPER.getNodeFactory().numberNode(l);
            case Integer i -> MAPPER.createObjectNode().put("int", i);
            case Number n -> real(n.doubleValue());
            case Instant i -> MAPPER.createObjectNode().put("instant", i.toString());
            case LocalDate d -> MAPPER.createObjectNode().put("date", d.toString());
            case Collection<?> c -> list(c);
            case Map<?, ?> m -> map(m);
            case Message m -> {
                ObjectNode node = MAPPER.createObjectNode();
                node.put("message", m.key());
                node.set("args", list(m.args()));
                yield node;
            }
            default -> MAPPER.getNodeFactory().stringNode(value.toString());
        };
    }

    private static JsonNode real(double value) {
        return Double.isFinite(value)
                ? MAPPER.getNodeFactory().numberNode(value)
                : MAPPER.createObjectNode().put("real", Double.toString(value));
    }

    private static ObjectNode map(Map<?, ?> map) {
        ObjectNode node = MAPPER.createObjectNode();
        ObjectNode entries = node.putObject("map");
        map.forEach((key, value) -> entries.set(String.valueOf(key), tree(value)));
        return node;
    }

    private static ArrayNode list(Collection<?> values) {
        ArrayNode node = MAPPER.createArrayNode();
        values.forEach(v -> node.add(tree(v)));
        return node;
    }

    private static Message message(JsonNode node) {
        return new Message(node.required("message").asString(), values(node.required("args")));
    }

    private static List<Object> values(JsonNode list) {
        List<Object> values = new ArrayList<>();
        list.forEach(n -> values.add(value(n)));
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return List.copyOf(values(node));
        }
        if (node.isObject()) {
            return typed(node);
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        return node.isNumber() ? node.asDouble() : node.asString();
    }

    private static Object typed(JsonNode node) {
        String type = node.propertyNames().iterator().next();
        JsonNode value = node.required(type);
        return switch (type) {
            case "int" -> value.asInt();
            case "real" -> Double.parseDouble(value.asString());
            case "instant" -> Instant.parse(value.asString());
            case "date" -> LocalDate.parse(value.asString());
            case "message" -> message(node);
            case "map" -> {
                Map<String, Object> map = new TreeMap<>();
                value.properties().forEach(e -> map.put(e.getKey(), value(e.getValue())));
                yield map;
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.get(key).asString()) : Optional.empty();
    }
}
