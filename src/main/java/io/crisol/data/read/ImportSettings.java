package io.crisol.data.read;

import io.crisol.data.ColumnType;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a file is to be read. Everything that is absent is detected.
 *
 * @param encoding character encoding
 * @param delimiter character between fields
 * @param quote character around fields, or {@link #NONE}
 * @param decimal decimal mark of numbers, {@code .} or {@code ,}
 * @param grouping thousands mark of numbers, or {@link #NONE}
 * @param comment character that begins a comment line, or {@link #NONE}; never detected
 * @param header whether the first row has the column names
 * @param skipLines lines before the table that are not part of it
 * @param missing texts that mean a missing value, in every column, quoted or not; an empty field always does
 * @param types types of columns by name; a column that is not named gets its type from its values
 * @param unfit what happens with a row that does not fit
 * @param rejectedKept how many rejected rows are kept in full in the report; all are counted
 */
public record ImportSettings(
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<Character> decimal,
        Optional<Character> grouping,
        Optional<Character> comment,
        Optional<Boolean> header,
        OptionalInt skipLines,
        Optional<Set<String>> missing,
        Map<String, ColumnType> types,
        Unfit unfit,
        int rejectedKept) {
    /** Says that there is no such character. */
    public static final char NONE = '\0';

    /** Everything is detected; rows that do not fit are left out, the first 1,000 of them kept in the report. */
    public static final ImportSettings DETECT = new ImportSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Map.of(),
            Unfit.REJECT_ROW,
            1000);

    /** What happens with a row that has a cell which does not fit its column, or too few or too many fields. */
    public enum Unfit {
        /** The row is left out and reported. */
        REJECT_ROW,
        /** The row stays, with the cell missing, and is reported: for scoring, where every row must come back. */
        SET_MISSING
    }

    public ImportSettings {
        missing = missing.map(m -> Collections.unmodifiableSet(new TreeSet<>(m)));
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        if (rejectedKept < 0) {
            throw new IllegalArgumentException("rejectedKept " + rejectedKept);
        }
    }

    public ImportSettings withEncoding(Charset value) {
        return new ImportSettings(
                Optional.of(value),
                delimiter,
                quote,
                decimal,
                grouping,
                comment,
                header,
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withDelimiter(char value) {
        return new ImportSettings(
                encoding,
                Optional.of(value),
                quote,
                decimal,
                grouping,
                comment,
                header,
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withQuote(char value) {
        return new ImportSettings(
                encoding,
                delimiter,
                Optional.of(value),
                decimal,
                grouping,
                comment,
                header,
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withDecimal(char value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                Optional.of(value),
                grouping,
                comment,
                header,
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withGrouping(char value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                Optional.of(value),
                comment,
                header,
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withComment(char value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                grouping,
                Optional.of(value),
                header,
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withHeader(boolean value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                grouping,
                comment,
                Optional.of(value),
                skipLines,
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withSkipLines(int value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                grouping,
                comment,
                header,
                OptionalInt.of(value),
                missing,
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withMissing(Set<String> value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                grouping,
                comment,
                header,
                skipLines,
                Optional.of(value),
                types,
                unfit,
                rejectedKept);
    }

    public ImportSettings withTypes(Map<String, ColumnType> value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                grouping,
                comment,
                header,
                skipLines,
                missing,
                value,
                unfit,
                rejectedKept);
    }

    public ImportSettings withUnfit(Unfit value) {
        return new ImportSettings(
                encoding,
                delimiter,
                quote,
                decimal,
                grouping,
                comment,
                header,
                skipLines,
                missing,
                types,
                value,
                rejectedKept);
    }

    public ImportSettings withRejectedKept(int value) {
        return new ImportSettings(
                encoding, delimiter, quote, decimal, grouping, comment, header, skipLines, missing, types, unfit,
                value);
    }
}
