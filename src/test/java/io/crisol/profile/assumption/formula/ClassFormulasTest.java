package io.crisol.profile.assumption.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.job.JobContext;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Values of a second, independent computation with matrices. */
class ClassFormulasTest {
    private static final Offset<Double> DIGITS = within(1e-6);

    private static double[] column(int at) {
        return Arrays.stream(Longley.regressors()[at]).map(v -> v / 1000).toArray();
    }

    private static Orthogonal design(double[]... columns) {
        return Orthogonal.of(columns, columns[0].length, JobContext.silent());
    }

    private static double[] many() {
        return Arrays.stream(Longley.employed()).map(v -> v > 66000 ? 1 : 0).toArray();
    }

    @Test
    void theLogisticFitAndItsScoreTestAgreeWithMatrices() {
        LogisticFit fit = LogisticFit.of(design(column(2), column(3)), many(), JobContext.silent());
        assertThat(fit.deviance()).isCloseTo(13.278241562803222, DIGITS);
        assertThat(fit.nullDeviance()).isCloseTo(22.18070977791825, DIGITS);
        double[] term = Arrays.stream(column(2)).map(v -> v * Math.log(v)).toArray();
        assertThat(fit.scores().of(term).statistic()).isCloseTo(0.8402246548427271, within(1e-5));
    }

    @Test
    void classesThatAreToldApartGiveProbabilitiesOfZeroAndOne() {
        LogisticFit fit = LogisticFit.of(design(column(5)), many(), JobContext.silent());
        assertThat(fit.deviance()).isLessThan(1e-3);
        assertThat(Arrays.stream(fit.probabilities())).allMatch(p -> p < 1e-3 || p > 1 - 1e-3);
    }

    @Test
    void aTermThatIsThereAlreadyAddsNothing() {
        LogisticFit fit = LogisticFit.of(design(column(2), column(3)), many(), JobContext.silent());
        assertThat(fit.scores().of(column(2)).statistic()).isZero();
    }

    @Test
    void boxComparesTheSpreadOfClasses() {
        int[] codes = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        BoxM box = BoxM.of(new double[][] {column(2), column(3)}, codes, 2).orElseThrow();
        assertThat(box.test().statistic()).isCloseTo(15.30251871208951, DIGITS);
        assertThat(box.test().freedom()).isEqualTo(3);
        assertThat(box.pooled()).isCloseTo(-1.3426080316102316, DIGITS);
        assertThat(BoxM.of(new double[][] {column(2), column(2)}, codes, 2)).isEmpty();
    }

    @Test
    void aSetOfColumnsIsInflatedTogether() {
        Orthogonal design = design(column(1), column(2), column(3));
        VarianceInflation.Inflation set = VarianceInflation.of(design, List.of(new int[] {0}, new int[] {1, 2}))
                .get(1);
        assertThat(set.gvif()).isCloseTo(3.140867102569551, DIGITS);
        assertThat(set.comparable()).isCloseTo(Math.sqrt(3.140867102569551), DIGITS);
    }

    @Test
    void aColumnThatOthersDetermineInflatesThemAllAndOnlyThem() {
        double[] sum = new double[16];
        for (int i = 0; i < 16; i++) {
            sum[i] = column(2)[i] + column(3)[i];
        }
        Orthogonal design = design(column(2), column(3), column(5), sum);
        assertThat(VarianceInflation.of(design, List.of(new int[] {0}, new int[] {1}, new int[] {2}, new int[] {3})))
                .extracting(v -> Double.isInfinite(v.gvif()))
                .containsExactly(true, true, false, true);
        assertThat(ConditionIndex.greatest(design, new double[][] {column(2), column(3), column(5), sum}))
                .isInfinite();
    }

    @Test
    void rowsOfOneGroupAreAsAlikeAsTheAnalysisOfVarianceSays() {
        int[] fours = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
        assertThat(Intraclass.correlation(Longley.employed(), fours, 4)).isCloseTo(0.9582571701696921, DIGITS);
        assertThat(Intraclass.correlation(Longley.employed(), new int[16], 1)).isNaN();
    }
}
