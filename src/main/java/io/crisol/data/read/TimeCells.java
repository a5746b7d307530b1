package io.crisol.data.read;

import io.crisol.data.TimeColumn;
import io.crisol.text.Message;
import java.util.Optional;

/** Cells of a column that is a column of times of day as far as can be seen. */
final class TimeCells implements Cells {
    private final MissingTokens tokens;
    private final TokenCounts counts;
    private final boolean fixed;
    private final Ints values;
    private final Unfit unfit = new Unfit(Message.of("imports.reject.no_time"));
    private int size;
    private long missing;
    private boolean lastMissing;
    private boolean givenUp;

    TimeCells(CellRules rules, boolean fixed) {
        this.tokens = rules.tokens();
        this.counts = new TokenCounts(tokens);
        this.fixed = fixed;
        this.values = new Ints(rules.room());
    }

    @Override
    public void add(char[] b, int from, int to, boolean quoted) {
        int row = size++;
        lastMissing = false;
        if (givenUp) {
            return;
        }
        int value = TimeSyntax.parse(b, from, to);
        values.add(value);
        if (value >= 0) {
            return;
        }
        int token = tokens.find(b, from, to);
        if (token >= 0) {
            counts.add(row, token);
        }
        if (token >= 0 || from == to) {
            missing++;
            lastMissing = true;
        } else {
            unfit.add(row, b, from, to);
            givenUp = !fixed && unfit.count() > 1000 + size / 20;
        }
    }

    @Override
    public void truncate(int rows) {
        if (size > rows) {
            size = rows;
            missing -= lastMissing ? 1 : 0;
            values.truncate(rows);
            unfit.truncate(rows);
            counts.truncate(rows);
        }
    }

    @Override
    public Optional<Inferred> finish(boolean allQuoted) {
        long present = size - missing;
        if (!fixed && (givenUp || present == 0 || !Cells.mostly(unfit.count(), present))) {
            return Optional.empty();
        }
        Message reason = unfit.count() == 0
                ? Message.of("data.reason.times", present)
                : Message.of(
                        "data.reason.mostly_times", Share.percentDown(present - unfit.count(), present), unfit.count());
        return Optional.of(new Inferred(new TimeColumn(values.toArray()), reason, unfit, counts.all()));
    }
}
