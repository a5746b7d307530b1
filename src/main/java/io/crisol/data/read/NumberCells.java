package io.crisol.data.read;

import io.crisol.data.DoubleNumbers;
import io.crisol.text.Message;
import java.util.Optional;

/** Cells of a column that is a column of numbers as far as can be seen. */
final class NumberCells implements Cells {
    private final NumberSyntax syntax;
    private final MissingTokens tokens;
    private final TokenCounts counts;
    private final boolean fixed;
    private final Doubles values;
    private final Unfit unfit;
    private int size;
    private long fitting;
    private boolean lastFits;
    private boolean leadingZero;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private boolean givenUp;

    /** @param fixed whether the type is settled, so that every cell that is no number does not fit */
    NumberCells(CellRules rules, boolean fixed) {
        this.syntax =
                new NumberSyntax(rules.numbers().decimal(), rules.numbers().grouping());
        this.tokens = rules.tokens();
        this.counts = new TokenCounts(tokens);
        this.fixed = fixed;
        this.values = new Doubles(rules.room());
        this.unfit = new Unfit(
                Message.of(syntax.decimal() == ',' ? "imports.reject.no_number_comma" : "imports.reject.no_number"));
    }

    @Override
    public void add(char[] b, int from, int to, boolean quoted) {
        int row = size++;
        lastFits = false;
        if (givenUp) {
            return;
        }
        if (from == to) {
            values.add(Double.NaN);
            return;
        }
        double value = syntax.parse(b, from, to);
        int number = tokens.numeric() ? tokens.findNumber(value) : -1;
        if (number >= 0) {
            counts.add(row, number);
            values.add(Double.NaN);
            return;
        }
        values.add(value);
        if (Double.isNaN(value)) {
            addOther(row, b, from, to);
        } else {
            fitting++;
            lastFits = true;
            shortest = Math.min(shortest, to - from);
            longest = Math.max(longest, to - from);
            leadingZero |= b[from] == '0' && to - from > 1 && b[from + 1] >= '0' && b[from + 1] <= '9';
        }
    }

    private void addOther(int row, char[] b, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && b[first] <= ' ') {
            first++;
        }
        while (first < last && b[last - 1] <= ' ') {
            last--;
        }
        int token = tokens.find(b, first, last);
        if (token >= 0) {
            counts.add(row, token);
        } else if (first < last) {
            unfit.add(row, b, from, to);
            givenUp = !fixed && unfit.count() > 1000 + size / 20;
        }
    }

    @Override
    public void truncate(int rows) {
        if (size > rows) {
            size = rows;
            fitting -= lastFits ? 1 : 0;
            values.truncate(rows);
            unfit.truncate(rows);
            counts.truncate(rows);
        }
    }

    @Override
    public Optional<Inferred> finish(boolean allQuoted) {
        boolean codes = leadingZero && shortest == longest;
        boolean wrong = givenUp || codes || fitting == 0 || !mostlyFits();
        if (wrong && !fixed) {
            return Optional.empty();
        }
        return Optional.of(new Inferred(new DoubleNumbers(values.toArray()), reason(), unfit, counts.all()));
    }

    private boolean mostlyFits() {
        return Cells.mostly(unfit.count(), fitting + unfit.count());
    }

    private Message reason() {
        return unfit.count() == 0
                ? Message.of("data.reason.numbers", fitting)
                : Message.of(
                        "data.reason.mostly_numbers",
                        Share.percentDown(fitting, fitting + unfit.count()),
                        unfit.count());
    }
}
