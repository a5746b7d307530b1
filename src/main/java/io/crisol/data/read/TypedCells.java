package io.crisol.data.read;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TimeColumn;
import io.crisol.text.Message;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a column whose type the file declares. Not thread-safe. */
sealed interface TypedCells {
    /** Takes the next cells. */
    void take(DuckDBReadableVector cells, int count);

    /** The column, of the type that the person chose or of its own. */
    Inferred finish(@Nullable ColumnType wanted);

    static TypedCells of(ParquetField field, CellRules rules, int rows) {
        return switch (field.kind()) {
            case NUMBER -> new Numbers(field, rules, rows);
            case DAY, MOMENT, TIME -> new Moments(field, rules, rows);
            case TEXT, LIST -> new Words(rules);
        };
    }

    /** The column with its cells read as texts again where another type was chosen. */
    private static Inferred as(@Nullable ColumnType wanted, Inferred own, CellRules rules) {
        Column column = own.column();
        if (wanted == null || wanted == column.type()) {
            return own;
        }
        TextCells texts = new TextCells(rules, wanted);
        for (int row = 0; row < column.size(); row++) {
            char[] b = column.text(row).toCharArray();
            texts.add(b, 0, b.length, false);
        }
        return texts.as(wanted);
    }

    /** Numbers. */
    final class Numbers implements TypedCells {
        private final ParquetField field;
        private final CellRules rules;
        private final TokenCounts counts;
        private final Doubles values;

        Numbers(ParquetField field, CellRules rules, int rows) {
            this.field = field;
            this.rules = rules;
            this.counts = new TokenCounts(rules.tokens());
            this.values = new Doubles(rows);
        }

        @Override
        public void take(DuckDBReadableVector cells, int count) {
            MissingTokens tokens = rules.tokens();
            for (int i = 0; i < count; i++) {
                double value = cells.isNull(i) ? Double.NaN : cells.getDouble(i);
                int token = tokens.numeric() ? tokens.findNumber(value) : -1;
                if (token >= 0) {
                    counts.add(values.size(), token);
                    value = Double.NaN;
                }
                values.add(value);
            }
        }

        @Override
        public Inferred finish(@Nullable ColumnType wanted) {
            Message why = Message.of("data.reason.declared", field.type());
            return as(
                    wanted, new Inferred(new DoubleNumbers(values.toArray()), why, Unfit.none(), counts.all()), rules);
        }
    }

    /** Dates, moments and times of day. */
    final class Moments implements TypedCells {
        private static final long DAY = 86_400_000L;

        private final ParquetField field;
        private final CellRules rules;
        private final TokenCounts counts;
        private final Longs values;
        private boolean withTime;

        Moments(ParquetField field, CellRules rules, int rows) {
            this.field = field;
            this.rules = rules;
            this.counts = new TokenCounts(rules.tokens());
            this.values = new Longs(rows);
        }

        @Override
        public void take(DuckDBReadableVector cells, int count) {
            for (int i = 0; i < count; i++) {
                long value = cells.isNull(i) ? Long.MIN_VALUE : cells.getLong(i);
                int token = rules.tokens().findDate(value);
                if (token >= 0) {
                    counts.add(values.size(), token);
                    value = Long.MIN_VALUE;
                }
                withTime |= value != Long.MIN_VALUE && value % DAY != 0;
                values.add(value);
            }
        }

        @Override
        public Inferred finish(@Nullable ColumnType wanted) {
            Message why = Message.of("data.reason.declared", field.type());
            Column column =
                    field.kind() == ParquetField.Kind.TIME ? times() : new DateColumn(values.toArray(), withTime);
            return as(wanted, new Inferred(column, why, Unfit.none(), counts.all()), rules);
        }

        private TimeColumn times() {
            long[] all = values.toArray();
            int[] millis = new int[all.length];
            for (int row = 0; row < millis.length; row++) {
                millis[row] = all[row] == Long.MIN_VALUE ? -1 : (int) Math.min(DAY - 1, all[row]);
            }
            return new TimeColumn(millis);
        }
    }

    /** Texts, which are levels, a flag or free text by how they repeat. */
    final class Words implements TypedCells {
        private final TextCells texts;

        Words(CellRules rules) {
            texts = TextCells.words(rules);
        }

        @Override
        public void take(DuckDBReadableVector cells, int count) {
            for (int i = 0; i < count; i++) {
                boolean missing = cells.isNull(i);
                char[] b = missing ? new char[0] : cells.getString(i).toCharArray();
                texts.add(b, 0, b.length, !missing && b.length == 0);
            }
        }

        @Override
        public Inferred finish(@Nullable ColumnType wanted) {
            return wanted == null ? texts.finish(false).orElseThrow() : texts.as(wanted);
        }
    }
}
