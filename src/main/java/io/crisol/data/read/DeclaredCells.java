package io.crisol.data.read;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TimeColumn;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;

/** The growing cells of one column whose source knows its type. Not thread-safe. */
sealed interface DeclaredCells {
    void addMissing();

    /** The column, with why it has its type: the source says so, by its own name of the type, or the values do. */
    Inferred finish(String type);

    private static Inferred made(Column column, String key, String type) {
        return new Inferred(column, Message.of(key, type), Unfit.none(), new long[0]);
    }

    /** Numbers. */
    final class Numbers implements DeclaredCells {
        private final Doubles values = new Doubles(1024);

        void add(double value) {
            values.add(value);
        }

        @Override
        public void addMissing() {
            values.add(Double.NaN);
        }

        @Override
        public Inferred finish(String type) {
            return made(new DoubleNumbers(values.toArray()), "data.reason.column_type", type);
        }
    }

    /** True or false. */
    final class Truths implements DeclaredCells {
        private final Ints codes = new Ints(1024);
        private final List<String> levels = new ArrayList<>();

        void add(boolean value) {
            String text = Boolean.toString(value);
            if (!levels.contains(text)) {
                levels.add(text);
            }
            codes.add(levels.indexOf(text));
        }

        @Override
        public void addMissing() {
            codes.add(-1);
        }

        @Override
        public Inferred finish(String type) {
            return made(new CodedColumn(ColumnType.FLAG, codes.toArray(), levels), "data.reason.column_type", type);
        }
    }

    /** Dates, or moments as if in UTC. */
    final class Dates implements DeclaredCells {
        private final Longs millis = new Longs(1024);
        private final boolean withTime;

        Dates(boolean withTime) {
            this.withTime = withTime;
        }

        void add(long value) {
            millis.add(value);
        }

        @Override
        public void addMissing() {
            millis.add(Long.MIN_VALUE);
        }

        @Override
        public Inferred finish(String type) {
            return made(new DateColumn(millis.toArray(), withTime), "data.reason.column_type", type);
        }
    }

    /** Times of day. */
    final class Times implements DeclaredCells {
        private final Ints millis = new Ints(1024);

        void add(int value) {
            millis.add(value);
        }

        @Override
        public void addMissing() {
            millis.add(-1);
        }

        @Override
        public Inferred finish(String type) {
            return made(new TimeColumn(millis.toArray()), "data.reason.column_type", type);
        }
    }

    /** Texts: their type follows from the values, or is the one that the person chose. */
    final class Texts implements DeclaredCells {
        private final TextCells cells;

        Texts(TextCells cells) {
            this.cells = cells;
        }

        /** An empty text is not missing; a text means missing only where the person named it. */
        void add(String text) {
            char[] characters = text.toCharArray();
            cells.add(characters, 0, characters.length, true);
        }

        @Override
        public void addMissing() {
            cells.add(new char[0], 0, 0, false);
        }

        @Override
        public Inferred finish(String type) {
            return cells.finish(false).orElseThrow();
        }
    }
}
