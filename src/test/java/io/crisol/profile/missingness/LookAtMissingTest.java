package io.crisol.profile.missingness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.TargetView;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reference values of scipy, pandas and an EM written apart in numpy, on the sample tables. */
class LookAtMissingTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final Dataset CREDIT = read("credit-scoring");

    private static Dataset read(String sample) {
        return new CsvReader()
                .read(Path.of("sample-data/" + sample + ".csv"), ImportSettings.DETECT, JobContext.silent())
                .data();
    }

    private static TargetView all(Dataset data, String target, TaskKind task) {
        return new TargetView(target, task, IntStream.range(0, data.rows()).toArray());
    }

    private static Missingness look(Dataset data, String target, TaskKind task) {
        return LookAtMissing.look(data, Optional.of(all(data, target, task)), JobContext.silent());
    }

    @Test
    void patternsAndTheirCorrelationAgreeWithPandas() {
        Missingness seen = look(CREDIT, "Status", TaskKind.BINARY);

        assertThat(seen.completeRows()).isEqualTo(4039);
        assertThat(seen.patterns().subList(0, 3))
                .containsExactly(
                        new MissingPattern(List.of("Income"), 366),
                        new MissingPattern(List.of("Assets"), 22),
                        new MissingPattern(List.of("Assets", "Debt"), 8));
        int assets = seen.correlated().indexOf("Assets");
        int debt = seen.correlated().indexOf("Debt");
        assertThat(seen.correlation()[assets][debt]).isCloseTo(0.616827, SIX);
        assertThat(Math.abs(assets - debt)).isEqualTo(1);
    }

    @Test
    void theTargetDiffersWhereIncomeIsMissing() {
        TargetByMissing income =
                look(CREDIT, "Status", TaskKind.BINARY).target("Income").orElseThrow();

        assertThat(income.test().statistic()).isCloseTo(170.854409, SIX);
        boolean bad = income.target().equals("bad");
        assertThat(bad ? income.missing().value() : 1 - income.missing().value())
                .isCloseTo(0.569554, SIX);
        assertThat(bad ? income.missing().low() : 1 - income.missing().high()).isCloseTo(0.519386, SIX);
        assertThat(Math.abs(income.difference().value())).isCloseTo(0.314950, SIX);
        assertThat(bad ? income.difference().low() : -income.difference().high())
                .isCloseTo(0.262970, SIX);
        assertThat(bad ? income.difference().high() : -income.difference().low())
                .isCloseTo(0.365470, SIX);
        assertThat(income.related()).isTrue();
    }

    @Test
    void aNumberToPredictIsComparedByMeansAndRanks() {
        TargetByMissing sex = look(read("penguins"), "body_mass_g", TaskKind.REGRESSION)
                .target("sex")
                .orElseThrow();

        assertThat(sex.missing().value()).isCloseTo(4005.555556, SIX);
        assertThat(sex.present().value()).isCloseTo(4207.057057, SIX);
        assertThat(sex.test().statistic()).isCloseTo(0.382556, SIX);
        assertThat(sex.size()).isCloseTo(0.251263, SIX);
        assertThat(sex.related()).isFalse();
    }

    @Test
    void littlesTestAgreesWithAnEmWrittenApart() {
        LittleTest found = LittleTest.of(CREDIT, List.of(), JobContext.silent()).orElseThrow();

        assertThat(found.statistic()).isCloseTo(241.689086, within(1e-4));
        assertThat(found.freedom()).isEqualTo(36);
        assertThat(found.patterns()).isEqualTo(6);
        assertThat(found.p()).isLessThan(1e-30);
    }

    @Test
    void gapsByPureChanceAreNotCalledOtherwise() {
        int rejected = 0;
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Column> columns = new LinkedHashMap<>();
            for (String name : List.of("a", "b", "c")) {
                columns.put(
                        name,
                        new DoubleNumbers(IntStream.range(0, 300)
                                .mapToDouble(i -> random.nextDouble() < 0.1 ? Double.NaN : random.nextGaussian())
                                .toArray()));
            }
            rejected += LittleTest.of(Dataset.of(columns), List.of(), JobContext.silent())
                                    .orElseThrow()
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
        }

        assertThat(rejected).as("of 40 tables without any reason for the gaps").isLessThanOrEqualTo(6);
        assertThat(LittleTest.of(read("ames-housing"), List.of(), JobContext.silent()))
                .isEmpty();
    }

    @Test
    void eachColumnSaysWhatToDo() {
        Missingness seen = look(CREDIT, "Status", TaskKind.BINARY);

        assertThat(seen.columns())
                .filteredOn(c -> c.name().equals("Income"))
                .extracting(MissingColumn::remedy)
                .containsExactly(MissingColumn.Remedy.INDICATOR);
        assertThat(seen.columns())
                .filteredOn(c -> c.name().equals("Marital"))
                .extracting(MissingColumn::remedy)
                .containsExactly(MissingColumn.Remedy.EITHER);
        double[] gone = new double[100];
        Arrays.fill(gone, Double.NaN);
        Dataset empty = Dataset.of(Map.of("x", new DoubleNumbers(gone)));
        assertThat(LookAtMissing.look(empty, Optional.empty(), JobContext.silent())
                        .columns()
                        .getFirst()
                        .remedy())
                .isEqualTo(MissingColumn.Remedy.DROP);
    }
}
