package io.crisol.evaluate.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.Split;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.problem.TaskKind;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitterTest {
    @TempDir
    Path folder;

    private static Dataset table(int rows, int positives) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(
                "x",
                new DoubleNumbers(
                        IntStream.range(0, rows).mapToDouble(i -> i * 1.5).toArray()));
        columns.put(
                "y",
                new CodedColumn(
                        ColumnType.FLAG,
                        IntStream.range(0, rows).map(i -> i < positives ? 1 : 0).toArray(),
                        List.of("No", "Yes")));
        return Dataset.of(columns);
    }

    private static SplitPlan plan(String kind, double test, int folds, int repeats) {
        return new SplitPlan(test, kind, folds, repeats, Optional.empty(), Optional.empty(), 42);
    }

    private DrawnSplit draw(Dataset data, SplitPlan plan) {
        return AllSplits.splitter().draw(data, "y", TaskKind.BINARY, plan, folder);
    }

    private Finding refused(Dataset data, SplitPlan plan) {
        CrisolException e = catchThrowableOfType(CrisolException.class, () -> draw(data, plan));
        assertThat(Texts.of(Language.EN).say(e.finding().message())).doesNotContain("‹");
        assertThat(Texts.of(Language.ES).say(e.finding().message())).doesNotContain("‹");
        return e.finding();
    }

    @Test
    void a_fifth_is_locked_away_and_five_folds_share_the_rest() {
        Split split = draw(table(100, 30), SplitPlan.standard(true, 42)).split();
        assertThat(split.test()).hasSize(20);
        assertThat(split.folds())
                .hasSize(5)
                .allSatisfy(f -> assertThat(f.validation()).hasSize(16));
        assertThat(split.overlap()).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void another_seed_draws_another_test_part() {
        Dataset data = table(100, 30);
        assertThat(draw(data, SplitPlan.standard(true, 1)).split().test())
                .isNotEqualTo(draw(data, SplitPlan.standard(true, 2)).split().test());
    }

    @Test
    void repeats_draw_other_folds() {
        Split split = draw(table(100, 30), plan("stratified", 0, 5, 2)).split();
        assertThat(split.test()).isEmpty();
        assertThat(split.folds()).hasSize(10);
        assertThat(split.folds().get(0).validation())
                .isNotEqualTo(split.folds().get(5).validation());
    }

    @Test
    void too_few_rows_are_refused() {
        assertThat(refused(table(3, 1), SplitPlan.standard(true, 1)).code()).isEqualTo("evaluate.too_few_rows");
        assertThat(refused(table(0, 0), SplitPlan.standard(true, 1)).code()).isEqualTo("evaluate.too_few_rows");
    }

    @Test
    void one_class_is_refused() {
        assertThat(refused(table(30, 30), SplitPlan.standard(true, 1)).code()).isEqualTo("evaluate.one_class");
    }

    @Test
    void a_rare_class_lowers_the_number_of_folds_and_says_so() {
        DrawnSplit drawn = draw(table(60, 3), plan("stratified", 0, 5, 1));
        assertThat(drawn.split().folds()).hasSize(3);
        assertThat(drawn.findings()).extracting(Finding::code).containsExactly("evaluate.rare_class_folds");
        assertThat(drawn.findings().getFirst().args()).containsExactly("Yes", 3, 5);
    }

    @Test
    void a_class_of_one_row_is_refused() {
        assertThat(refused(table(60, 1), plan("stratified", 0, 5, 1)).code()).isEqualTo("evaluate.class_of_one");
    }

    @Test
    void numbers_asked_to_be_stratified_are_drawn_at_random_with_a_warning() {
        DrawnSplit drawn = AllSplits.splitter()
                .draw(table(40, 3), "x", TaskKind.REGRESSION, plan("stratified", 0.2, 4, 1), folder);
        assertThat(drawn.split().folds()).hasSize(4);
        assertThat(drawn.findings()).extracting(Finding::code).containsExactly("evaluate.stratified_numbers");
    }

    @Test
    void a_table_of_few_different_rows_is_split_all_the_same() {
        int[] again = IntStream.range(0, 200).map(i -> i % 8).toArray();
        DrawnSplit drawn = draw(table(8, 4).take(again), SplitPlan.standard(true, 1));
        assertThat(drawn.split().test()).hasSize(40);
        assertThat(drawn.findings()).extracting(Finding::code).containsExactly("evaluate.many_duplicates");
    }

    @Test
    void a_mistyped_kind_is_answered_with_the_nearest_one() {
        Finding finding = refused(table(30, 9), plan("stratifyed", 0.2, 5, 1));
        assertThat(finding.code()).isEqualTo("evaluate.unknown_kind_near");
        assertThat(finding.args()).contains("stratified");
    }

    @ParameterizedTest
    @CsvSource({
        "kfold, 1.0, 5, 1, evaluate.test_share",
        "kfold, -0.1, 5, 1, evaluate.test_share",
        "kfold, 0.2, 1, 1, evaluate.few_folds",
        "kfold, 0.2, 5, 0, evaluate.few_repeats",
        "grouped, 0.2, 5, 2, evaluate.no_repeats",
        "grouped, 0.2, 5, 1, evaluate.needs_column",
        "forward, 0.2, 5, 1, evaluate.needs_column",
        "given, 0.2, 5, 1, evaluate.needs_file"
    })
    void a_plan_that_cannot_be_followed_is_a_usage_error(
            String kind, double test, int folds, int repeats, String code) {
        assertThatThrownBy(() -> draw(table(30, 9), plan(kind, test, folds, repeats)))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
        refused(table(30, 9), plan(kind, test, folds, repeats));
    }

    @Test
    void an_unknown_column_is_answered_with_the_nearest_one() {
        SplitPlan plan = new SplitPlan(0.2, "grouped", 5, 1, Optional.of("X"), Optional.empty(), 1);
        assertThat(refused(table(30, 9), plan).code()).isEqualTo("evaluate.no_column_near");
    }

    @Test
    void words_give_no_order_in_time() {
        SplitPlan plan = new SplitPlan(0.2, "forward", 5, 1, Optional.of("y"), Optional.empty(), 1);
        assertThat(refused(table(30, 9), plan).code()).isEqualTo("evaluate.not_a_time");
    }

    @Test
    void forward_takes_the_last_fifth_for_testing_and_widens_the_training() {
        SplitPlan plan = new SplitPlan(0.2, "forward", 4, 1, Optional.of("x"), Optional.empty(), 1);
        Split split = draw(table(50, 20), plan).split();
        assertThat(split.test()).isEqualTo(IntStream.range(40, 50).toArray());
        assertThat(split.folds().stream().map(f -> f.training().length).toList())
                .containsExactly(8, 16, 24, 32);
        assertThat(split.folds()).allSatisfy(f -> assertThat(f.validation()).hasSize(8));
    }

    // a file of folds

    private SplitPlan given(double test, String... lines) throws IOException {
        Files.write(folder.resolve("folds.csv"), List.of(lines));
        return new SplitPlan(test, "given", 5, 1, Optional.empty(), Optional.of("folds.csv"), 1);
    }

    private static String[] lines(int rows) {
        return IntStream.range(-1, rows)
                .mapToObj(i -> i < 0 ? "row,fold" : i + "," + (i % 3) * 10)
                .toArray(String[]::new);
    }

    @Test
    void folds_are_taken_from_a_file() throws IOException {
        Split split = draw(table(12, 5), given(0, lines(12))).split();
        assertThat(split.folds()).hasSize(3);
        assertThat(split.folds().get(1))
                .satisfies(f -> assertThat(f.validation()).containsExactly(1, 4, 7, 10));
    }

    @Test
    void a_test_part_is_taken_out_of_the_folds_of_a_file() throws IOException {
        Split split = draw(table(30, 15), given(0.2, lines(30))).split();
        assertThat(split.test()).hasSize(6);
        assertThat(split.folds().stream().mapToInt(f -> f.validation().length).sum())
                .isEqualTo(24);
    }

    @Test
    void quotes_blanks_and_a_byte_order_mark_do_no_harm() throws IOException {
        String[] lines = lines(12);
        lines[0] = "\uFEFF\"row\", \"fold\"";
        lines[3] = " \"2\" , 20 ";
        assertThat(draw(table(12, 5), given(0, lines)).split().folds()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'line,fold', evaluate.file_header, 1",
        "4, '3', evaluate.file_fields, 5",
        "4, '3,1,2', evaluate.file_fields, 5",
        "4, 'three,1', evaluate.file_not_a_row, 5",
        "4, '-3,1', evaluate.file_not_a_row, 5",
        "4, '3,a', evaluate.file_not_a_fold, 5",
        "4, '12,1', evaluate.file_row_range, 5",
        "4, '2,1', evaluate.file_row_twice, 5"
    })
    void a_wrong_line_is_named(int index, String line, String code, long number) throws IOException {
        String[] lines = lines(12);
        lines[index] = line;
        Finding finding = refused(table(12, 5), given(0, lines));
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.place().line()).isEqualTo(OptionalLong.of(number));
    }

    @Test
    void rows_that_the_file_forgets_are_named() throws IOException {
        Finding finding = refused(table(12, 5), given(0, Arrays.copyOf(lines(12), 10)));
        assertThat(finding.code()).isEqualTo("evaluate.file_rows_missing");
        assertThat(finding.args()).containsExactly(3, 12, List.of(9, 10, 11));
    }

    @Test
    void a_file_of_one_fold_or_none_at_all_is_refused() throws IOException {
        String[] one =
                Arrays.stream(lines(12)).map(l -> l.replaceAll(",\\d+", ",0")).toArray(String[]::new);
        assertThat(refused(table(12, 5), given(0, one)).code()).isEqualTo("evaluate.file_one_fold");
        SplitPlan missing = new SplitPlan(0, "given", 5, 1, Optional.empty(), Optional.of("none.csv"), 1);
        assertThatThrownBy(() -> draw(table(12, 5), missing)).isInstanceOf(InputException.class);
    }

    @Test
    void the_digest_tells_splits_apart() {
        Dataset data = table(100, 30);
        Split split = draw(data, SplitPlan.standard(true, 1)).split();
        List<Fold> fewer = split.folds().subList(0, 4);
        assertThat(new Split(split.development(), split.test(), fewer).digest()).isNotEqualTo(split.digest());
    }
}
