package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as bundles use it: plain maps, lists, texts, numbers. Written so that readers of YAML 1.1 and 1.2 agree (texts
 * like {@code No} are quoted); read without tags, anchors and depth.
 */
final class Yaml {
    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int DEEPEST = 50;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private Yaml() {}

    /** Maps, lists, texts, numbers, booleans and null in block style; maps keep their order. */
    static byte[] write(Map<String, ?> root) {
        StringBuilder out = new StringBuilder();
        map(out, root, 0);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void map(StringBuilder out, Map<?, ?> map, int depth) {
        map.forEach((key, value) -> {
            out.append("  ".repeat(depth)).append(text(String.valueOf(key))).append(':');
            value(out, value, depth);
        });
    }

    private static void value(StringBuilder out, @Nullable Object value, int depth) {
        switch (value) {
            case Map<?, ?> m
            when !m.isEmpty() -> {
                out.append('\n');
                map(out, m, depth + 1);
            }
            case List<?> l
            when !l.isEmpty() -> {
                out.append('\n');
                l.forEach(item -> item(out, item, depth));
            }
            case null, default -> out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static void item(StringBuilder out, @Nullable Object item, int depth) {
        String indent = "  ".repeat(depth);
        if (item instanceof Map<?, ?> m && !m.isEmpty()) {
            StringBuilder inner = new StringBuilder();
            map(inner, m, depth + 1);
            out.append(indent).append("- ").append(inner.substring(indent.length() + 2));
        } else {
            out.append(indent).append("- ").append(scalar(item)).append('\n');
        }
    }

    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> m -> "{}";
            case List<?> l -> "[]";
            case Double d when d.isNaN() || d.isInfinite() -> "null";
            case Number n -> n.toString().replaceFirst("E(\\d)", "E+$1");
            case Boolean b -> b.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
                ? text
                : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * Reads one document that is a map.
     *
     * @throws InputException where it is not YAML, or has tags, anchors, more depth or length than any bundle needs
     */
    static Map<?, ?> read(byte[] bytes, String file) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            checkEvents(settings, text, file);
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YamlEngineException e) {
            throw new InputException(Finding.error("bundle.not_yaml", file, firstLine(e)), e);
        }
        throw new InputException(Finding.error("bundle.not_yaml", file, "–"));
    }

    private static void checkEvents(LoadSettings settings, String text, String file) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            boolean tagged = (event instanceof ScalarEvent s && s.getTag().isPresent())
                    || (event instanceof CollectionStartEvent c && c.getTag().isPresent());
            if (depth > DEEPEST
                    || tagged
                    || (event instanceof NodeEvent n && n.getAnchor().isPresent())) {
                throw new InputException(Finding.error("bundle.unsafe_yaml", file));
            }
        }
    }

    private static String firstLine(YamlEngineException e) {
        String message = e.getMessage();
        return message == null ? "–" : message.lines().findFirst().orElse("–");
    }
}
