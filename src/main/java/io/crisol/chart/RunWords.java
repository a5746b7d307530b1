package io.crisol.chart;

import io.crisol.text.Texts;

/** The words that charts of a run share. */
final class RunWords {
    private RunWords() {}

    /** Under every chart of a run: what it was measured on. */
    static String outOfFold(int rows, Texts texts) {
        return texts.say("chart_run.out_of_fold", rows);
    }

    /** A share as a percentage. */
    static String percent(double share, Texts texts) {
        return texts.numbers().percent(share);
    }

    /** A decision threshold: two decimals, as on its slider. */
    static String threshold(double value, Texts texts) {
        return texts.numbers().decimals(value, 2);
    }

    static String three(double value, Texts texts) {
        return texts.numbers().significant(value, 3);
    }
}
