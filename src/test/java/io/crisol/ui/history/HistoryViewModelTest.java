package io.crisol.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On two comparisons that were really run: the second with another recipe. */
class HistoryViewModelTest {
    private static final Texts TEXTS = Texts.of(Language.EN);

    @TempDir
    private static Path home;

    private static Workbench workbench;

    @BeforeAll
    static void run() {
        workbench = PastStudies.few(home);
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private HistoryViewModel read() {
        OpenProject project = PastStudies.project(workbench, PastStudies.SPECIES);
        HistoryViewModel model =
                new HistoryViewModel(TEXTS, workbench, Optional.of(project.project()), FxJobs.sameThread());
        model.refresh();
        return model;
    }

    private String id(Predicate<HistoryRow> which) {
        return PastStudies.rows(workbench, PastStudies.SPECIES).stream()
                .filter(which)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CompareRunsViewModel compare(String first, String second) {
        CompareRunsViewModel model = new CompareRunsViewModel(TEXTS, workbench, FxJobs.sameThread());
        model.load(first + "," + second);
        return model;
    }

    private static Predicate<HistoryRow> of(int number, String family) {
        return r -> r.number() == number && r.run().family().equals(family);
    }

    @Test
    void the_newest_comparison_comes_first_and_in_it_the_best_run() {
        HistoryViewModel model = read();
        assertThat(model.phaseProperty().get()).isEqualTo(HistoryViewModel.Phase.READY);
        assertThat(model.rows()).hasSize(7);
        assertThat(model.rows().stream().limit(4)).allMatch(r -> r.number() == 2);
        assertThat(model.rows().get(0).score())
                .isGreaterThanOrEqualTo(model.rows().get(1).score());
        assertThat(model.rows().get(3).run().family()).isEqualTo("baseline");
    }

    @Test
    void filters_and_search_narrow_the_table_and_showing_all_takes_them_back() {
        HistoryViewModel model = read();
        model.filterProperty().set(new HistoryFilter("", Set.of("tree"), Set.of(), Set.of(), Set.of(), false));
        assertThat(model.rows()).hasSize(3);
        model.filterProperty().set(model.filterProperty().get().searching("depth 2"));
        assertThat(model.rows()).hasSize(1);
        model.clear();
        assertThat(model.rows()).hasSize(7);
    }

    @Test
    void brushing_a_chart_filters_the_table_and_leaves_the_charts_their_runs() {
        HistoryViewModel model = read();
        String one = id(of(1, "logistic"));
        model.brush(Set.of(one));
        assertThat(model.rows()).extracting(HistoryRow::id).containsExactly(one);
        assertThat(model.overTimeProperty().get()).isNotNull();
        assertThat(model.choices()).isNotEmpty();
    }

    @Test
    void settings_say_only_what_differs_from_the_defaults() {
        HistoryViewModel model = read();
        assertThat(model.rows().stream().map(model::differing).distinct())
                .containsExactlyInAnyOrder("", "greatest depth 2");
    }

    @Test
    void a_star_and_a_note_are_still_there_after_reading_again() {
        HistoryViewModel model = read();
        HistoryRow row = model.rows().getFirst();
        model.star(row);
        model.note(model.row(row.id()).orElseThrow(), "  kept for the report ");
        HistoryRow again = read().row(row.id()).orElseThrow();
        assertThat(again.starred()).isTrue();
        assertThat(again.note()).isEqualTo("kept for the report");
        model.star(again);
        assertThat(read().row(row.id()).orElseThrow().starred()).isFalse();
    }

    @Test
    void two_selected_runs_can_be_compared_the_older_one_first() {
        HistoryViewModel model = read();
        assertThat(model.whyNotCompare()).contains("Select two runs");
        HistoryRow older = model.row(id(of(1, "tree"))).orElseThrow();
        HistoryRow newer = model.row(id(of(2, "logistic"))).orElseThrow();
        model.selected().setAll(newer, older);
        assertThat(model.whyNotCompare()).isEmpty();
        assertThat(model.pair()).isEqualTo(older.id() + "," + newer.id());
    }

    @Test
    void runs_with_other_recipes_on_the_same_folds_are_paired_and_only_the_recipe_differs() {
        CompareRunsViewModel model = compare(id(of(1, "logistic")), id(of(2, "logistic")));
        assertThat(model.phaseProperty().get()).isEqualTo(CompareRunsViewModel.Phase.READY);
        assertThat(model.comparisonProperty().get()).isPresent();
        List<Difference> differences = List.copyOf(model.differences());
        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().part()).isEqualTo(Difference.Part.RECIPE);
        assertThat(differences.getFirst().first()).contains("bill_length_mm, bill_depth_mm");
        assertThat(differences.getFirst().second()).endsWith("bill_length_mm");
        model.showSameProperty().set(true);
        assertThat(model.differences()).hasSize(1 + (int) model.same());
    }

    @Test
    void the_smallest_difference_comes_from_the_frame_and_a_wider_one_makes_runs_more_equal() {
        CompareRunsViewModel model = compare(id(of(2, "logistic")), id(of(2, "tree")));
        assertThat(model.ropeProperty().get()).isEqualTo(0.01);
        double narrow = equal(model);
        model.ropeProperty().set(0.5);
        assertThat(equal(model)).isGreaterThan(narrow).isGreaterThan(0.99);
        assertThat(model.verdictProperty().get()).startsWith("Practically equal");
    }

    private static double equal(CompareRunsViewModel model) {
        return model.comparisonProperty()
                .get()
                .flatMap(c -> c.posterior())
                .orElseThrow()
                .within();
    }

    @Test
    void the_overlap_of_five_equal_folds_is_a_quarter() {
        HistoryRow row = PastStudies.rows(workbench, PastStudies.SPECIES).stream()
                .filter(of(1, "logistic"))
                .findFirst()
                .orElseThrow();
        assertThat(CompareRunsViewModel.overlap(
                        workbench.store().detail(row.id()),
                        row.experiment().pipeline().split()))
                .isEqualTo(0.25, within(0.01));
    }

    @Test
    void one_run_or_an_unknown_one_asks_for_two() {
        CompareRunsViewModel model = compare(id(of(1, "tree")), "r-nowhere");
        assertThat(model.phaseProperty().get()).isEqualTo(CompareRunsViewModel.Phase.MISSING);
    }
}
