package io.crisol.chart;

import io.crisol.figure.Tone;

/** The colours of the classes of a target: the same in every chart of the data. */
final class ClassTones {
    private ClassTones() {}

    /** @param positive index of the class that matters, −1 where there is none; it is always the second colour */
    static Tone of(int index, int positive) {
        return positive < 0 ? Tone.data(index) : index == positive ? Tone.DATA_2 : Tone.DATA_1;
    }
}
