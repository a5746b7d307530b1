package io.crisol.data.read;

import io.crisol.data.ColumnType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One setting of an import: its name in a pipeline's {@code source}, and how a value comes from there and goes there. A
 * new setting is a constant here and an entry in {@link #ALL}; readers that understand it ask for it. Thread-safe.
 *
 * @param <T> type of its values, immutable
 */
public final class Setting<T> {
    /** Character encoding. */
    public static final Setting<Charset> ENCODING = new Setting<>("encoding", Setting::charset, Charset::name);

    /** Character between fields. */
    public static final Setting<Character> DELIMITER = mark("delimiter");

    /** Character around fields, or {@link ImportSettings#NONE}. */
    public static final Setting<Character> QUOTE = mark("quote");

    /** Character that stands before a quote within a field; {@link ImportSettings#NONE} where such a quote is doubled. */
    public static final Setting<Character> ESCAPE = mark("escape");

    /** Decimal mark of numbers, {@code .} or {@code ,}. */
    public static final Setting<Character> DECIMAL = mark("decimal");

    /** Thousands mark of numbers, or {@link ImportSettings#NONE}. */
    public static final Setting<Character> GROUPING = mark("grouping");

    /** Character that begins a comment line, or {@link ImportSettings#NONE}. */
    public static final Setting<Character> COMMENT = mark("comment");

    /** Whether the first row has the column names. */
    public static final Setting<Boolean> HEADER = new Setting<>("header", v -> as(Boolean.class, v), v -> v);

    /** Lines (in a sheet: rows) before the table that are not part of it. */
    public static final Setting<Integer> SKIP = new Setting<>("skip", Setting::count, Integer::longValue);

    /** Name of a workbook's sheet, or its number, counted from 1. */
    public static final Setting<String> SHEET = text("sheet");

    /** The part of a sheet that has the table, such as {@code B3:F200}. */
    public static final Setting<CellRange> RANGE =
            new Setting<>("range", v -> CellRange.parse(String.valueOf(v)), CellRange::toString);

    /** Path of the list of records in a JSON document, such as {@code result.records}; {@code ""} for the outermost. */
    public static final Setting<String> RECORDS = text("records");

    /** Texts that mean a missing value, in every column, quoted or not; an empty field always does. */
    public static final Setting<Set<String>> MISSING =
            new Setting<>("missing", v -> Optional.of(sorted(texts(v))), List::copyOf);

    /** Names of the columns to take, in any order; all of them where absent. */
    public static final Setting<Set<String>> COLUMNS =
            new Setting<>("columns", v -> Optional.of(kept(texts(v))), List::copyOf);

    /** How many rows to take at random at most; all of them where absent. */
    public static final Setting<Integer> SAMPLE =
            new Setting<>("sample", v -> count(v).filter(n -> n > 0), Integer::longValue);

    /** Types of columns by name; a column that is not named gets its type from its values. */
    public static final Setting<Map<String, ColumnType>> TYPES = new Setting<>("types", Setting::types, Setting::words);

    /** All settings that a pipeline's source can have. */
    public static final List<Setting<?>> ALL = List.of(
            ENCODING, DELIMITER, QUOTE, ESCAPE, DECIMAL, GROUPING, COMMENT, HEADER, SKIP, SHEET, RANGE, RECORDS,
            MISSING, COLUMNS, SAMPLE, TYPES);

    private final String name;
    private final Function<Object, Optional<T>> reader;
    private final Function<T, Object> writer;

    private Setting(String name, Function<Object, Optional<T>> reader, Function<T, Object> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
    }

    public String name() {
        return name;
    }

    /** The value that a pipeline's plain value (text, number, list, map) means; empty where it can't be used. */
    public Optional<T> read(Object plain) {
        return reader.apply(plain);
    }

    /** A value as a pipeline has it. */
    public Object write(T value) {
        return writer.apply(value);
    }

    /** The setting of that name. */
    public static Optional<Setting<?>> ofName(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Setting<String> text(String name) {
        return new Setting<>(name, v -> Optional.of(String.valueOf(v)), v -> v);
    }

    private static Setting<Character> mark(String name) {
        return new Setting<>(name, Setting::mark, Setting::said);
    }

    private static Optional<Character> mark(Object plain) {
        return switch (String.valueOf(plain)) {
            case "", "none" -> Optional.of(ImportSettings.NONE);
            case "\\t", "tab" -> Optional.of('\t');
            case String s -> s.length() == 1 ? Optional.of(s.charAt(0)) : Optional.empty();
        };
    }

    private static String said(char mark) {
        return mark == ImportSettings.NONE ? "none" : mark == '\t' ? "tab" : String.valueOf(mark);
    }

    private static <V> Optional<V> as(Class<V> type, Object plain) {
        return type.isInstance(plain) ? Optional.of(type.cast(plain)) : Optional.empty();
    }

    private static Optional<Integer> count(Object plain) {
        return as(Long.class, plain)
                .filter(n -> n >= 0 && n <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    private static Optional<Charset> charset(Object plain) {
        try {
            return Optional.of(Charset.forName(String.valueOf(plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(Object plain) {
        return plain instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(plain));
    }

    private static Set<String> sorted(List<String> texts) {
        return Collections.unmodifiableSet(new TreeSet<>(texts));
    }

    private static Set<String> kept(List<String> texts) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    }

    private static Optional<Map<String, ColumnType>> types(Object plain) {
        if (!(plain instanceof Map<?, ?> words)) {
            return Optional.empty();
        }
        Map<String, ColumnType> types = new TreeMap<>();
        for (Map.Entry<?, ?> entry : words.entrySet()) {
            Optional<ColumnType> type = ColumnType.ofWord(String.valueOf(entry.getValue()));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.put(String.valueOf(entry.getKey()), type.get());
        }
        return Optional.of(Collections.unmodifiableMap(types));
    }

    private static Map<String, Object> words(Map<String, ColumnType> types) {
        Map<String, Object> words = new TreeMap<>();
        types.forEach((name, type) -> words.put(name, type.word()));
        return words;
    }
}
