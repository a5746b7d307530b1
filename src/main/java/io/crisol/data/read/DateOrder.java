package io.crisol.data.read;

/**
 * Which of day and month stands first in dates with the year last, judged over all rows.
 *
 * @param order the order that fits
 * @param assumed whether both orders fit every row
 * @param against how many rows only the other order fits
 */
record DateOrder(DateSyntax.Order order, boolean assumed, long against) {
    /**
     * @param packed dates as {@link DateSyntax#packed} gives them, {@link Long#MIN_VALUE} where missing
     * @param dayFirstLikelier what is taken where nothing tells
     */
    static DateOrder of(long[] packed, boolean dayFirstLikelier) {
        long dayFirst = 0;
        long monthFirst = 0;
        for (long p : packed) {
            if (p != Long.MIN_VALUE) {
                dayFirst += DateSyntax.unpack(p, DateSyntax.Order.MONTH_FIRST) == Long.MIN_VALUE ? 1 : 0;
                monthFirst += DateSyntax.unpack(p, DateSyntax.Order.DAY_FIRST) == Long.MIN_VALUE ? 1 : 0;
            }
        }
        if (dayFirst + monthFirst > 0) {
            return dayFirst >= monthFirst
                    ? new DateOrder(DateSyntax.Order.DAY_FIRST, false, monthFirst)
                    : new DateOrder(DateSyntax.Order.MONTH_FIRST, false, dayFirst);
        }
        return new DateOrder(likelier(packed, dayFirstLikelier), true, 0);
    }

    /** The key of the sentence that says what was assumed. */
    String assumption() {
        return order == DateSyntax.Order.DAY_FIRST
                ? "data.reason.day_first_assumed"
                : "data.reason.month_first_assumed";
    }

    /** The order under which fewer rows step back in time; on a tie the one that is likelier anyway. */
    private static DateSyntax.Order likelier(long[] packed, boolean dayFirstLikelier) {
        long dayFirst = stepsBack(packed, DateSyntax.Order.DAY_FIRST);
        long monthFirst = stepsBack(packed, DateSyntax.Order.MONTH_FIRST);
        if (dayFirst == monthFirst) {
            return dayFirstLikelier ? DateSyntax.Order.DAY_FIRST : DateSyntax.Order.MONTH_FIRST;
        }
        return dayFirst < monthFirst ? DateSyntax.Order.DAY_FIRST : DateSyntax.Order.MONTH_FIRST;
    }

    private static long stepsBack(long[] packed, DateSyntax.Order order) {
        long steps = 0;
        long previous = Long.MIN_VALUE;
        for (long p : packed) {
            if (p != Long.MIN_VALUE) {
                long now = DateSyntax.unpack(p, order);
                steps += now < previous ? 1 : 0;
                previous = now;
            }
        }
        return steps;
    }
}
