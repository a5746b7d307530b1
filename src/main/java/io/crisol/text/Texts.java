package io.crisol.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Says messages in one language. Sentences stand in {@code io/crisol/text/<area>_<language>.properties} (UTF-8,
 * {@link MessageFormat} patterns), where the area is the key's part before the first dot. Thread-safe.
 */
public final class Texts {
    private static final Map<Language, Texts> ALL =
            Map.of(Language.EN, new Texts(Language.EN), Language.ES, new Texts(Language.ES));

    private final Language language;
    private final Numbers numbers;
    private final Map<String, Properties> areas = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
        this.numbers = new Numbers(language.locale());
    }

    /** The sentences of a language. */
    public static Texts of(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /** Number formats of this language. */
    public Numbers numbers() {
        return numbers;
    }

    /** Says a message. */
    public String say(Message message) {
        return say(message.key(), message.args().toArray());
    }

    /**
     * Says the sentence of a key. Integers reach the pattern as numbers (so that {@code choice} works); other
     * numbers, dates, messages and lists are formatted first. An unknown key is said as itself in angle quotes.
     */
    public String say(String key, Object... args) {
        String pattern = pattern(key);
        if (pattern == null) {
            return "‹" + key + "›";
        }
        Object[] said = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            said[i] = argument(args[i]);
        }
        return new MessageFormat(pattern, language.locale()).format(said);
    }

    /** Whether a sentence exists for the key. */
    public boolean has(String key) {
        return pattern(key) != null;
    }

    /** The day in the person's format. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(day);
    }

    /** The moment, to the minute, in the person's format and zone. */
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    private Object argument(Object arg) {
        return switch (arg) {
            case Message m -> say(m);
            case Integer i -> i;
            case Long l -> l;
            case Number n -> numbers.compact(n.doubleValue());
            case Instant i -> dateTime(i);
            case LocalDate d -> date(d);
            case Collection<?> c ->
                c.stream()
                        .map(each -> each instanceof Long || each instanceof Integer
                                ? numbers.count(((Number) each).longValue())
                                : String.valueOf(argument(each)))
                        .collect(Collectors.joining(", "));
            default -> arg;
        };
    }

    private @org.jspecify.annotations.Nullable String pattern(String key) {
        int dot = key.indexOf('.');
        String area = dot < 0 ? key : key.substring(0, dot);
        return areas.computeIfAbsent(area, this::load).getProperty(key);
    }

    private Properties load(String area) {
        Properties read = new Properties();
        if (area.isEmpty() || !area.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_')) {
            return read;
        }
        try (InputStream in = Texts.class.getResourceAsStream(area + "_" + language.tag() + ".properties")) {
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
