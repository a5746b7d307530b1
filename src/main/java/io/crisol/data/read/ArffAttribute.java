package io.crisol.data.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column as an ARFF file declares it. */
sealed interface ArffAttribute {
    String name();

    /** A value as the columns read it. */
    default String text(String value) {
        return value;
    }

    record Numeric(String name) implements ArffAttribute {}

    record Nominal(String name, List<String> levels) implements ArffAttribute {}

    record Text(String name) implements ArffAttribute {}

    /** @param format of its values */
    record Moment(String name, DateTimeFormatter format) implements ArffAttribute {
        private static final String USUAL = "yyyy-MM-dd'T'HH:mm:ss";

        @Override
        public String text(String value) {
            try {
                TemporalAccessor moment = format.parseBest(value, LocalDateTime::from, LocalDate::from);
                return moment.toString();
            } catch (DateTimeException e) {
                return value;
            }
        }
    }

    /** Reads {@code @attribute name type}; empty where it is not one, or of a type that is no column. */
    static Optional<ArffAttribute> parse(String line) {
        ArffWords words = new ArffWords(line.substring("@attribute".length()));
        Optional<String> name = words.next();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String rest = words.rest();
        if (rest.startsWith("{")) {
            return levels(rest).map(levels -> new Nominal(name.get(), levels));
        }
        String type = rest.split("[\\s\\[%]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (type) {
            case "numeric", "real", "integer" -> Optional.of(new Numeric(name.get()));
            case "string" -> Optional.of(new Text(name.get()));
            case "date" -> moment(name.get(), rest.substring(4));
            default -> Optional.empty();
        };
    }

    private static Optional<ArffAttribute> moment(String name, String rest) {
        String pattern = new ArffWords(rest).next().orElse(Moment.USUAL);
        try {
            return Optional.of(new Moment(name, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> levels(String braces) {
        int end = braces.lastIndexOf('}');
        if (end < 0) {
            return Optional.empty();
        }
        List<String> levels = new ArrayList<>();
        ArffWords words = new ArffWords(braces.substring(1, end));
        for (Optional<String> level = words.next(); level.isPresent(); level = words.next()) {
            levels.add(level.get());
        }
        return levels.isEmpty() ? Optional.empty() : Optional.of(levels);
    }
}
