package io.crisol.profile.assumption.formula;

import io.crisol.job.JobContext;

/** Curvature that a linear fit misses: F-test of powers of the standardised fitted values (Ramsey 1969). */
public final class Reset {
    private Reset() {}

    /**
     * What the test said.
     *
     * @param f statistic, p-value and degrees of freedom of the numerator
     * @param denominator degrees of freedom of the denominator
     * @param gain R² that the powers add
     */
    public record Curvature(Tested f, int denominator, double gain) {}

    /** @param powers the powers that are tested, each at least 2 */
    public static Curvature of(LinearFit fit, double[] y, int[] powers, JobContext context) {
        double[] standard = Vectors.centred(fit.fitted());
        double sd = Math.sqrt(Vectors.squares(standard) / standard.length);
        double[][] more = new double[powers.length][standard.length];
        for (int i = 0; i < powers.length && sd > 0; i++) {
            for (int row = 0; row < standard.length; row++) {
                more[i][row] = Math.pow(standard[row] / sd, powers[i]);
            }
        }
        LinearFit wider = LinearFit.of(fit.design().with(more, context), y);
        int added = wider.parameters() - fit.parameters();
        int freedom = wider.freedom();
        double gained = fit.residualSquares() - wider.residualSquares();
        double f = added == 0 ? 0 : gained / added / (wider.residualSquares() / freedom);
        return new Curvature(
                new Tested(f, Tails.f(f, added, freedom), added),
                freedom,
                fit.totalSquares() == 0 ? 0 : Math.max(0, gained / fit.totalSquares()));
    }
}
