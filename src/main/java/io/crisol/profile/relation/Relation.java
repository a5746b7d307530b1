package io.crisol.profile.relation;

/**
 * How strongly a column goes with the target.
 *
 * @param mutualInformation in nats, of the column (numbers in at most 10 quantile bins, missing as its own bin) and the
 *     target (numbers likewise)
 * @param strength mutual information as a share of the target's entropy, 0 to 1
 * @param p p-value of the G-test of independence, G = 2·n·MI ~ χ²((r−1)(c−1))
 * @param adjusted p-value corrected for the number of columns (Benjamini and Hochberg 1995)
 */
public record Relation(double mutualInformation, double strength, double p, double adjusted) {
    public Relation withAdjusted(double value) {
        return new Relation(mutualInformation, strength, p, value);
    }
}
