package io.crisol.problem;

/**
 * Limits of the assessment.
 *
 * @param leastRows fewer labelled rows block (Q6)
 * @param leastRarest fewer rows of the rarest class block (Q6)
 * @param rowsPerFeature fewer rows (of the rarest class) a candidate feature are a condition (Q6)
 * @param assumedFeatures candidate features assumed while nobody has counted them (Q6)
 * @param plentyRows with {@code plentyRarest}: enough to speak for it (Q6)
 * @param plentyRarest rows of the rarest class that speak for it (Q6)
 * @param leastAgreement a smaller share of equal labels blocks (Q7)
 * @param goodAgreement a smaller share of equal labels is a condition (Q7)
 * @param cycleDays days between decisions where the frame doesn't say (Q8)
 * @param buildMonths months over which the cost of building is spread (Q16)
 * @param fairBenefit benefit in multiples of the cost below which it is a condition (Q16)
 * @param greatBenefit benefit in multiples of the cost that speaks for it (Q16)
 * @param leastDecisions fewer decisions a month block (Q18)
 * @param manyConditions so many conditions make the verdict conditional
 */
public record Thresholds(
        long leastRows,
        long leastRarest,
        long rowsPerFeature,
        long assumedFeatures,
        long plentyRows,
        long plentyRarest,
        double leastAgreement,
        double goodAgreement,
        double cycleDays,
        double buildMonths,
        double fairBenefit,
        double greatBenefit,
        double leastDecisions,
        int manyConditions) {
    public static final Thresholds STANDARD = new Thresholds(50, 10, 10, 10, 1_000, 100, 0.7, 0.9, 30, 12, 2, 5, 20, 4);
}
