package io.crisol.profile.assumption.formula;

/**
 * A test statistic with its p-value.
 *
 * @param statistic the statistic
 * @param p probability of one at least as extreme where the assumption holds
 * @param freedom degrees of freedom; of the numerator where there are two; 0 where the test has none
 */
public record Tested(double statistic, double p, int freedom) {
    /** χ² with an upper-tail p-value; p is 1 without degrees of freedom. */
    static Tested chiSquared(double statistic, int freedom) {
        return new Tested(statistic, Tails.chiSquared(statistic, freedom), freedom);
    }
}
