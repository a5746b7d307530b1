package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Comparison;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.text.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What the cell of a row is compared with.
 *
 * @param value as the person wrote it: a number with a decimal point, an ISO date or time, or a text
 */
record Condition(String column, Comparison how, String value) {
    /**
     * Checks that a column of that type can be compared so.
     *
     * @throws UsageException where it can't
     */
    void check(ColumnType type) {
        if (how == Comparison.MISSING || how == Comparison.PRESENT) {
            return;
        }
        boolean texts = type.categorical() || type == ColumnType.TEXT;
        if (!texts && (how == Comparison.CONTAINS || how == Comparison.STARTS_WITH)) {
            throw wrong("step.filter.texts_only");
        }
        switch (type) {
            case NUMBER -> number();
            case DATE -> moment();
            case TIME -> time();
            case LEVEL, FLAG, TEXT -> {}
        }
    }

    /** Which rows fit. */
    IntPredicate on(Column cells) {
        IntPredicate missing = cells::isMissing;
        return switch (how) {
            case MISSING -> missing;
            case PRESENT -> missing.negate();
            case CONTAINS -> missing.negate().and(row -> cells.text(row).contains(value));
            case STARTS_WITH -> missing.negate().and(row -> cells.text(row).startsWith(value));
            default -> missing.negate().and(compared(cells));
        };
    }

    private IntPredicate compared(Column cells) {
        return switch (cells) {
            case DoubleNumbers c -> {
                double number = number();
                yield row -> fits(Double.compare(c.get(row) + 0.0, number));
            }
            case NumberColumn c -> {
                float number = (float) number();
                yield row -> fits(Float.compare((float) c.get(row) + 0f, number));
            }
            case DateColumn c -> {
                long moment = moment();
                yield row -> fits(Long.compare(c.millis()[row], moment));
            }
            case TimeColumn c -> {
                long time = time();
                yield row -> fits(Long.compare(c.millis()[row], time));
            }
            case CodedColumn c -> row -> fits(c.text(row).compareTo(value));
            case TextColumn c -> row -> fits(c.text(row).compareTo(value));
        };
    }

    private boolean fits(int sign) {
        return switch (how) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_OR_EQUAL -> sign >= 0;
            default -> throw new IllegalStateException("no order in " + how);
        };
    }

    private double number() {
        double number = NumberText.parse(value.replace('−', '-'));
        if (Double.isNaN(number)) {
            throw wrong("step.filter.not_a_number");
        }
        return number + 0.0;
    }

    private long moment() {
        try {
            String text = value.replace(' ', 'T');
            LocalDateTime moment =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return moment.toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw wrong("step.filter.not_a_date");
        }
    }

    private long time() {
        try {
            return LocalTime.parse(value).toNanoOfDay() / 1_000_000L;
        } catch (DateTimeParseException e) {
            throw wrong("step.filter.not_a_time");
        }
    }

    private UsageException wrong(String code) {
        return new UsageException(
                Finding.error(code, value, column).at(Place.column(column).withValue(value)));
    }

    /** The condition in words. */
    Message said() {
        return Message.of("step.filter.said." + how.name().toLowerCase(Locale.ROOT), column, value);
    }
}
