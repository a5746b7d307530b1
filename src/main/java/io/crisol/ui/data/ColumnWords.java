package io.crisol.ui.data;

import io.crisol.data.ColumnType;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statistics of a column in words, by its type. */
final class ColumnWords {
    private static final double DAY = 86_400_000;
    private static final double HOUR = 3_600_000;

    private final Texts texts;

    ColumnWords(Texts texts) {
        this.texts = texts;
    }

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** The median; for levels the most frequent value. */
    String centre(ColumnProfile column) {
        Optional<NumberSummary> n = numbers(column);
        if (n.isPresent()) {
            return value(column, n.get().median());
        }
        return column.info().type().categorical() && !column.top().isEmpty()
                ? column.top().getFirst().value()
                : "–";
    }

    /** The distance between the quartiles; for levels the share of the most frequent value. */
    String spread(ColumnProfile column) {
        Optional<NumberSummary> n = numbers(column);
        if (n.isPresent()) {
            double width = n.get().q75() - n.get().q25();
            return switch (column.info().type()) {
                case DATE -> texts.say("ui_data.days", Math.round(width / DAY));
                case TIME -> texts.say("ui_data.hours", width / HOUR);
                default -> texts.numbers().compact(width);
            };
        }
        return column.info().type().categorical() && !column.top().isEmpty()
                ? texts.numbers().percent(topShare(column))
                : "–";
    }

    /** Least and greatest value. */
    String range(ColumnProfile column) {
        return numbers(column)
                .map(n -> texts.say("ui_data.range", value(column, n.min()), value(column, n.max())))
                .orElse("–");
    }

    /** The statistics that fit the type, in order. */
    List<Fact> facts(ColumnProfile column) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("missing", texts.say("ui_data.of_share", column.missing(), share(column.missingShare()))));
        facts.add(fact("distinct", texts.numbers().count(column.distinct())));
        numbers(column).ifPresent(n -> {
            boolean number = column.info().type() == ColumnType.NUMBER;
            if (number) {
                facts.add(fact("mean", value(column, n.mean())));
                facts.add(fact("sd", value(column, n.sd())));
            }
            facts.add(fact("min", value(column, n.min())));
            facts.add(fact("q25", value(column, n.q25())));
            facts.add(fact("median", value(column, n.median())));
            facts.add(fact("q75", value(column, n.q75())));
            facts.add(fact("max", value(column, n.max())));
            if (number) {
                facts.add(fact("skewness", texts.numbers().compact(n.skewness())));
                facts.add(fact("zeros", texts.numbers().count(n.zeros())));
            }
        });
        column.relation().ifPresent(r -> {
            facts.add(fact("association", texts.numbers().percent(r.strength())));
            facts.add(fact("p", p(r.adjusted())));
        });
        return facts;
    }

    /** Share of the most frequent value among the cells that are there. */
    double topShare(ColumnProfile column) {
        int there = column.rows() - column.missing();
        return column.top().isEmpty()
                ? Double.NaN
                : (double) column.top().getFirst().rows() / Math.max(1, there);
    }

    /** A p-value; very small ones as such. */
    String p(double value) {
        return value < 0.0001
                ? texts.say("ui_data.below", texts.numbers().decimals(0.0001, 4))
                : texts.numbers().compact(value);
    }

    /** A share as a percentage; one that is small but not nothing never looks like nothing. */
    String share(double share) {
        return share > 0 && share < 0.0005
                ? texts.say("ui_data.below", texts.numbers().percent(0.001))
                : texts.numbers().percent(share);
    }

    private Fact fact(String name, String value) {
        return new Fact(texts.say("ui_data.fact." + name), value);
    }

    private static Optional<NumberSummary> numbers(ColumnProfile column) {
        return column.numbers().filter(n -> n.count() > 0);
    }

    private String value(ColumnProfile column, double value) {
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
