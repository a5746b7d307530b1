package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.text.Texts;

/** Scores with as many digits as tell runs apart, the same number of decimals for all scores of a metric in [0, 1]. */
public final class ScoreWords {
    private static final int DECIMALS = 3;
    private static final int DIGITS = 4;

    private ScoreWords() {}

    public static String say(double score, Metric metric, Texts texts) {
        return metric.unitRange()
                ? texts.numbers().decimals(score, DECIMALS)
                : texts.numbers().significant(score, DIGITS);
    }
}
