package io.crisol.data;

/** A part of a date by which rows can be grouped. */
public enum DatePart {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    WEEKDAY,
    HOUR
}
