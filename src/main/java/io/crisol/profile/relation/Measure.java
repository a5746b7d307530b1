package io.crisol.profile.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One statistic of how two columns go together.
 *
 * @param kind which one
 * @param statistic F, H, χ² or the correlation itself
 * @param freedom degrees of freedom, above first; 0 where there are none
 * @param freedomBelow those below (ANOVA) or of the t test (correlations); 0 where there are none
 * @param p p-value; NaN where it can't be computed
 * @param adjusted p-value corrected for the number of columns; equals {@code p} until corrected
 * @param effect size of the effect: {@link Kind#effect()}
 * @param low lower end of its 95 % interval; NaN where none is given
 * @param high upper end
 * @param rows rows in which both have a value
 * @param sparse whether more than a fifth of the expected counts are below 5, so that p is rough (Cochran 1954)
 */
public record Measure(
        Kind kind,
        double statistic,
        double freedom,
        double freedomBelow,
        double p,
        double adjusted,
        double effect,
        double low,
        double high,
        int rows,
        boolean sparse) {
    /** Which statistic. */
    public enum Kind {
        /** One-way analysis of variance; effect η². */
        ANOVA("eta_squared"),
        /** Kruskal–Wallis H, corrected for ties; effect ε². */
        KRUSKAL("epsilon_squared"),
        /** Pearson's χ² without continuity correction; effect Cramér's V, bias-corrected. */
        CHI_SQUARED("cramers_v"),
        /** Spearman's rank correlation, ties with middle ranks. */
        SPEARMAN("rho"),
        /** Pearson's correlation. */
        PEARSON("r"),
        /** Pearson's correlation with a class written as 0 and 1. */
        POINT_BISERIAL("r");

        private final String effect;

        Kind(String effect) {
            this.effect = effect;
        }

        /** Name of the effect in files. */
        public String effect() {
            return effect;
        }

        /** Name in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with a corrected p-value. */
    public Measure withAdjusted(double value) {
        return new Measure(kind, statistic, freedom, freedomBelow, p, value, effect, low, high, rows, sparse);
    }

    /**
     * Corrects p-values for the number of tests (Benjamini and Hochberg 1995); same order as given. Those that are NaN count
     * as no test.
     */
    public static double[] corrected(double[] p) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (!Double.isNaN(p[i])) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> p[i]));
        double[] corrected = p.clone();
        double least = 1;
        for (int rank = order.size(); rank >= 1; rank--) {
            int i = order.get(rank - 1);
            least = Math.min(least, p[i] * order.size() / rank);
            corrected[i] = least;
        }
        return corrected;
    }
}
