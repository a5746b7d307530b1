package io.crisol.chart;

import io.crisol.figure.Tone;

/** The colours of two runs that are compared, the same wherever they stand side by side. */
public final class PairTones {
    /** Of the first. */
    public static final Tone FIRST = Tone.DATA_1;
    /** Of the second. */
    public static final Tone SECOND = Tone.DATA_2;

    private PairTones() {}
}
