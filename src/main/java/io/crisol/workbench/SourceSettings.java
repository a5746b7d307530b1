package io.crisol.workbench;

import io.crisol.data.ColumnType;
import io.crisol.data.read.ImportSettings;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The dialect settings of a pipeline's {@code source}, to and from the reader's own form. */
public final class SourceSettings {
    private SourceSettings() {}

    /**
     * The reader's form of the settings; what is absent is detected.
     *
     * @throws UsageException where a value can't be used
     */
    public static ImportSettings read(Map<String, Object> settings) {
        ImportSettings read = ImportSettings.DETECT;
        for (Map.Entry<String, Object> entry : settings.entrySet()) {
            read = with(read, entry.getKey(), entry.getValue());
        }
        return read;
    }

    /** The pipeline's form of settings; only what was asked for. */
    public static Map<String, Object> write(ImportSettings settings) {
        Map<String, Object> written = new TreeMap<>();
        settings.encoding().ifPresent(e -> written.put("encoding", e.name()));
        settings.delimiter().ifPresent(c -> written.put("delimiter", mark(c)));
        settings.quote().ifPresent(c -> written.put("quote", mark(c)));
        settings.decimal().ifPresent(c -> written.put("decimal", mark(c)));
        settings.grouping().ifPresent(c -> written.put("grouping", mark(c)));
        settings.comment().ifPresent(c -> written.put("comment", mark(c)));
        settings.header().ifPresent(h -> written.put("header", h));
        settings.skipLines().ifPresent(n -> written.put("skip", (long) n));
        settings.missing().ifPresent(m -> written.put("missing", List.copyOf(m)));
        if (!settings.types().isEmpty()) {
            Map<String, Object> types = new TreeMap<>();
            settings.types().forEach((name, type) -> types.put(name, type.word()));
            written.put("types", types);
        }
        return written;
    }

    private static ImportSettings with(ImportSettings read, String key, Object value) {
        return switch (key) {
            case "encoding" -> read.withEncoding(charset(String.valueOf(value)));
            case "delimiter" -> read.withDelimiter(mark(key, value));
            case "quote" -> read.withQuote(mark(key, value));
            case "decimal" -> read.withDecimal(mark(key, value));
            case "grouping" -> read.withGrouping(mark(key, value));
            case "comment" -> read.withComment(mark(key, value));
            case "header" -> {
                if (!(value instanceof Boolean header)) {
                    throw wrong(key, value);
                }
                yield read.withHeader(header);
            }
            case "skip" -> {
                if (!(value instanceof Long lines) || lines < 0 || lines > Integer.MAX_VALUE) {
                    throw wrong(key, value);
                }
                yield read.withSkipLines(lines.intValue());
            }
            case "missing" -> read.withMissing(texts(value));
            case "types" -> read.withTypes(types(key, value));
            default ->
                throw new UsageException(
                        Finding.error("workbench.source_later", key).at(Place.column("source." + key)));
        };
    }

    private static Set<String> texts(Object value) {
        Set<String> texts = new LinkedHashSet<>();
        if (value instanceof List<?> list) {
            list.forEach(v -> texts.add(String.valueOf(v)));
        } else {
            texts.add(String.valueOf(value));
        }
        return texts;
    }

    private static Map<String, ColumnType> types(String key, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(key, value);
        }
        Map<String, ColumnType> types = new HashMap<>();
        map.forEach((name, word) -> types.put(
                String.valueOf(name),
                ColumnType.ofWord(String.valueOf(word)).orElseThrow(() -> unknownType(String.valueOf(word)))));
        return types;
    }

    private static UsageException unknownType(String word) {
        List<String> known = new ArrayList<>(
                Arrays.stream(ColumnType.values()).map(ColumnType::word).toList());
        return new UsageException(Finding.error(
                        "workbench.unknown_type", word, Nearest.to(word, known).orElse(known.getFirst()))
                .at(Place.column("source.types").withValue(word)));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    Finding.error("workbench.unknown_encoding", name)
                            .at(Place.column("source.encoding").withValue(name)),
                    e);
        }
    }

    private static char mark(String key, Object value) {
        String text = String.valueOf(value);
        if (text.isEmpty() || text.equals("none")) {
            return ImportSettings.NONE;
        }
        if (text.equals("\\t") || text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw wrong(key, value);
        }
        return text.charAt(0);
    }

    private static String mark(char c) {
        return c == ImportSettings.NONE ? "none" : c == '\t' ? "tab" : String.valueOf(c);
    }

    private static UsageException wrong(String key, Object value) {
        return new UsageException(Finding.error("workbench.source_setting", key, String.valueOf(value))
                .at(Place.column("source." + key).withValue(String.valueOf(value))));
    }
}
