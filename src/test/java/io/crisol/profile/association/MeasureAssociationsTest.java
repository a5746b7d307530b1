package io.crisol.profile.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reference values of scipy 1.10 and numpy on the sample tables. */
class MeasureAssociationsTest {
    private static final Workers WORKERS = new Workers(2);
    private final MeasureAssociations measure = new MeasureAssociations(WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Dataset read(String sample) {
        return new CsvReader()
                .read(Path.of("sample-data/" + sample + ".csv"), ImportSettings.DETECT, JobContext.silent())
                .data();
    }

    private AssociationMatrix matrix(Dataset data, Association.Kind numbers) {
        return measure.measure(data, Optional.empty(), numbers, Integer.MAX_VALUE, JobContext.silent());
    }

    private static Association pair(AssociationMatrix matrix, String a, String b) {
        List<String> two = List.of(a, b);
        return matrix.pairs().stream()
                .filter(p -> two.contains(matrix.columns().get(p.first()))
                        && two.contains(matrix.columns().get(p.second())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachPairOfTypesHasItsMeasure() {
        AssociationMatrix penguins = matrix(read("penguins"), Association.Kind.SPEARMAN);

        Association ratio = pair(penguins, "species", "body_mass_g");
        assertThat(ratio.kind()).isEqualTo(Association.Kind.CORRELATION_RATIO);
        assertThat(ratio.value()).isCloseTo(0.817143, within(1e-6));
        Association levels = pair(penguins, "species", "island");
        assertThat(levels.kind()).isEqualTo(Association.Kind.CRAMERS_V);
        assertThat(levels.value()).isCloseTo(0.657329, within(1e-6));
        assertThat(pair(penguins, "bill_length_mm", "bill_depth_mm").value()).isCloseTo(-0.221749, within(1e-6));
    }

    @Test
    void numbersWithAndWithoutGapsAgreeWithScipy() {
        Dataset churn = read("telco-churn");
        AssociationMatrix ranks = matrix(churn, Association.Kind.SPEARMAN);

        assertThat(pair(ranks, "tenure", "monthly_charges").value()).isCloseTo(0.276417, within(1e-6));
        assertThat(pair(ranks, "tenure", "total_charges").value()).isCloseTo(0.889177, within(1e-6));
        assertThat(pair(matrix(churn, Association.Kind.PEARSON), "tenure", "monthly_charges")
                        .value())
                .isCloseTo(0.247900, within(1e-6));
    }

    @Test
    void theTargetIsLeftOutAndASampleIsSaid() {
        AssociationMatrix some = measure.measure(
                read("telco-churn"), Optional.of("churn"), Association.Kind.SPEARMAN, 1000, JobContext.silent());

        assertThat(some.columns()).hasSize(19).doesNotContain("churn");
        assertThat(some.rows()).isBetween(800, 1000);
        assertThat(some.of()).isEqualTo(7043);
        assertThat(some.leftOut()).isEmpty();
    }

    @Test
    void columnsThatGoTogetherStandTogether() {
        double[][] distances = {
            {0, .9, .1, .9, .9},
            {.9, 0, .9, .1, .9},
            {.1, .9, 0, .9, .2},
            {.9, .1, .9, 0, .9},
            {.9, .9, .2, .9, 0}
        };

        List<Integer> order = Seriation.order(distances);

        assertThat(Math.abs(order.indexOf(0) - order.indexOf(2))).isEqualTo(1);
        assertThat(Math.abs(order.indexOf(1) - order.indexOf(3))).isEqualTo(1);
        assertThat(Math.abs(order.indexOf(2) - order.indexOf(4))).isEqualTo(1);
    }

    @Test
    void theCostGrowsWithPairsAndRows() {
        Dataset churn = read("telco-churn");
        AssociationCost all = measure.cost(churn, Optional.of("churn"), Integer.MAX_VALUE);

        assertThat(all.columns()).isEqualTo(19);
        assertThat(all.pairs()).isEqualTo(171);
        assertThat(measure.cost(churn, Optional.empty(), 700).seconds()).isLessThan(all.seconds() / 5);
    }

    @Test
    void aCancelledComparisonEnds() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() ->
                        measure.measure(read("penguins"), Optional.empty(), Association.Kind.SPEARMAN, 1000, cancelled))
                .isInstanceOf(CancelledException.class);
    }
}
