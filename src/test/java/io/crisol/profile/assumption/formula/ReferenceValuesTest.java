package io.crisol.profile.assumption.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.job.JobContext;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The published values of Longley's table (1967), to six digits. */
class ReferenceValuesTest {
    private static final Offset<Double> DIGITS = within(5.01e-7);

    private static LinearFit all() {
        return LinearFit.of(design(Longley.regressors()), Longley.employed());
    }

    private static LinearFit two() {
        return LinearFit.of(design(Longley.twoRegressors()), Longley.employed());
    }

    private static Orthogonal design(double[][] columns) {
        return Orthogonal.of(columns, columns[0].length, JobContext.silent());
    }

    private static void is(Tested tested, double statistic, double p) {
        assertThat(tested.statistic()).isCloseTo(statistic, DIGITS);
        assertThat(tested.p()).isCloseTo(p, DIGITS);
    }

    @Test
    void theVarianceInflationIsOfARegressionWithIntercept() {
        List<int[]> each = IntStream.range(0, 6).mapToObj(i -> new int[] {i}).toList();
        assertThat(VarianceInflation.of(design(Longley.regressors()), each))
                .extracting(v -> Math.round(v.gvif() * 1e4) / 1e4)
                .containsExactly(135.5324, 1788.5135, 33.6189, 3.5889, 399.1510, 758.9806);
    }

    @Test
    void theConditionIndexCountsTheConstant() {
        assertThat(ConditionIndex.greatest(design(Longley.regressors()), Longley.regressors()))
                .isCloseTo(43275.04, within(0.01));
    }

    @Test
    void theSpreadOfResidualsIsTestedAsKoenkerAndWhiteDo() {
        is(BreuschPagan.of(all()), 2.509663, .867385);
        is(BreuschPagan.of(two()), 3.697689, .157419);
        Tested white = White.of(two(), Longley.twoRegressors(), JobContext.silent());
        is(white, 4.675025, .456812);
        assertThat(white.freedom()).isEqualTo(5);
    }

    @Test
    void residualsInOrderAreTestedAsDurbinAndWatsonDo() {
        assertThat(DurbinWatson.of(all().residuals())).isCloseTo(2.559488, DIGITS);
        assertThat(DurbinWatson.of(two().residuals())).isCloseTo(.976188, DIGITS);
    }

    @Test
    void normalityIsTestedInThreeWays() {
        is(JarqueBera.of(all().residuals()), 0.684136, .710300);
        is(ShapiroWilk.of(all().residuals()), .948602, .467866);
        is(AndersonDarling.of(all().residuals()), .439823, .254982);
        is(JarqueBera.of(two().residuals()), .677248, .712750);
        is(ShapiroWilk.of(two().residuals()), .974169, .900764);
        is(AndersonDarling.of(two().residuals()), .195105, .870773);
    }

    @Test
    void cookFindsTheRowThatDecidesMost() {
        Influence influence = Influence.of(all());
        assertThat(Influence.greatest(influence.cook())).isEqualTo(4);
        assertThat(influence.cook()[4]).isCloseTo(.613917, DIGITS);
        Influence ofTwo = Influence.of(two());
        assertThat(Influence.greatest(ofTwo.cook())).isEqualTo(5);
        assertThat(ofTwo.cook()[5]).isCloseTo(.259078, DIGITS);
        assertThat(java.util.Arrays.stream(influence.leverage()).sum()).isCloseTo(7, within(1e-9));
    }

    @Test
    void resetStandardisesTheFittedValues() {
        Reset.Curvature six = Reset.of(all(), Longley.employed(), new int[] {2, 3}, JobContext.silent());
        is(six.f(), 2.272710, .173544);
        assertThat(six.f().freedom()).isEqualTo(2);
        assertThat(six.denominator()).isEqualTo(7);
        Reset.Curvature cubic = Reset.of(two(), Longley.employed(), new int[] {2, 3}, JobContext.silent());
        is(cubic.f(), 6.823388, .011830);
        assertThat(cubic.denominator()).isEqualTo(11);
        Reset.Curvature square = Reset.of(two(), Longley.employed(), new int[] {2}, JobContext.silent());
        is(square.f(), .016601, .899615);
        assertThat(square.denominator()).isEqualTo(12);
    }

    @Test
    void theFitItselfIsRight() {
        assertThat(two().rSquared()).isCloseTo(.980655, DIGITS);
    }
}
