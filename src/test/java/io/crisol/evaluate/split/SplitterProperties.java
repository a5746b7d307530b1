package io.crisol.evaluate.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.Split;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.InputException;
import io.crisol.problem.TaskKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SplitterProperties {
    private static final String[] KINDS = {"kfold", "stratified", "grouped", "forward"};

    /** A few columns with few values, so that equal rows, groups and times occur. */
    private static Dataset table(int rows, int values, long seed) {
        SplittableRandom random = new Seed(seed).random();
        int[] codes = new int[rows];
        double[] input = new double[rows];
        double[] group = new double[rows];
        for (int i = 0; i < rows; i++) {
            codes[i] = random.nextInt(12) == 0 ? -1 : random.nextInt(4) == 0 ? 1 : 0;
            input[i] = random.nextInt(values);
            group[i] = random.nextInt(12) == 0 ? Double.NaN : random.nextInt(values);
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", new DoubleNumbers(input));
        columns.put("when", new DoubleNumbers(group));
        columns.put("y", new CodedColumn(ColumnType.FLAG, codes, List.of("No", "Yes")));
        return Dataset.of(columns);
    }

    private static Optional<Split> draw(Dataset data, String kind, double test, int folds, int repeats, long seed) {
        SplitPlan plan = new SplitPlan(test, kind, folds, repeats, Optional.of("when"), Optional.empty(), seed);
        try {
            return Optional.of(AllSplits.splitter()
                    .draw(data, "y", TaskKind.BINARY, plan, Path.of("."))
                    .split());
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static Split drawn(Dataset data, String kind, double test, int folds, int repeats, long seed) {
        Optional<Split> split = draw(data, kind, test, folds, repeats, seed);
        Assume.that(split.isPresent());
        return split.get();
    }

    private static int[] both(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
    }

    @Property(tries = 150)
    void every_row_with_an_answer_is_in_one_part_only(
            @ForAll @IntRange(min = 10, max = 120) int rows,
            @ForAll @IntRange(min = 2, max = 40) int values,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(min = 2, max = 7) int folds,
            @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, values, seed);
        Split split = drawn(data, KINDS[kind], 0.2, folds, 1, seed);
        int[] answered = IntStream.range(0, rows)
                .filter(row -> !data.column("y").isMissing(row))
                .toArray();
        assertThat(both(split.development(), split.test())).isEqualTo(answered);
        for (Fold fold : split.folds()) {
            assertThat(both(fold.training(), fold.validation())).isSorted().doesNotHaveDuplicates();
            assertThat(fold.training()).isNotEmpty().isSorted();
            assertThat(fold.validation()).isNotEmpty().isSorted();
            assertThat(split.development()).contains(both(fold.training(), fold.validation()));
        }
    }

    @Property(tries = 100)
    void random_folds_validate_every_development_row_once_a_repeat(
            @ForAll @IntRange(min = 10, max = 120) int rows,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(min = 2, max = 7) int folds,
            @ForAll @IntRange(min = 1, max = 3) int repeats,
            @ForAll @LongRange(min = 0) long seed) {
        int times = kind == 2 ? 1 : repeats;
        Split split = drawn(table(rows, 9, seed), KINDS[kind], 0.25, folds, times, seed);
        int perRepeat = split.folds().size() / times;
        for (int repeat = 0; repeat < times; repeat++) {
            int[] validated = split.folds().subList(repeat * perRepeat, (repeat + 1) * perRepeat).stream()
                    .flatMapToInt(f -> Arrays.stream(f.validation()))
                    .sorted()
                    .toArray();
            assertThat(validated).isEqualTo(split.development());
        }
        assertThat(split.exchangeable()).isTrue();
        assertThat(split.folds())
                .extracting(Fold::number)
                .isEqualTo(IntStream.range(0, perRepeat * times).boxed().toList());
    }

    @Property(tries = 100)
    void the_same_seed_gives_the_same_split(
            @ForAll @IntRange(min = 10, max = 120) int rows,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, 9, seed);
        assertThat(drawn(data, KINDS[kind], 0.2, 3, 1, seed).digest())
                .isEqualTo(drawn(data, KINDS[kind], 0.2, 3, 1, seed).digest());
    }

    @Property(tries = 100)
    void equal_rows_are_never_parted(
            @ForAll @IntRange(min = 40, max = 120) int rows,
            @ForAll @IntRange(max = 1) int kind,
            @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, 30, seed);
        int[] twice = IntStream.concat(IntStream.range(0, rows), IntStream.range(0, rows / 3))
                .toArray();
        Split split = drawn(data.take(twice), KINDS[kind], 0.2, 4, 1, seed);
        for (int row = 0; row < rows / 3; row++) {
            int copy = rows + row;
            assertThat(Arrays.binarySearch(split.test(), row) >= 0)
                    .isEqualTo(Arrays.binarySearch(split.test(), copy) >= 0);
            for (Fold fold : split.folds()) {
                assertThat(Arrays.binarySearch(fold.validation(), row) >= 0)
                        .isEqualTo(Arrays.binarySearch(fold.validation(), copy) >= 0);
            }
        }
    }

    @Property(tries = 100)
    void groups_are_never_parted(
            @ForAll @IntRange(min = 10, max = 120) int rows,
            @ForAll @IntRange(min = 4, max = 20) int groups,
            @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, groups, seed);
        Split split = drawn(data, "grouped", 0.2, 3, 1, seed);
        Map<String, Integer> part = new HashMap<>();
        Arrays.stream(split.test()).forEach(row -> oneOnly(part, data, row, -1));
        split.folds().forEach(f -> Arrays.stream(f.validation()).forEach(row -> oneOnly(part, data, row, f.number())));
    }

    private static void oneOnly(Map<String, Integer> part, Dataset data, int row, int number) {
        if (!data.column("when").isMissing(row)) {
            Integer before = part.put(data.column("when").text(row), number);
            assertThat(before == null || before == number).isTrue();
        }
    }

    @Property(tries = 100)
    void forward_folds_never_train_on_what_comes_later(
            @ForAll @IntRange(min = 10, max = 120) int rows,
            @ForAll @IntRange(min = 4, max = 60) int times,
            @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, times, seed);
        Split split = drawn(data, "forward", 0.2, 4, 1, seed);
        for (Fold fold : split.folds()) {
            assertThat(latest(data, fold.training())).isLessThan(earliest(data, fold.validation()));
        }
        assertThat(latest(data, split.development())).isLessThan(earliest(data, split.test()));
        if (split.folds().size() > 1) {
            assertThat(split.exchangeable()).isFalse();
        }
    }

    private static double latest(Dataset data, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> data.numbers("when").get(row))
                .filter(t -> !Double.isNaN(t))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static double earliest(Dataset data, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> data.numbers("when").get(row))
                .map(t -> Double.isNaN(t) ? Double.NEGATIVE_INFINITY : t)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Property(tries = 100)
    void classes_have_their_share_everywhere(
            @ForAll @IntRange(min = 60, max = 300) int rows, @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, 1_000_000, seed);
        Split split = drawn(data, "stratified", 0.2, 5, 1, seed);
        double share = share(data, both(split.development(), split.test()));
        assertThat(split.test().length * share)
                .isCloseTo((double) positives(data, split.test()), org.assertj.core.data.Offset.offset(1.0));
        for (Fold fold : split.folds()) {
            double expected = positives(data, split.development()) / 5.0;
            assertThat((double) positives(data, fold.validation()))
                    .isBetween(Math.floor(expected), Math.ceil(expected));
        }
    }

    private static double share(Dataset data, int[] rows) {
        return positives(data, rows) / (double) rows.length;
    }

    private static long positives(Dataset data, int[] rows) {
        return Arrays.stream(rows).filter(row -> data.coded("y").code(row) == 1).count();
    }

    @Property(tries = 60)
    void cleaning_moves_no_row_to_another_part(
            @ForAll @IntRange(min = 30, max = 120) int rows, @ForAll @LongRange(min = 0) long seed) {
        Dataset data = table(rows, 1_000, seed);
        Split split = drawn(data, "stratified", 0.2, 3, 1, seed);
        int[] kept = IntStream.range(0, rows).filter(row -> row % 4 != 1).toArray();
        Split cleaned = split.cleaned(kept);
        assertThat(Arrays.stream(cleaned.test()).map(row -> kept[row]).toArray())
                .isEqualTo(
                        Arrays.stream(split.test()).filter(row -> row % 4 != 1).toArray());
        for (Fold fold : cleaned.folds()) {
            int[] before = split.folds().get(fold.number()).validation();
            assertThat(Arrays.stream(fold.validation()).map(row -> kept[row]).toArray())
                    .isEqualTo(Arrays.stream(before).filter(row -> row % 4 != 1).toArray());
        }
    }
}
