package io.crisol.workbench;

import io.crisol.data.ColumnType;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.LevelCount;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column's statistics in words, as its type asks for. */
record ColumnSaid(ColumnProfile column, Texts texts) {
    private static final double HOUR = 3_600_000;
    private static final int MOST_LEVELS = 8;

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** The median; for levels the most frequent value. */
    String centre() {
        return numbers()
                .map(n -> value(n.median()))
                .orElseGet(() ->
                        column.info().type().categorical() && !column.top().isEmpty()
                                ? column.top().getFirst().value()
                                : "–");
    }

    /** The distance between the quartiles, of numbers. */
    String spread() {
        return numbers()
                .filter(n -> column.info().type() == ColumnType.NUMBER)
                .map(n -> texts.numbers().compact(n.q75() - n.q25()))
                .orElse("–");
    }

    /** Least and greatest value. */
    String range() {
        return numbers()
                .map(n -> texts.say("profile_report.from_to", value(n.min()), value(n.max())))
                .orElse("–");
    }

    /** All that is known. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "type",
                texts.say("data.type." + column.info().type().word()) + ": "
                        + texts.say(column.info().reason())));
        facts.add(fact(
                "missing",
                texts.numbers().count(column.missing()) + " (" + texts.numbers().percent(column.missingShare()) + ")"));
        facts.add(fact("distinct", texts.numbers().count(column.distinct())));
        numbers().ifPresent(n -> numbers(n, facts));
        column.relation().ifPresent(r -> {
            facts.add(fact("association", texts.numbers().percent(r.strength())));
            facts.add(fact("p", texts.numbers().compact(r.adjusted())));
        });
        int there = Math.max(1, column.rows() - column.missing());
        column.top().stream().limit(MOST_LEVELS).forEach(t -> facts.add(level(t, there)));
        return facts;
    }

    private void numbers(NumberSummary n, List<Fact> facts) {
        if (column.info().type() == ColumnType.NUMBER) {
            facts.add(fact("mean", value(n.mean())));
            facts.add(fact("sd", value(n.sd())));
        }
        facts.add(fact("min", value(n.min())));
        facts.add(fact("q25", value(n.q25())));
        facts.add(fact("median_is", value(n.median())));
        facts.add(fact("q75", value(n.q75())));
        facts.add(fact("max", value(n.max())));
        if (column.info().type() == ColumnType.NUMBER) {
            facts.add(fact("skewness", texts.numbers().compact(n.skewness())));
            facts.add(fact("zeros", texts.numbers().count(n.zeros())));
        }
    }

    private Fact level(LevelCount level, int there) {
        return new Fact(
                "«" + level.value() + "»",
                texts.numbers().count(level.rows()) + " (" + texts.numbers().percent((double) level.rows() / there)
                        + ")");
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.say("profile_report." + key), value);
    }

    private Optional<NumberSummary> numbers() {
        return column.numbers().filter(n -> n.count() > 0);
    }

    private String value(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (column.info().type()) {
            case DATE ->
                texts.date(Instant.ofEpochMilli((long) value)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
            case TIME -> String.format(Locale.ROOT, "%02d:%02d", (int) (value / HOUR), (int) (value % HOUR / 60_000));
            default -> texts.numbers().compact(value);
        };
    }
}
