package io.crisol.data.read;

import io.crisol.data.DateColumn;
import io.crisol.text.Message;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a column that is a column of dates as far as can be seen. Where the year stands last, day and month are told
 * apart over all rows at the end.
 */
final class DateCells implements Cells {
    private static final long NONE = Long.MIN_VALUE;

    private final MissingTokens tokens;
    private final TokenCounts counts;
    private final @Nullable IntFunction<String> texts;
    private final DateSyntax syntax = new DateSyntax();
    private final Longs values;
    private final Unfit unfit = new Unfit(Message.of("imports.reject.no_date"));
    private boolean dayFirstLikelier;
    private int size;
    private long missing;
    private boolean lastMissing;
    private int lead;
    private boolean withTime;
    private boolean givenUp;

    /**
     * @param texts the cells as texts by row, where the type is settled and cells that do not fit are to be reported;
     *     null while the type is a guess
     */
    DateCells(CellRules rules, @Nullable IntFunction<String> texts) {
        this.tokens = rules.tokens();
        this.counts = new TokenCounts(tokens);
        this.dayFirstLikelier = rules.numbers().decimal() == ',';
        this.texts = texts;
        this.values = new Longs(rules.room());
    }

    @Override
    public void add(char[] b, int from, int to, boolean quoted) {
        int row = size++;
        lastMissing = false;
        if (givenUp) {
            return;
        }
        if (syntax.parse(b, from, to) && fitsOthers()) {
            withTime |= syntax.hasTime();
            dayFirstLikelier |= syntax.dotted();
            values.add(syntax.yearFirst() ? syntax.millis() : syntax.packed());
            return;
        }
        values.add(NONE);
        int token = tokens.find(b, from, to);
        if (token >= 0) {
            counts.add(row, token);
        }
        if (token >= 0 || from == to) {
            missing++;
            lastMissing = true;
        } else {
            unfit.add(row, b, from, to);
            givenUp = texts == null && unfit.count() > 1000 + size / 20;
        }
    }

    /** All dates of a column have the year on the same side; the first date says on which. */
    private boolean fitsOthers() {
        int side = syntax.yearFirst() ? 1 : 2;
        if (lead == 0) {
            lead = side;
        }
        return lead == side;
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
        boolean wrong = givenUp || present == 0 || !Cells.mostly(unfit.count(), present);
        if (wrong && texts == null) {
            return Optional.empty();
        }
        long[] millis = values.toArray();
        if (lead != 2) {
            return Optional.of(inferred(millis, unfit, present, "data.reason.dates", Optional.empty()));
        }
        DateOrder order = DateOrder.of(millis, dayFirstLikelier);
        if (texts == null && order.against() > 0) {
            return Optional.empty();
        }
        Unfit all = new Unfit(unfit.reason());
        int other = 0;
        for (int row = 0; row < millis.length; row++) {
            if (other < unfit.count() && unfit.row(other) == row) {
                all.add(row, text(row, unfit.text(other)));
                other++;
            } else if (millis[row] != NONE) {
                millis[row] = DateSyntax.unpack(millis[row], order.order());
                if (millis[row] == NONE) {
                    all.add(row, text(row, Optional.empty()));
                }
            }
        }
        String key = order.order() == DateSyntax.Order.DAY_FIRST ? "data.reason.day_first" : "data.reason.month_first";
        return Optional.of(inferred(
                millis, all, present, key, order.assumed() ? Optional.of(order.assumption()) : Optional.empty()));
    }

    private String text(int row, Optional<String> known) {
        IntFunction<String> source = texts;
        return known.orElseGet(() -> source == null ? "" : source.apply(row));
    }

    private Inferred inferred(long[] millis, Unfit rest, long given, String key, Optional<String> doubt) {
        long present = given;
        for (int row = 0; tokens.numeric() && row < millis.length; row++) {
            int token = tokens.findDate(millis[row]);
            if (token >= 0) {
                counts.add(row, token);
                millis[row] = NONE;
                present--;
            }
        }
        Message reason = rest.count() == 0
                ? Message.of(doubt.orElse(key), present)
                : Message.of(
                        "data.reason.mostly_dates",
                        Share.percentDown(present - rest.count(), Math.max(1, present)),
                        rest.count());
        return new Inferred(new DateColumn(millis, withTime), reason, rest, counts.all(), doubt);
    }
}
