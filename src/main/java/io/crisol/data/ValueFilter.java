package io.crisol.data;

import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.selection.Selection;

/**
 * Compares the cells of a Tablesaw column with a value that is given as text.
 *
 * @param column the column's name, for messages
 */
record ValueFilter(String column, Comparison how, String value) {
    /** @throws UsageException where the value is none of the column's type, or can't be compared that way */
    Selection of(tech.tablesaw.columns.Column<?> cells) {
        return switch (cells) {
            case DoubleColumn numbers -> numbers(numbers, number());
            case StringColumn texts -> texts(texts);
            case tech.tablesaw.api.DateColumn days -> moments(days.atStartOfDay(), moment());
            case DateTimeColumn moments -> moments(moments, moment());
            case tech.tablesaw.api.TimeColumn times -> times(times, time());
            default -> throw new IllegalArgumentException(cells.type().name());
        };
    }

    private Selection numbers(DoubleColumn cells, double number) {
        return switch (how) {
            case EQUAL -> cells.isEqualTo(number);
            case NOT_EQUAL -> cells.isNotEqualTo(number);
            case LESS -> cells.isLessThan(number);
            case LESS_OR_EQUAL -> cells.isLessThanOrEqualTo(number);
            case GREATER -> cells.isGreaterThan(number);
            case GREATER_OR_EQUAL -> cells.isGreaterThanOrEqualTo(number);
            default -> throw unfit("data.query.not_for_type");
        };
    }

    private Selection texts(StringColumn cells) {
        return switch (how) {
            case EQUAL -> cells.isEqualTo(value);
            case NOT_EQUAL -> cells.isNotEqualTo(value);
            case CONTAINS -> cells.containsString(value);
            case STARTS_WITH -> cells.startsWith(value);
            case LESS -> cells.eval(text -> text.compareTo(value) < 0);
            case LESS_OR_EQUAL -> cells.eval(text -> text.compareTo(value) <= 0);
            case GREATER -> cells.eval(text -> text.compareTo(value) > 0);
            case GREATER_OR_EQUAL -> cells.eval(text -> text.compareTo(value) >= 0);
            default -> throw unfit("data.query.not_for_type");
        };
    }

    private Selection moments(DateTimeColumn cells, LocalDateTime moment) {
        return switch (how) {
            case EQUAL -> cells.isEqualTo(moment);
            case NOT_EQUAL -> cells.isNotEqualTo(moment);
            case LESS -> cells.isBefore(moment);
            case LESS_OR_EQUAL -> cells.isOnOrBefore(moment);
            case GREATER -> cells.isAfter(moment);
            case GREATER_OR_EQUAL -> cells.isOnOrAfter(moment);
            default -> throw unfit("data.query.not_for_type");
        };
    }

    private Selection times(tech.tablesaw.api.TimeColumn cells, LocalTime time) {
        return switch (how) {
            case EQUAL -> cells.isEqualTo(time);
            case NOT_EQUAL -> cells.isNotEqualTo(time);
            case LESS -> cells.isBefore(time);
            case LESS_OR_EQUAL -> cells.isOnOrBefore(time);
            case GREATER -> cells.isAfter(time);
            case GREATER_OR_EQUAL -> cells.isOnOrAfter(time);
            default -> throw unfit("data.query.not_for_type");
        };
    }

    private double number() {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            throw unfit("data.query.value_no_number");
        }
    }

    private LocalDateTime moment() {
        String text = value.strip().replace(' ', 'T');
        try {
            return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw unfit("data.query.value_no_date");
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw unfit("data.query.value_no_time");
        }
    }

    private UsageException unfit(String code) {
        return new UsageException(
                Finding.error(code, column, value).at(Place.column(column).withValue(value)));
    }
}
