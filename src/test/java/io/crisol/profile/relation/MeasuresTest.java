package io.crisol.profile.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.TaskKind;
import io.crisol.profile.TargetView;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reference values of scipy 1.10 on the sample tables. */
class MeasuresTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final Dataset PENGUINS = read("penguins");

    private static Dataset read(String sample) {
        return new CsvReader()
                .read(Path.of("sample-data/" + sample + ".csv"), ImportSettings.DETECT, JobContext.silent())
                .data();
    }

    private static double[] numbers(String column) {
        return PENGUINS.numbers(column).toArray();
    }

    private static Groups levels(String column) {
        return Groups.of(PENGUINS.column(column));
    }

    @Test
    void analysisOfVarianceAgreesWithScipy() {
        Measure found = Measures.anova(numbers("body_mass_g"), levels("species"));

        assertThat(found.statistic()).isCloseTo(343.626275, SIX);
        assertThat(found.p() / 2.892368133377283e-82).isCloseTo(1, SIX);
        assertThat(found.effect()).isCloseTo(0.669672, SIX);
        assertThat(found.freedom()).isEqualTo(2);
        assertThat(found.freedomBelow()).isEqualTo(339);
        assertThat(found.rows()).isEqualTo(342);
    }

    @Test
    void kruskalWallisIsCorrectedForTies() {
        Measure found = Measures.kruskal(numbers("body_mass_g"), levels("species"));

        assertThat(found.statistic()).isCloseTo(217.599241, SIX);
        assertThat(found.p() / 5.609512095829062e-48).isCloseTo(1, SIX);
        assertThat(found.effect()).isCloseTo(0.635986, SIX);
    }

    @Test
    void cramersVIsCorrectedForBias() {
        Measure strong = Measures.chiSquared(levels("species"), levels("island"));
        Measure none = Measures.chiSquared(levels("sex"), levels("island"));

        assertThat(strong.statistic()).isCloseTo(299.550327, SIX);
        assertThat(strong.freedom()).isEqualTo(4);
        assertThat(strong.p() / 1.3545738297192517e-63).isCloseTo(1, SIX);
        assertThat(strong.effect()).isCloseTo(0.657329, SIX);
        assertThat(none.p()).isCloseTo(0.971611, SIX);
        assertThat(none.effect()).isZero();
        assertThat(none.rows()).isEqualTo(333);
    }

    @Test
    void correlationsAgreeWithScipy() {
        Measure ranks = Measures.spearman(numbers("bill_length_mm"), numbers("bill_depth_mm"));
        Measure straight = Measures.pearson(numbers("bill_length_mm"), numbers("bill_depth_mm"));

        assertThat(ranks.effect()).isCloseTo(-0.221749, SIX);
        assertThat(ranks.p()).isCloseTo(3.511539739648998e-05, within(1e-10));
        assertThat(straight.effect()).isCloseTo(-0.235053, SIX);
        assertThat(straight.p()).isCloseTo(1.119662196137322e-05, within(1e-10));
        assertThat(straight.low()).isCloseTo(-0.332807, SIX);
        assertThat(straight.high()).isCloseTo(-0.132300, SIX);
    }

    @Test
    void thePointBiserialCorrelationIsThatWithTheClass() {
        Groups sex = levels("sex");
        Measure found =
                Measures.pointBiserial(numbers("body_mass_g"), sex, sex.names().indexOf("male"));

        assertThat(found.effect()).isCloseTo(0.424987, SIX);
        assertThat(found.p() / 4.897246751595973e-16).isCloseTo(1, SIX);
        assertThat(found.rows()).isEqualTo(333);
    }

    @Test
    void whatIsConstantHasNoStatistic() {
        double[] same = {1, 1, 1, 1};
        Groups two = new Groups(new int[] {0, 1, 0, 1}, List.of("a", "b"));
        Groups one = new Groups(new int[4], List.of("a"));

        assertThat(Measures.anova(same, two).p()).isNaN();
        assertThat(Measures.kruskal(same, two).p()).isNaN();
        assertThat(Measures.kruskal(new double[] {1, 2, 3, 4}, one).effect()).isNaN();
        assertThat(Measures.chiSquared(two, one).effect()).isNaN();
        assertThat(Measures.spearman(same, new double[] {1, 2, 3, 4}).effect()).isNaN();
    }

    @Test
    void manyTestsAreCorrectedAndThoseThatCouldNotBeDoneAreNone() {
        // Benjamini and Hochberg 1995, by hand: p · 5 / rank, made to rise
        double[] adjusted = Measure.corrected(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.2, 0.5});

        assertThat(adjusted[0]).isCloseTo(0.05, SIX);
        assertThat(adjusted[1]).isCloseTo(0.0666667, SIX);
        assertThat(adjusted[2]).isNaN();
        assertThat(adjusted[3]).isCloseTo(0.0666667, SIX);
        assertThat(adjusted[4]).isCloseTo(0.25, SIX);
        assertThat(adjusted[5]).isCloseTo(0.5, SIX);
    }

    @Test
    void columnsAreRankedAndEachPairOfTypesGetsItsStatistics() {
        try (Workers workers = new Workers(2)) {
            int[] rows = IntStream.range(0, PENGUINS.rows()).toArray();
            List<TargetRelation> found = new RelateToTarget(workers)
                    .relate(PENGUINS, new TargetView("species", TaskKind.MULTICLASS, rows), JobContext.silent());

            assertThat(found)
                    .extracting(r -> r.relation().mutualInformation())
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(found.getLast().column()).isEqualTo("sex");
            assertThat(found)
                    .filteredOn(r -> r.column().equals("island"))
                    .extracting(r -> r.leading().orElseThrow().kind())
                    .containsExactly(Measure.Kind.CHI_SQUARED);
            assertThat(found)
                    .filteredOn(r -> r.column().equals("body_mass_g"))
                    .flatExtracting(TargetRelation::measures)
                    .extracting(Measure::kind)
                    .containsExactly(Measure.Kind.KRUSKAL, Measure.Kind.ANOVA);
            assertThat(found).flatExtracting(TargetRelation::measures).allMatch(m -> m.adjusted() >= m.p());
        }
    }

    @Test
    void onlyTrainingRowsDecide() {
        try (Workers workers = new Workers(1)) {
            int[] some = IntStream.range(0, 172).map(i -> 2 * i + 1).toArray();
            TargetView view = new TargetView("species", TaskKind.MULTICLASS, some);
            Dataset alone = PENGUINS.take(some);
            TargetView whole = new TargetView(
                    "species",
                    TaskKind.MULTICLASS,
                    IntStream.range(0, alone.rows()).toArray());

            assertThat(new RelateToTarget(workers).relate(PENGUINS, view, JobContext.silent()))
                    .isEqualTo(new RelateToTarget(workers).relate(alone, whole, JobContext.silent()));
        }
    }
}
