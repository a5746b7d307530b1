package io.crisol.problem;

import java.util.OptionalDouble;

/**
 * What a wrong answer costs, in money a case.
 *
 * @param falsePositive acting where it was not needed; at least 0
 * @param falseNegative not acting where it was needed; at least 0
 */
public record Costs(OptionalDouble falsePositive, OptionalDouble falseNegative) {
    public static final Costs UNKNOWN = new Costs(OptionalDouble.empty(), OptionalDouble.empty());

    public static Costs of(double falsePositive, double falseNegative) {
        return new Costs(OptionalDouble.of(falsePositive), OptionalDouble.of(falseNegative));
    }

    public boolean known() {
        return falsePositive.isPresent() && falseNegative.isPresent();
    }

    /** The probability from which acting is worth it: fp / (fp + fn); one half where costs are unknown or both 0. */
    public double threshold() {
        double sum = falsePositive.orElse(0) + falseNegative.orElse(0);
        return known() && sum > 0 ? falsePositive.orElse(0) / sum : 0.5;
    }
}
