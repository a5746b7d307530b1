package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.DateColumn;
import io.crisol.data.FloatNumbers;
import io.crisol.data.TimeColumn;
import io.crisol.graph.GraphBuilder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * One number taken from the cells of a column of dates or times.
 *
 * @param label name of the new column
 * @param wave sine or cosine of the part's place in its circle, instead of the part
 * @param since day number (from 1970) that days are counted from
 */
record DatePartTaken(String source, ColumnType type, String label, Part part, Optional<Wave> wave, long since) {
    private static final long FIRST = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
    private static final long HOUR = 3_600_000L;

    /** A part of a date; weeks and weekdays as in ISO 8601, Monday is 1. */
    enum Part {
        YEAR(0, 0),
        QUARTER(1, 4),
        MONTH(1, 12),
        WEEK(1, 53),
        DAY(1, 31),
        WEEKDAY(1, 7),
        HOUR(0, 24),
        DAYS(0, 0);

        private final int first;
        private final int period;

        Part(int first, int period) {
            this.first = first;
            this.period = period;
        }

        /** After how many the part begins again; 0 where it does not. */
        int period() {
            return period;
        }

        /** Sine or cosine for each value of the part, from its first on. */
        float[] table(Wave wave) {
            float[] table = new float[period];
            for (int i = 0; i < period; i++) {
                double angle = 2 * Math.PI * i / period;
                table[i] = (float) (wave == Wave.SIN ? StrictMath.sin(angle) : StrictMath.cos(angle));
            }
            return table;
        }

        int first() {
            return first;
        }
    }

    /** A place in a circle as two numbers. */
    enum Wave {
        SIN,
        COS
    }

    FloatNumbers of(Column column) {
        float[] cells = new float[column.size()];
        float[] table = wave.map(part::table).orElse(new float[0]);
        for (int row = 0; row < cells.length; row++) {
            if (column.isMissing(row)) {
                cells[row] = Float.NaN;
            } else if (column instanceof TimeColumn times) {
                cells[row] = number(times.millis()[row] / HOUR, table);
            } else {
                cells[row] = number(((DateColumn) column).millis()[row], table);
            }
        }
        return new FloatNumbers(cells);
    }

    private float number(long value, float[] table) {
        long number = value;
        if (type == ColumnType.DATE) {
            long second = Math.floorDiv(value, 1000L);
            if (second < FIRST || second > LAST) {
                return Float.NaN;
            }
            number = part(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
        }
        return wave.isPresent() ? table[(int) number - part.first()] : number;
    }

    private long part(LocalDateTime moment) {
        return switch (part) {
            case YEAR -> moment.getYear();
            case QUARTER -> (moment.getMonthValue() + 2) / 3;
            case MONTH -> moment.getMonthValue();
            case WEEK -> moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case DAY -> moment.getDayOfMonth();
            case WEEKDAY -> moment.getDayOfWeek().getValue();
            case HOUR -> moment.getHour();
            case DAYS -> moment.toLocalDate().toEpochDay() - since;
        };
    }

    /** Adds the nodes that take the part out; {@code dates} has the parts of the column. */
    String write(GraphBuilder graph, GraphDates dates) {
        String number =
                switch (part) {
                    case YEAR -> dates.year();
                    case QUARTER -> dates.quarter();
                    case MONTH -> dates.month();
                    case WEEK -> dates.week();
                    case DAY -> dates.day();
                    case WEEKDAY -> dates.weekday();
                    case HOUR -> dates.hour();
                    case DAYS -> graph.node("Sub", dates.days(), graph.constant(new long[] {since}));
                };
        String value = wave.isPresent()
                ? graph.node(
                        "Gather",
                        graph.constant(part.table(wave.get()), part.period()),
                        graph.node("Sub", number, graph.constant(new long[] {part.first()})))
                : graph.cast(number, io.crisol.graph.ElementType.FLOAT);
        return graph.node("Where", dates.known(), value, graph.scalar(Float.NaN));
    }
}
