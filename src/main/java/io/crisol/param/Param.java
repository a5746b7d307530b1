package io.crisol.param;

import java.util.List;

/**
 * One setting, declared as data. A form control, a command-line option, the check of its value and its help text
 * ({@code param.<owner>.<name>} and {@code param.<owner>.<name>.help}) follow from it.
 */
public sealed interface Param {
    /** The name in pipeline files and on the command line, in snake case. */
    String name();

    /** The value where none is given. */
    Object defaultValue();

    /** Whether a form folds it away at first. */
    default boolean expert() {
        return false;
    }

    /** A whole number between two bounds (both allowed). */
    record Whole(String name, long defaultNumber, long least, long most) implements Param {
        @Override
        public Object defaultValue() {
            return defaultNumber;
        }
    }

    /** A real number between two bounds (both allowed); {@code logScale} where its effect is multiplicative. */
    record Real(String name, double defaultNumber, double least, double most, boolean logScale) implements Param {
        @Override
        public Object defaultValue() {
            return defaultNumber;
        }
    }

    /** A real number that may be left out; then the owner chooses it from the data. */
    record OptionalReal(String name, double least, double most) implements Param {
        @Override
        public Object defaultValue() {
            return "auto";
        }
    }

    /** One of some words. */
    record Choice(String name, String defaultWord, List<String> words) implements Param {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public Object defaultValue() {
            return defaultWord;
        }
    }

    /** Yes or no. */
    record Flag(String name, boolean defaultFlag) implements Param {
        @Override
        public Object defaultValue() {
            return defaultFlag;
        }
    }

    /** Free text. */
    record Text(String name, String defaultText) implements Param {
        @Override
        public Object defaultValue() {
            return defaultText;
        }
    }

    /** The name of a column of the table; "" where none is chosen yet. */
    record ColumnName(String name) implements Param {
        @Override
        public Object defaultValue() {
            return "";
        }
    }

    /**
     * Any number of rows that have the same settings each, as the conditions of a filter; none at first.
     *
     * @param cells the settings of a row; none of them has rows itself
     */
    record Rows(String name, List<Param> cells) implements Param {
        public Rows {
            cells = List.copyOf(cells);
        }

        @Override
        public Object defaultValue() {
            return List.of();
        }
    }
}
