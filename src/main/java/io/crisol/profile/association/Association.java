package io.crisol.profile.association;

import java.util.Locale;

/**
 * How two columns go together.
 *
 * @param first place of the one in the matrix
 * @param second place of the other, after the first
 * @param kind what was measured
 * @param value −1 to 1 for correlations, 0 to 1 for the others; NaN where one is constant
 */
public record Association(int first, int second, Kind kind, double value) {
    /** What is measured for a pair of types. */
    public enum Kind {
        /** Two numbers, by their ranks. */
        SPEARMAN,
        /** Two numbers, along a straight line. */
        PEARSON,
        /** Two sets of levels: Cramér's V, bias-corrected (Bergsma 2013). */
        CRAMERS_V,
        /** Numbers in levels: the correlation ratio, the root of ε² (Kelley 1935), which is η² corrected for bias. */
        CORRELATION_RATIO;

        /** Name in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public double strength() {
        return Double.isNaN(value) ? 0 : Math.abs(value);
    }
}
