package io.crisol.profile.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.Longley;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.wiring.BuiltIns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssumptionChecksTest {
    private static final Offset<Double> DIGITS = within(5.01e-7);
    private static final List<String> NUMBERS = List.of("linear", "ridge", "boosting", "knn");
    private static final List<String> CLASSES = List.of("logistic", "lda", "qda", "naive_bayes", "boosting");

    private static AssumptionReport check(Dataset data, String target, TaskKind task) {
        return check(data, target, task, "", Optional.empty());
    }

    private static AssumptionReport check(
            Dataset data, String target, TaskKind task, String split, Optional<String> column) {
        CheckInput input = new CheckInput(data, data, target, task, Optional.empty(), split, column, CheckLimits.PAGE);
        return new CheckAssumptions(BuiltIns.checks(), task.classes() ? CLASSES : NUMBERS)
                .check(input, JobContext.silent());
    }

    private static Dataset longley(String... names) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("TOTEMP", new DoubleNumbers(Longley.employed()));
        for (String name : names) {
            int at = List.of(Longley.NAMES).indexOf(name);
            columns.put(name, new DoubleNumbers(Longley.regressors()[at]));
        }
        return Dataset.of(columns);
    }

    private static AssumptionFound one(AssumptionReport report, String check, String statistic, String column) {
        return report.of(check).stream()
                .filter(f -> f.statistic().equals(statistic) && f.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static void is(AssumptionFound found, double value, double p) {
        assertThat(found.value()).isCloseTo(value, DIGITS);
        assertThat(found.p().orElseThrow()).isCloseTo(p, DIGITS);
    }

    @Test
    void theChecksGiveThePublishedValuesOfLongleysTable() {
        AssumptionReport report = check(longley(Longley.NAMES), "TOTEMP", TaskKind.REGRESSION);
        assertThat(report.of("vif")).extracting(f -> f.column()).startsWith("GNP", "YEAR", "POP");
        assertThat(one(report, "vif", "", "GNPDEFL").value()).isCloseTo(135.5324, within(5e-5));
        assertThat(one(report, "vif", "", "ARMED").reading()).isEqualTo(Reading.FINE);
        is(one(report, "breusch_pagan", "", ""), 2.509663, .867385);
        is(one(report, "normality", "jarque_bera", ""), 0.684136, .710300);
        is(one(report, "normality", "shapiro_wilk", ""), .948602, .467866);
        is(one(report, "normality", "anderson_darling", ""), .439823, .254982);
        is(one(report, "reset", "", ""), 2.272710, .173544);
        assertThat(one(report, "influence", "cook", "").value()).isCloseTo(.613917, DIGITS);
        assertThat(report.of("white")).extracting(f -> f.reading()).containsExactly(Reading.OPEN);
        assertThat(report.of("durbin_watson")).extracting(f -> f.reading()).containsExactly(Reading.OPEN);
    }

    @Test
    void rowsInOrderOfTimeAreCheckedInThatOrder() {
        Dataset data = longley("GNP", "UNEMP", "YEAR")
                .take(IntStream.range(0, 16).map(i -> (i * 7) % 16).toArray());
        CheckInput input = new CheckInput(
                data.without(List.of("YEAR")),
                data,
                "TOTEMP",
                TaskKind.REGRESSION,
                Optional.empty(),
                "forward",
                Optional.of("YEAR"),
                CheckLimits.PAGE);
        AssumptionReport report = new CheckAssumptions(BuiltIns.checks(), NUMBERS).check(input, JobContext.silent());
        AssumptionFound found = report.of("durbin_watson").getFirst();
        assertThat(found.value()).isCloseTo(.976188, DIGITS);
        assertThat(found.reading()).isEqualTo(Reading.STRONG);
        assertThat(found.stops("linear")).isTrue();
        assertThat(found.stops("boosting")).as("the split goes forward already").isFalse();
    }

    @Test
    void aDateByWhichRowsAreOrderedMakesTheOrderTime() {
        long day = 86_400_000L;
        Dataset data = Dataset.of(new LinkedHashMap<>(Map.of(
                "day",
                        new DateColumn(
                                IntStream.range(0, 200).mapToLong(i -> i * day).toArray(), false),
                "x", numbers(200, i -> Math.sin(i)),
                "y", numbers(200, i -> Math.cos(i / 20.0)))));
        AssumptionFound found =
                check(data, "y", TaskKind.REGRESSION).of("durbin_watson").getFirst();
        assertThat(found.reading()).isEqualTo(Reading.STRONG);
        assertThat(found.column()).isEqualTo("day");
        assertThat(found.stops("boosting"))
                .as("a split at random mixes the days")
                .isTrue();
        assertThat(found.remedies()).first().isInstanceOf(Remedy.Split.class);
    }

    @Test
    void aColumnThatOthersDetermineIsStrongForTheLinearModelAndNothingForBoosting() {
        SplittableRandom random = new Seed(1).random();
        double[] a = random.doubles(200).toArray();
        double[] b = random.doubles(200).toArray();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("a", new DoubleNumbers(a));
        columns.put("b", new DoubleNumbers(b));
        columns.put("sum", numbers(200, i -> a[i] + b[i]));
        columns.put("y", numbers(200, i -> a[i] + random.nextGaussian()));
        AssumptionReport before = check(Dataset.of(columns), "y", TaskKind.REGRESSION);
        AssumptionFound found = one(before, "vif", "", "sum");
        assertThat(found.value()).isInfinite();
        assertThat(found.stops("linear")).isTrue();
        assertThat(found.stops("ridge")).isFalse();
        assertThat(found.verdicts().get("boosting").consequence()).isEqualTo(Consequence.NONE);
        Remedy.Step drop = (Remedy.Step) found.remedies().getFirst();
        assertThat(drop.step()).isEqualTo("drop");
        AssumptionReport after = check(Dataset.of(columns).without(drop.columns()), "y", TaskKind.REGRESSION);
        assertThat(after.of("vif"))
                .allMatch(f -> f.reading() == Reading.FINE && f.remedies().isEmpty());
    }

    @Test
    void levelsAreReadTogetherAndAGapIsALevel() {
        int[] codes = IntStream.range(0, 300).map(i -> i % 7 == 0 ? -1 : i % 3).toArray();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("kind", new CodedColumn(ColumnType.LEVEL, codes, List.of("one", "two", "three")));
        columns.put("x", numbers(300, i -> i % 10 == 0 ? Double.NaN : Math.sin(i)));
        columns.put("empty", numbers(300, i -> i % 2 == 0 ? Double.NaN : Math.cos(i)));
        columns.put("y", numbers(300, i -> Math.sin(3.0 * i)));
        AssumptionReport report = check(Dataset.of(columns), "y", TaskKind.REGRESSION);
        assertThat(report.parameters()).isEqualTo(4);
        assertThat(report.used()).isEqualTo(270);
        assertThat(report.notes())
                .extracting(Message::key)
                .containsExactly("assumption.note.gaps", "assumption.note.incomplete");
        assertThat(report.of("vif")).extracting(f -> f.column()).containsExactlyInAnyOrder("kind", "x");
    }

    @Test
    void curvesAreFoundWhereTheyAre() {
        SplittableRandom random = new Seed(2).random();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", numbers(2000, i -> random.nextDouble() * 10 - 5));
        columns.put("z", numbers(2000, i -> random.nextDouble()));
        double[] x = ((DoubleNumbers) columns.get("x")).toArray();
        double[] z = ((DoubleNumbers) columns.get("z")).toArray();
        columns.put("number", numbers(2000, i -> 2 * x[i] + x[i] * x[i] + random.nextGaussian()));
        columns.put("class", numbers(2000, i -> x[i] * x[i] / 4 + 2 * z[i] - 3 > random.nextGaussian() ? 1 : 0));
        Dataset data = Dataset.of(columns);
        AssumptionFound reset = check(data.without(List.of("class")), "number", TaskKind.REGRESSION)
                .of("reset")
                .getFirst();
        assertThat(reset.reading()).isEqualTo(Reading.STRONG);
        assertThat(reset.stops("ridge")).isTrue();
        AssumptionReport classes = check(data.without(List.of("number")), "class", TaskKind.BINARY);
        assertThat(one(classes, "logit_linearity", "", "x").reading()).isEqualTo(Reading.STRONG);
        assertThat(one(classes, "logit_linearity", "", "x").text().key()).endsWith("shifted");
        assertThat(one(classes, "logit_linearity", "", "x").stops("logistic")).isTrue();
        assertThat(one(classes, "logit_linearity", "", "z").reading()).isEqualTo(Reading.FINE);
        assertThat(one(classes, "logit_linearity", "", "x").picture()).get().isInstanceOf(Picture.Deciles.class);
    }

    @Test
    void aLevelWithOneClassOnlyAndFewEventsAreNamed() {
        int[] level = IntStream.range(0, 200).map(i -> i < 15 ? 1 : 0).toArray();
        int[] answer =
                IntStream.range(0, 200).map(i -> i < 15 || i % 20 == 0 ? 1 : 0).toArray();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("plan", new CodedColumn(ColumnType.LEVEL, level, List.of("old", "new")));
        for (int k = 1; k <= 4; k++) {
            int speed = k;
            columns.put("x" + k, numbers(200, i -> Math.sin(i * speed)));
        }
        columns.put("left", new CodedColumn(ColumnType.FLAG, answer, List.of("no", "yes")));
        AssumptionReport report = check(Dataset.of(columns), "left", TaskKind.BINARY);
        assertThat(one(report, "separation", "level", "plan").value()).isEqualTo(15);
        AssumptionFound events = report.of("events_per_variable").getFirst();
        assertThat(events.value()).isEqualTo(25 / 5.0, within(1.0));
        assertThat(events.reading()).isNotEqualTo(Reading.FINE);
    }

    @Test
    void rowsOfOnePersonAreFoundUnlessTheSplitKeepsThemTogether() {
        SplittableRandom random = new Seed(3).random();
        double[] own = IntStream.range(0, 50)
                .mapToDouble(i -> random.nextGaussian() * 3)
                .toArray();
        Dataset data = Dataset.of(new LinkedHashMap<>(Map.of(
                "patient_id", numbers(300, i -> 1000 + i % 50),
                "x", numbers(300, i -> random.nextDouble()),
                "y", numbers(300, i -> own[i % 50] + random.nextGaussian()))));
        AssumptionFound found =
                check(data, "y", TaskKind.REGRESSION).of("grouping").getFirst();
        assertThat(found.value()).isGreaterThan(0.5);
        assertThat(found.stops("boosting")).isTrue();
        AssumptionFound kept = check(data, "y", TaskKind.REGRESSION, "grouped", Optional.of("patient_id"))
                .of("grouping")
                .getFirst();
        assertThat(kept.reading()).isEqualTo(Reading.FINE);
    }

    @Test
    void classesThatSpreadDifferentlyAskForQuadraticBoundaries() {
        SplittableRandom random = new Seed(4).random();
        Dataset data = Dataset.of(new LinkedHashMap<>(Map.of(
                "a", numbers(400, i -> random.nextGaussian() * (i % 2 == 0 ? 1 : 4)),
                "b", numbers(400, i -> random.nextGaussian() * (i % 2 == 0 ? 1 : 4)),
                "y", numbers(400, i -> i % 2))));
        AssumptionFound found =
                check(data, "y", TaskKind.BINARY).of("equal_covariance").getFirst();
        assertThat(found.stops("lda")).isTrue();
        assertThat(found.stops("qda")).isFalse();
        assertThat(found.remedies()).first().isEqualTo(Remedy.family("qda"));
    }

    @Test
    void twoThousandColumnsAreCutToWhatCanBeComputed() {
        Map<String, Column> columns = new LinkedHashMap<>();
        SplittableRandom random = new Seed(5).random();
        double[] shared = random.doubles(4000).toArray();
        for (int k = 0; k < 2000; k++) {
            int by = k;
            columns.put("c" + k, numbers(2000, i -> shared[(i * 31 + by) % 4000]));
        }
        columns.put("y", numbers(2000, i -> shared[i]));
        CheckInput input = new CheckInput(
                Dataset.of(columns),
                Dataset.of(columns),
                "y",
                TaskKind.REGRESSION,
                Optional.empty(),
                "",
                Optional.empty(),
                CheckLimits.RUN);
        AssumptionReport report = new CheckAssumptions(BuiltIns.checks(), NUMBERS).check(input, JobContext.silent());
        assertThat(report.parameters()).isEqualTo(300);
        assertThat(report.notes()).extracting(Message::key).contains("assumption.note.first");
        assertThat(new CheckLimits(20_000, 250, 2e8).rowsFor(250)).isEqualTo(3200);
    }

    @Test
    void rowsOutsideTrainingAreNotLookedAt() {
        Dataset data = longley(Longley.NAMES);
        Dataset twice = data.take(
                IntStream.range(0, 32).map(i -> i % 2 == 0 ? i / 2 : 0).toArray());
        CheckInput input = new CheckInput(
                twice,
                twice,
                IntStream.range(0, 16).map(i -> 2 * i).toArray(),
                "TOTEMP",
                TaskKind.REGRESSION,
                Optional.empty(),
                "",
                Optional.empty(),
                CheckLimits.PAGE);
        AssumptionReport report = new CheckAssumptions(BuiltIns.checks(), NUMBERS).check(input, JobContext.silent());
        assertThat(report.rows()).isEqualTo(16);
        is(one(report, "breusch_pagan", "", ""), 2.509663, .867385);
        assertThat(one(report, "influence", "cook", "").text().args()).contains(5);
    }

    @Test
    void cancellingStopsTheChecks() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Dataset data = longley(Longley.NAMES);
        CheckInput input = new CheckInput(
                data, data, "TOTEMP", TaskKind.REGRESSION, Optional.empty(), "", Optional.empty(), CheckLimits.PAGE);
        assertThatThrownBy(() -> new CheckAssumptions(BuiltIns.checks(), NUMBERS).check(input, cancelled))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void constantColumnsOneClassAndTinyTablesAreReadNotThrown() {
        Dataset tiny = Dataset.of(new LinkedHashMap<>(
                Map.of("x", numbers(3, i -> i), "same", numbers(3, i -> 7), "y", numbers(3, i -> i * i))));
        assertThat(check(tiny, "y", TaskKind.REGRESSION).found())
                .isNotEmpty()
                .allMatch(f -> f.reading() == Reading.OPEN);
        Dataset one = Dataset.of(new LinkedHashMap<>(Map.of("x", numbers(50, i -> i), "y", numbers(50, i -> 1))));
        assertThat(check(one, "y", TaskKind.BINARY).found()).isNotEmpty();
        Dataset none = Dataset.of(new LinkedHashMap<>(Map.of("y", numbers(50, i -> i % 2))));
        assertThat(check(none, "y", TaskKind.BINARY).found()).isNotEmpty();
        Dataset exact =
                Dataset.of(new LinkedHashMap<>(Map.of("x", numbers(50, i -> i), "y", numbers(50, i -> 2 * i + 1))));
        assertThat(check(exact, "y", TaskKind.REGRESSION).found()).isNotEmpty();
    }

    @Test
    void everySentenceExistsInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (AssumptionCheck check : BuiltIns.checks()) {
                for (String key : List.of("", ".about", ".matters", ".reading")) {
                    assertThat(texts.has("assumption." + check.name() + key))
                            .as(check.name() + key)
                            .isTrue();
                }
            }
            check(longley("GNP", "UNEMP"), "TOTEMP", TaskKind.REGRESSION)
                    .found()
                    .forEach(f -> {
                        assertThat(texts.say(f.text())).doesNotContain("‹", "{");
                        f.verdicts()
                                .values()
                                .forEach(v -> assertThat(texts.say(v.text())).doesNotContain("‹", "{"));
                    });
        }
        assertThat(Arrays.stream(Reading.values()))
                .allMatch(r -> Texts.of(Language.ES).has("assumption.reading." + r.word()));
    }

    private static DoubleNumbers numbers(int rows, IntToDoubleFunction value) {
        return new DoubleNumbers(IntStream.range(0, rows).mapToDouble(value).toArray());
    }
}
