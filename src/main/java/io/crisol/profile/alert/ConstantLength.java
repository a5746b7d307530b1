package io.crisol.profile.alert;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.TextColumn;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.text.Message;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All texts of a column have the same length, and there are more than twelve different ones: they are codes such as postal
 * codes, not words. A few levels may have the same length by chance.
 */
public final class ConstantLength implements Alert {
    private static final int FEW_VALUES = 12;
    private static final int LEAST_LENGTH = 2;

    @Override
    public String name() {
        return "constant_length";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.distinct() > FEW_VALUES)
                .flatMap(c -> found(c, seen.data().column(c.name())).stream())
                .toList();
    }

    private Optional<AlertFound> found(ColumnProfile column, Column cells) {
        int length = commonLength(cells);
        if (length < LEAST_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(new AlertFound(
                name(),
                Severity.INFO,
                List.of(column.name()),
                Message.of("alert.constant_length", column.name(), length, column.distinct()),
                column.rows() - column.missing(),
                column.top().stream().limit(3).map(l -> l.value()).toList(),
                Optional.empty()));
    }

    /** The length in characters that all values have; −1 where they differ or are no texts. */
    private static int commonLength(Column cells) {
        int[] lengths =
                switch (cells) {
                    case CodedColumn c ->
                        used(c).stream()
                                .map(code -> length(c.levels().get(code)))
                                .distinct()
                                .limit(2)
                                .toArray();
                    case TextColumn c ->
                        IntStream.range(0, c.size())
                                .filter(row -> !c.isMissing(row))
                                .map(row -> length(c.text(row)))
                                .distinct()
                                .limit(2)
                                .toArray();
                    default -> new int[0];
                };
        return lengths.length == 1 ? lengths[0] : -1;
    }

    private static BitSet used(CodedColumn column) {
        BitSet used = new BitSet();
        for (int code : column.codes()) {
            if (code >= 0) {
                used.set(code);
            }
        }
        return used;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
