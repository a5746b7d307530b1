package io.crisol.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.TaskKind;
import io.crisol.profile.alert.Alert;
import io.crisol.profile.alert.AlertContext;
import io.crisol.profile.alert.AlertFound;
import io.crisol.profile.relation.Relation;
import io.crisol.text.Message;
import io.crisol.wiring.BuiltIns;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProfileDataTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Workers WORKERS = new Workers(2);

    private final ProfileData profiler = new ProfileData(BuiltIns.alerts(CLOCK), WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static Dataset churn() {
        return new CsvReader()
                .read(Path.of("sample-data/telco-churn.csv"), ImportSettings.DETECT, JobContext.silent())
                .data();
    }

    private DatasetProfile profile(Dataset data) {
        return profiler.profile(data, Optional.empty(), JobContext.silent());
    }

    private DatasetProfile profile(Dataset data, String target, TaskKind task) {
        int[] all = IntStream.range(0, data.rows()).toArray();
        return profiler.profile(data, Optional.of(new TargetView(target, task, all)), JobContext.silent());
    }

    private static Column levels(String... values) {
        List<String> names =
                Arrays.stream(values).filter(v -> !v.isEmpty()).distinct().toList();
        int[] codes = Arrays.stream(values)
                .mapToInt(v -> v.isEmpty() ? -1 : names.indexOf(v))
                .toArray();
        return new CodedColumn(ColumnType.LEVEL, codes, names);
    }

    @Test
    void stopsBetweenTwoColumnsOrAlertsWhenAsked() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            int shift = i;
            columns.put(
                    "c" + i,
                    new DoubleNumbers(IntStream.range(0, 3000)
                            .mapToDouble(r -> r * 0.5 + shift)
                            .toArray()));
        }
        Dataset data = Dataset.of(columns);
        for (int reports : new int[] {3, 60}) {
            AtomicInteger heard = new AtomicInteger();
            JobContext impatient = new JobContext() {
                @Override
                public void progress(double done, Message what) {
                    heard.incrementAndGet();
                }

                @Override
                public boolean cancelled() {
                    return heard.get() >= reports;
                }
            };
            AtomicInteger looked = new AtomicInteger();
            Alert counting = new Alert() {
                @Override
                public String name() {
                    return "counting";
                }

                @Override
                public List<AlertFound> look(AlertContext seen) {
                    seen.inputs().forEach(c -> looked.incrementAndGet());
                    return List.of();
                }
            };
            assertThatThrownBy(() ->
                            new ProfileData(List.of(counting), WORKERS).profile(data, Optional.empty(), impatient))
                    .isInstanceOf(CancelledException.class);
            assertThat(heard.get()).isLessThan(reports + 3);
            assertThat(looked).hasValue(0);
        }
    }

    private static List<AlertFound> alerts(DatasetProfile profile, String name) {
        return profile.alerts().stream().filter(a -> a.alert().equals(name)).toList();
    }

    @Test
    void statisticsOfTheChurnSampleAgreeWithPandas() {
        DatasetProfile profile = profile(churn());

        assertThat(profile.rows()).isEqualTo(7043);
        assertThat(profile.duplicateRows()).isEqualTo(22);
        NumberSummary charges =
                profile.column("total_charges").orElseThrow().numbers().orElseThrow();
        assertThat(charges.count()).isEqualTo(7032);
        assertThat(charges.mean()).isCloseTo(2283.300441, within(1e-6));
        assertThat(charges.sd()).isCloseTo(2266.771362, within(1e-6));
        assertThat(charges.q25()).isCloseTo(401.45, within(1e-9));
        assertThat(charges.median()).isCloseTo(1397.475, within(1e-9));
        assertThat(charges.q75()).isCloseTo(3794.7375, within(1e-9));
        assertThat(charges.skewness()).isCloseTo(0.961642, within(1e-6));
        assertThat(profile.column("tenure").orElseThrow().distinct()).isEqualTo(73);
    }

    @Test
    void theRelationToTheTargetIsMutualInformationWithTheGTest() {
        Relation contract = profile(churn(), "churn", TaskKind.BINARY)
                .column("contract")
                .orElseThrow()
                .relation()
                .orElseThrow();

        // scikit-learn mutual_info_score and scipy chi2_contingency(lambda_="log-likelihood")
        assertThat(contract.mutualInformation()).isCloseTo(0.098453, within(1e-6));
        assertThat(contract.p()).isLessThan(1e-200);
        assertThat(contract.adjusted()).isGreaterThanOrEqualTo(contract.p());
    }

    @Test
    void whatInvolvesTheTargetUsesTrainingRowsOnly() {
        Dataset data = churn();
        int[] some = IntStream.range(0, 4000).toArray();
        TargetView view = new TargetView("churn", TaskKind.BINARY, some);
        DatasetProfile before = profiler.profile(data, Optional.of(view), JobContext.silent());

        CodedColumn answers = data.coded("churn");
        int[] flipped = answers.codes().clone();
        for (int row = 4000; row < flipped.length; row++) {
            flipped[row] = 1 - flipped[row];
        }
        Dataset changed = data.with(Map.of(
                data.schema().column("churn").orElseThrow(),
                new CodedColumn(answers.type(), flipped, answers.levels())));
        DatasetProfile after = profiler.profile(changed, Optional.of(view), JobContext.silent());

        assertThat(after.column("contract").orElseThrow().relation())
                .isEqualTo(before.column("contract").orElseThrow().relation());
        assertThat(after.column("tenure").orElseThrow().histogram().byClass())
                .isDeepEqualTo(before.column("tenure").orElseThrow().histogram().byClass());
    }

    @Test
    void aRareClassWrittenAsANumberKeepsItsOwnCode() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 1000;
        double[] truth =
                IntStream.range(0, n).mapToDouble(i -> i % 20 == 0 ? 1 : 0).toArray();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("signal", numbers(n, i -> truth[i] + 0.2 * random.nextDouble()));
        columns.put("noise", numbers(n, i -> random.nextDouble()));
        columns.put("answer", new DoubleNumbers(truth));

        DatasetProfile profile = profile(Dataset.of(columns), "answer", TaskKind.BINARY);

        int[][] byClass = profile.column("signal").orElseThrow().histogram().byClass();
        assertThat(Arrays.stream(byClass[0]).sum()).isEqualTo(950);
        assertThat(Arrays.stream(byClass[1]).sum()).isEqualTo(50);
        double signal =
                profile.column("signal").orElseThrow().relation().orElseThrow().strength();
        double noise =
                profile.column("noise").orElseThrow().relation().orElseThrow().strength();
        assertThat(signal).isGreaterThan(5 * noise);
    }

    @Test
    void histogramsCountEveryFiniteCellOnce() {
        DatasetProfile profile = profile(churn());

        for (ColumnProfile column : profile.columns()) {
            assertThat(Arrays.stream(column.histogram().counts()).sum())
                    .as(column.name())
                    .isEqualTo(column.rows() - column.missing());
        }
    }

    @Test
    void constantIdentifierAndMissingColumnsAreFound() {
        int n = 60;
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("same", levels(IntStream.range(0, n).mapToObj(i -> "x").toArray(String[]::new)));
        columns.put("code", levels(IntStream.range(0, n).mapToObj(i -> "c" + i).toArray(String[]::new)));
        columns.put("row_id", numbers(n, i -> i + 1));
        columns.put("holes", numbers(n, i -> i % 3 == 0 ? Double.NaN : i % 7));
        columns.put("fine", numbers(n, i -> (i * 37) % 11));

        DatasetProfile profile = profile(Dataset.of(columns));

        assertThat(alerts(profile, "constant"))
                .extracting(a -> a.columns().getFirst())
                .containsExactly("same");
        assertThat(alerts(profile, "identifier"))
                .extracting(a -> a.columns().getFirst())
                .containsExactly("code", "row_id");
        assertThat(alerts(profile, "missing")).singleElement().satisfies(a -> {
            assertThat(a.columns()).containsExactly("holes");
            assertThat(a.count()).isEqualTo(20);
            assertThat(a.fix()).isPresent();
        });
    }

    @Test
    void duplicatesAndConflictingAnswersAreFound() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", new DoubleNumbers(new double[] {1, 1, 2, 3, 3, 4}));
        columns.put("answer", levels("a", "a", "b", "a", "b", "b"));

        DatasetProfile profile = profile(Dataset.of(columns), "answer", TaskKind.BINARY);

        assertThat(profile.duplicateRows()).isEqualTo(1);
        assertThat(alerts(profile, "duplicates")).hasSize(1);
        assertThat(alerts(profile, "conflicting_duplicates"))
                .singleElement()
                .satisfies(a -> assertThat(a.count()).isEqualTo(2));
    }

    @Test
    void aNumberThatStandsForMissingIsFound() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("sensor", numbers(200, i -> i % 10 == 0 ? -200 : 20 + random.nextDouble()));
        columns.put("fine", numbers(200, i -> random.nextDouble() * 100));

        List<AlertFound> found = alerts(profile(Dataset.of(columns)), "disguised_missing");

        assertThat(found).singleElement().satisfies(a -> {
            assertThat(a.columns()).containsExactly("sensor");
            assertThat(a.count()).isEqualTo(20);
            assertThat(a.values()).containsExactly("-200");
        });
    }

    @Test
    void aColumnThatTellsTheTargetAloneIsSuspected() {
        SplittableRandom random = new SplittableRandom(2);
        int n = 300;
        int[] truth = IntStream.range(0, n).map(i -> random.nextInt(2)).toArray();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("leak", levels(Arrays.stream(truth).mapToObj(t -> "t" + t).toArray(String[]::new)));
        columns.put(
                "noise",
                levels(IntStream.range(0, n)
                        .mapToObj(i -> "n" + random.nextInt(3))
                        .toArray(String[]::new)));
        columns.put("answer", levels(Arrays.stream(truth).mapToObj(t -> "a" + t).toArray(String[]::new)));

        List<AlertFound> found = alerts(profile(Dataset.of(columns), "answer", TaskKind.BINARY), "leak_suspicion");

        assertThat(found).extracting(a -> a.columns().getFirst()).containsExactly("leak");
    }

    @Test
    void skewCorrelationInfinityImbalanceRareAndManyLevelsAndFutureDatesAreFound() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 400;
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("skewed", numbers(n, i -> Math.exp(4 * random.nextDouble() * random.nextDouble() * 2)));
        columns.put("a", numbers(n, i -> i + random.nextDouble()));
        columns.put("b", numbers(n, i -> 2 * i + random.nextDouble()));
        columns.put("broken", numbers(n, i -> i == 5 ? Double.POSITIVE_INFINITY : random.nextDouble()));
        columns.put(
                "town", levels(IntStream.range(0, n).mapToObj(i -> "t" + i % 80).toArray(String[]::new)));
        columns.put(
                "kind",
                levels(IntStream.range(0, n)
                        .mapToObj(i -> i < 4 ? "rare" : "k" + i % 3)
                        .toArray(String[]::new)));
        long[] days = IntStream.range(0, n)
                .mapToLong(i -> CLOCK.millis() - 86_400_000L * i)
                .toArray();
        days[7] = CLOCK.millis() + 86_400_000L * 365;
        columns.put("seen", new DateColumn(days, false));
        columns.put(
                "answer",
                levels(IntStream.range(0, n)
                        .mapToObj(i -> i % 25 == 0 ? "yes" : "no")
                        .toArray(String[]::new)));

        DatasetProfile profile = profile(Dataset.of(columns), "answer", TaskKind.BINARY);

        assertThat(alerts(profile, "skew"))
                .extracting(x -> x.columns().getFirst())
                .contains("skewed");
        assertThat(alerts(profile, "high_correlation"))
                .extracting(AlertFound::columns)
                .containsExactly(List.of("a", "b"));
        assertThat(alerts(profile, "infinite"))
                .extracting(x -> x.columns().getFirst())
                .containsExactly("broken");
        assertThat(alerts(profile, "high_cardinality"))
                .extracting(x -> x.columns().getFirst())
                .containsExactly("town");
        assertThat(alerts(profile, "rare_levels"))
                .extracting(x -> x.columns().getFirst())
                .containsExactly("kind");
        assertThat(alerts(profile, "future_date"))
                .singleElement()
                .satisfies(x -> assertThat(x.count()).isEqualTo(1));
        assertThat(alerts(profile, "imbalance"))
                .singleElement()
                .satisfies(x -> assertThat(x.values()).containsExactly("yes"));
    }

    @Test
    void aCleanTableHasNoAlert() {
        SplittableRandom random = new SplittableRandom(4);
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", numbers(200, i -> random.nextDouble()));
        columns.put("y", numbers(200, i -> random.nextDouble()));
        columns.put(
                "kind",
                levels(IntStream.range(0, 200).mapToObj(i -> "k" + i % 4).toArray(String[]::new)));

        assertThat(profile(Dataset.of(columns)).alerts()).isEmpty();
    }

    private interface Cell {
        double at(int row);
    }

    private static Column numbers(int n, Cell cell) {
        return new DoubleNumbers(IntStream.range(0, n).mapToDouble(cell::at).toArray());
    }
}
