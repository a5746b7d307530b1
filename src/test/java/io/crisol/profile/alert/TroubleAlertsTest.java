package io.crisol.profile.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.TaskKind;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.ProfileData;
import io.crisol.profile.TargetView;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.step.StandardSteps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleAlertsTest {
    private static final Workers WORKERS = new Workers(1);
    private static final int N = 400;

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static List<AlertFound> look(Alert alert, Dataset data, Optional<TargetView> target) {
        DatasetProfile profile = new ProfileData(List.of(alert), WORKERS).profile(data, target, JobContext.silent());
        assertThat(profile.alerts()).allMatch(a -> a.alert().equals(alert.name()));
        return profile.alerts();
    }

    private static List<AlertFound> look(Alert alert, Column column) {
        return look(alert, Dataset.of(Map.of("x", column)), Optional.empty());
    }

    private static Column numbers(IntToDoubleFunction of) {
        return new DoubleNumbers(IntStream.range(0, N).mapToDouble(of).toArray());
    }

    private static CodedColumn levels(Stream<String> values) {
        List<String> all = values.toList();
        List<String> names = all.stream().distinct().toList();
        return new CodedColumn(
                ColumnType.LEVEL, all.stream().mapToInt(names::indexOf).toArray(), names);
    }

    private static Stream<String> times(int count, String value) {
        return Stream.generate(() -> value).limit(count);
    }

    private static Dataset sample(String name) {
        return new CsvReader()
                .read(Path.of("sample-data/" + name + ".csv"), ImportSettings.DETECT, JobContext.silent())
                .data();
    }

    @Test
    void aColumnThatIsMissingForSomeAnswersIsFoundOnTrainingRowsOnly() {
        SplittableRandom random = new SplittableRandom(1);
        double[] income = new double[N];
        double[] noise = new double[N];
        int[] answer = new int[N];
        for (int i = 0; i < N; i++) {
            answer[i] = random.nextInt(2);
            income[i] = random.nextDouble() < 0.05 + 0.25 * answer[i] ? Double.NaN : i;
            noise[i] = random.nextDouble() < 0.15 ? Double.NaN : i;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("income", new DoubleNumbers(income));
        columns.put("noise", new DoubleNumbers(noise));
        columns.put("answer", new CodedColumn(ColumnType.FLAG, answer, List.of("no", "yes")));
        Dataset data = Dataset.of(columns);
        int[] all = IntStream.range(0, N).toArray();
        int[] some = Arrays.stream(all).filter(i -> !Double.isNaN(income[i])).toArray();

        List<AlertFound> found =
                look(new MissingRelatedToTarget(), data, Optional.of(new TargetView("answer", TaskKind.BINARY, all)));

        assertThat(found).extracting(AlertFound::columns).containsExactly(List.of("income"));
        assertThat(found.getFirst().fix().orElseThrow().params()).containsEntry("indicator", true);
        assertThat(look(
                        new MissingRelatedToTarget(),
                        data,
                        Optional.of(new TargetView("answer", TaskKind.BINARY, some))))
                .isEmpty();
    }

    @Test
    void zerosFarFromAllOtherNumbersMayMeanMissing() {
        List<AlertFound> found = look(new ManyZeros(), numbers(i -> i % 20 == 0 ? 0 : 40 + i % 30));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().count()).isEqualTo(N / 20);
        assertThat(found.getFirst().fix().orElseThrow().step()).isEqualTo("replace");
        assertThat(look(new ManyZeros(), numbers(i -> i % 70))).isEmpty();
        assertThat(look(new ManyZeros(), numbers(i -> i % 20 == 0 ? 0 : 1 + i % 4)))
                .isEmpty();
    }

    @Test
    void moreThanHalfZerosAreSaid() {
        assertThat(look(new ManyZeros(), numbers(i -> i % 3 > 0 ? 0 : i))).hasSize(1);
        assertThat(look(new ManyZeros(), numbers(i -> i % 3 > 0 ? i : 0))).isEmpty();
    }

    @Test
    void aFewNumbersFarOutsideAreOutliersAndALongTailIsNone() {
        SplittableRandom random = new SplittableRandom(2);
        double[] normal = IntStream.range(0, N)
                .mapToDouble(i -> 50 + 5 * random.nextGaussian())
                .toArray();
        double[] broken = normal.clone();
        broken[3] = 500;
        broken[7] = -90;
        double[] tail = Arrays.stream(normal).map(v -> Math.exp((v - 50) / 5)).toArray();

        List<AlertFound> found = look(new OutlyingNumbers(), new DoubleNumbers(broken));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().count()).isEqualTo(2);
        assertThat(found.getFirst().values()).containsExactlyInAnyOrder("500", "-90");
        assertThat(found.getFirst().fix().orElseThrow().params()).containsKeys("low", "high");
        assertThat(look(new OutlyingNumbers(), new DoubleNumbers(normal))).isEmpty();
        assertThat(look(new OutlyingNumbers(), new DoubleNumbers(tail))).isEmpty();
    }

    @Test
    void aCodeForMissingIsNoOutlier() {
        assertThat(look(new OutlyingNumbers(), numbers(i -> i % 10 == 0 ? -200 : i % 37)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Madrid, madrid ",
        "Madrid, MADRID",
        "Málaga, Malaga",
        "St. Louis, st louis",
        "full-time, Full time",
        "Wi-Fi, wifi",
        "Barcelona, Barcelna",
        "Barcelona, Bracelona",
        "credit account, credit acocunt",
    })
    void spellingsOfOneValueAreFound(String frequent, String rare) {
        List<AlertFound> found = look(
                new SimilarSpellings(),
                levels(Stream.of(
                                times(60, frequent),
                                times(3, rare + (rare.equals("madrid") ? " " : "")),
                                times(9, "Lugo"))
                        .flatMap(s -> s)));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().count()).isEqualTo(3);
        assertThat(found.getFirst().values()).hasSize(2).startsWith(frequent);
    }

    @ParameterizedTest
    @CsvSource({
        "Type 1, Type 2",
        "Type1, Type2",
        "zone A, zone B",
        "ZoneA, ZoneB",
        "A+, A-",
        "C, C++",
        "1.5, 15",
        "10-20, 1020",
        "typical, atypical",
        "male, female",
        "profesor, profesora",
        "yes, no",
        "Model X100, Model X110",
        "grade II, grade III",
        "<10, >10",
        "1 2, 12",
    })
    void twoValuesAreNotTakenForOne(String frequent, String rare) {
        assertThat(look(new SimilarSpellings(), levels(Stream.concat(times(60, frequent), times(3, rare)))))
                .isEmpty();
    }

    @Test
    void twoFrequentNeighboursAreTwoValues() {
        assertThat(look(new SimilarSpellings(), levels(Stream.concat(times(40, "Iceland"), times(50, "Ireland")))))
                .isEmpty();
    }

    @Test
    void aTextColumnOfNumbersSaysWhatKeepsItFromBeingOne() {
        String[] cells = IntStream.range(0, N)
                .mapToObj(i -> i % 50 == 0 ? "n/d" : Integer.toString(i))
                .toArray(String[]::new);

        List<AlertFound> found = look(new MixedTypes(), new TextColumn(cells));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().count()).isEqualTo(8);
        assertThat(found.getFirst().values()).containsExactly("n/d");
        assertThat(found.getFirst().fix().orElseThrow().params()).containsEntry("to", "number");
    }

    @Test
    void levelsThatAreCodesAreNotMixed() {
        assertThat(look(
                        new MixedTypes(),
                        levels(IntStream.range(0, N).mapToObj(i -> i % 4 == 3 ? "3+" : Integer.toString(i % 4)))))
                .isEmpty();
    }

    @Test
    void textsOfOneLengthAreCodesUnlessTheyAreFew() {
        assertThat(look(new ConstantLength(), levels(IntStream.range(0, N).mapToObj(i -> "Z" + (1000 + i % 40)))))
                .hasSize(1);
        assertThat(look(
                        new ConstantLength(),
                        levels(IntStream.range(0, N).mapToObj(i -> "abcde".substring(i % 5, i % 5 + 1)))))
                .isEmpty();
        assertThat(look(new ConstantLength(), levels(IntStream.range(0, N).mapToObj(i -> "Z" + i % 40))))
                .isEmpty();
    }

    @Test
    void everyFixIsAStepThatExistsAndTakesItsSettings() {
        Dataset ames = sample("ames-housing");
        List<AlertFound> all = new ArrayList<>(look(new ManyZeros(), ames, Optional.empty()));
        all.addAll(look(new OutlyingNumbers(), ames, Optional.empty()));
        Dataset messy = Dataset.of(Map.of(
                "city",
                levels(Stream.of(times(30, "Lugo"), times(2, "LUGO"), times(368, "Vigo"))
                        .flatMap(s -> s)),
                "blank",
                levels(Stream.of(times(30, "Lugo"), times(2, "Lugo "), times(368, "Vigo"))
                        .flatMap(s -> s)),
                "mixed",
                new TextColumn(IntStream.range(0, N)
                        .mapToObj(i -> i % 50 == 0 ? "n/d" : Integer.toString(i))
                        .toArray(String[]::new))));
        all.addAll(look(new SimilarSpellings(), messy, Optional.empty()));
        all.addAll(look(new MixedTypes(), messy, Optional.empty()));

        List<AlertFound> mended = all.stream().filter(a -> a.fix().isPresent()).toList();
        assertThat(mended)
                .extracting(a -> a.fix().orElseThrow().step())
                .contains("replace", "clip", "merge_levels", "retype");
        for (AlertFound alert : mended) {
            AlertFound.Fix fix = alert.fix().orElseThrow();
            Dataset data = ames.schema().has(fix.columns().getFirst()) ? ames : messy;
            Recipe recipe =
                    new Recipe(List.of(StepSpec.of(fix.step(), new ColumnChoice.Named(fix.columns()), fix.params())));
            assertThat(recipe.compile(StandardSteps.catalog(), data.schema(), "")
                            .steps())
                    .as(alert.alert())
                    .allMatch(CompiledStep::active);
        }
    }

    @Test
    void cleanSamplesAreQuiet() {
        List<Alert> quiet = List.of(new SimilarSpellings(), new MixedTypes(), new ConstantLength());
        for (String name : List.of("penguins", "telco-churn", "ames-housing", "credit-scoring")) {
            Dataset data = sample(name);
            for (Alert alert : quiet) {
                assertThat(look(alert, data, Optional.empty()))
                        .as(alert.name() + " on " + name)
                        .isEmpty();
            }
        }
        assertThat(look(new OutlyingNumbers(), sample("penguins"), Optional.empty()))
                .isEmpty();
        assertThat(look(new OutlyingNumbers(), sample("telco-churn"), Optional.empty()))
                .isEmpty();
        assertThat(look(new ManyZeros(), sample("ames-housing"), Optional.empty()))
                .as("zeros on ames-housing")
                .hasSizeLessThan(10)
                .anyMatch(a -> a.columns().contains("Lot_Frontage"));
    }
}
