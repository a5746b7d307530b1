package io.crisol.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A dataset as a Tablesaw table and back, column by column. Every call makes new columns: a Tablesaw table is not
 * thread-safe and must stay with one thread. Tablesaw's texts do not tell an empty text from a missing one: both come
 * back as missing.
 */
public final class TableBridge {
    private static final long DAY = 86_400_000L;

    private TableBridge() {}

    /** All columns of a dataset as a new table. */
    public static Table toTable(Dataset data) {
        List<tech.tablesaw.columns.Column<?>> columns = new ArrayList<>();
        for (int i = 0; i < data.columns().size(); i++) {
            columns.add(toColumn(
                    data.schema().columns().get(i).name(), data.columns().get(i)));
        }
        return Table.create("data", columns);
    }

    /** One column as a new Tablesaw column of that name. */
    public static tech.tablesaw.columns.Column<?> toColumn(String name, Column column) {
        return switch (column) {
            case NumberColumn numbers -> DoubleColumn.create(name, numbers.toArray());
            case CodedColumn coded -> texts(name, coded);
            case TextColumn texts -> texts(name, texts);
            case DateColumn dates -> dates.withTime() ? moments(name, dates) : days(name, dates);
            case TimeColumn times -> times(name, times);
        };
    }

    private static StringColumn texts(String name, Column column) {
        StringColumn made = StringColumn.create(name);
        for (int row = 0; row < column.size(); row++) {
            made.append(column.text(row));
        }
        return made;
    }

    private static tech.tablesaw.api.DateColumn days(String name, DateColumn column) {
        var made = tech.tablesaw.api.DateColumn.create(name);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                made.appendMissing();
            } else {
                made.append(LocalDate.ofEpochDay(Math.floorDiv(column.millis()[row], DAY)));
            }
        }
        return made;
    }

    private static DateTimeColumn moments(String name, DateColumn column) {
        DateTimeColumn made = DateTimeColumn.create(name);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                made.appendMissing();
            } else {
                made.append(LocalDateTime.ofInstant(Instant.ofEpochMilli(column.millis()[row]), ZoneOffset.UTC));
            }
        }
        return made;
    }

    private static tech.tablesaw.api.TimeColumn times(String name, TimeColumn column) {
        var made = tech.tablesaw.api.TimeColumn.create(name);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                made.appendMissing();
            } else {
                made.append(LocalTime.ofNanoOfDay(column.millis()[row] * 1_000_000L));
            }
        }
        return made;
    }

    /**
     * A table as a dataset. Columns that the schema knows keep their schema entry, as far as their kind of cell still
     * fits its type; others get a new one.
     */
    public static Dataset toDataset(Table table, Schema known) {
        Map<ColumnInfo, Column> made = new LinkedHashMap<>();
        for (tech.tablesaw.columns.Column<?> column : table.columns()) {
            @Nullable ColumnInfo info = known.column(column.name()).orElse(null);
            Column cells = fromColumn(column, info == null ? ColumnType.LEVEL : info.type());
            boolean keeps = info != null && info.type() == cells.type();
            made.put(info != null && keeps ? info : ColumnInfo.of(column.name(), cells.type()), cells);
        }
        return new Dataset(new Schema(List.copyOf(made.keySet())), List.copyOf(made.values()), table.rowCount());
    }

    /**
     * A Tablesaw column as a column of ours.
     *
     * @param texts what to make of texts: level, flag or text
     */
    public static Column fromColumn(tech.tablesaw.columns.Column<?> column, ColumnType texts) {
        return switch (column) {
            case NumericColumn<?> numbers -> fromNumbers(numbers);
            case tech.tablesaw.api.DateColumn days -> fromDays(days);
            case DateTimeColumn moments -> fromMoments(moments);
            case InstantColumn instants -> fromMoments(instants.asLocalDateTimeColumn());
            case tech.tablesaw.api.TimeColumn times -> fromTimes(times);
            case BooleanColumn truths -> fromTexts(truths, ColumnType.FLAG);
            default -> fromTexts(column, texts);
        };
    }

    private static DoubleNumbers fromNumbers(NumericColumn<?> numbers) {
        double[] values = new double[numbers.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = numbers.isMissing(row) ? Double.NaN : numbers.getDouble(row);
        }
        return new DoubleNumbers(values);
    }

    private static DateColumn fromDays(tech.tablesaw.api.DateColumn days) {
        long[] millis = new long[days.size()];
        for (int row = 0; row < millis.length; row++) {
            millis[row] = days.isMissing(row) ? Long.MIN_VALUE : days.get(row).toEpochDay() * DAY;
        }
        return new DateColumn(millis, false);
    }

    private static DateColumn fromMoments(DateTimeColumn moments) {
        long[] millis = new long[moments.size()];
        for (int row = 0; row < millis.length; row++) {
            millis[row] = moments.isMissing(row)
                    ? Long.MIN_VALUE
                    : moments.get(row).toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        return new DateColumn(millis, true);
    }

    private static TimeColumn fromTimes(tech.tablesaw.api.TimeColumn times) {
        int[] millis = new int[times.size()];
        for (int row = 0; row < millis.length; row++) {
            millis[row] = times.isMissing(row) ? -1 : (int) (times.get(row).toNanoOfDay() / 1_000_000);
        }
        return new TimeColumn(millis);
    }

    private static Column fromTexts(tech.tablesaw.columns.Column<?> column, ColumnType type) {
        @Nullable String[] texts = new @Nullable String[column.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = column.isMissing(row) ? null : column.getString(row);
        }
        return type.categorical() ? coded(texts, type) : new TextColumn(texts);
    }

    private static CodedColumn coded(@Nullable String[] texts, ColumnType type) {
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] codes = new int[texts.length];
        for (int row = 0; row < codes.length; row++) {
            String text = texts[row];
            codes[row] = text == null ? -1 : known.computeIfAbsent(text, t -> known.size());
        }
        return new CodedColumn(type, codes, List.copyOf(known.keySet()));
    }
}
