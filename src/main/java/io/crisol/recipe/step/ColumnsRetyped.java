package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.FloatNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.data.Schema;
import io.crisol.data.TextColumn;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Columns with another type.
 *
 * @param columns the columns that change, as they were before
 * @param target the target's name, or ""; the target keeps the precision of double
 */
record ColumnsRetyped(Schema before, List<ColumnInfo> columns, ColumnType to, String target, Message sentence)
        implements FittedStep {
    private static final long DAY = 86_400_000L;

    ColumnsRetyped {
        columns = List.copyOf(columns);
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (ColumnInfo info : columns) {
            ColumnInfo bare = ColumnInfo.of(info.name(), to, Message.of("step.retype.reason"));
            changed.put(bare, converted(info, data.column(info.name())));
        }
        return data.with(changed);
    }

    private Column converted(ColumnInfo info, Column column) {
        boolean answers = info.name().equals(target);
        IntFunction<String> text = column instanceof NumberColumn numbers && !answers
                ? row -> NumberText.of((float) numbers.get(row))
                : column::text;
        return switch (to) {
            case LEVEL, FLAG ->
                column instanceof CodedColumn coded
                        ? new CodedColumn(to, coded.codes(), coded.levels())
                        : coded(column.size(), text);
            case TEXT -> texts(column, text);
            case NUMBER -> numbers(column, answers);
            case DATE -> dates(column);
            case TIME -> throw new IllegalStateException("nothing becomes a time of day");
        };
    }

    /** An empty text counts as missing, as in the graph. */
    private CodedColumn coded(int rows, IntFunction<String> text) {
        Map<String, Integer> known = new HashMap<>();
        List<String> levels = new ArrayList<>();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            String level = text.apply(row);
            codes[row] = level.isEmpty()
                    ? -1
                    : known.computeIfAbsent(level, l -> {
                        levels.add(l);
                        return levels.size() - 1;
                    });
        }
        return new CodedColumn(to, codes, levels);
    }

    private static TextColumn texts(Column column, IntFunction<String> text) {
        @Nullable String[] values = new @Nullable String[column.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.isMissing(row) ? null : text.apply(row);
        }
        return new TextColumn(values);
    }

    private static NumberColumn numbers(Column column, boolean precise) {
        double[] wide = new double[precise ? column.size() : 0];
        float[] narrow = new float[precise ? 0 : column.size()];
        for (int row = 0; row < column.size(); row++) {
            if (precise) {
                wide[row] = NumberText.parse(column.text(row));
            } else {
                narrow[row] = NumberText.parseFloat(column.text(row));
            }
        }
        return precise ? new DoubleNumbers(wide) : new FloatNumbers(narrow);
    }

    private static DateColumn dates(Column column) {
        long[] millis = new long[column.size()];
        boolean withTime = false;
        for (int row = 0; row < millis.length; row++) {
            millis[row] = moment(column.text(row).strip());
            withTime |= millis[row] != Long.MIN_VALUE && millis[row] % DAY != 0;
        }
        return new DateColumn(millis, withTime);
    }

    private static long moment(String text) {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).toEpochDay() * DAY
                    : LocalDateTime.parse(text.replace(' ', 'T'))
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli();
        } catch (DateTimeParseException e) {
            return Long.MIN_VALUE;
        }
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (ColumnInfo info : columns) {
            String tensor = Tensors.read(graph, before, info.name());
            if (info.type() == ColumnType.NUMBER) {
                changed.put(info.name(), NumberText.write(graph, tensor));
            } else if (to == ColumnType.NUMBER) {
                String missing = Tensors.missingText(graph, tensor);
                String readable = graph.node("Where", missing, graph.constant(new String[] {"NaN"}), tensor);
                changed.put(info.name(), graph.cast(readable, ElementType.FLOAT));
            }
        }
        Tensors.replace(graph, before, changed);
    }
}
