package io.crisol.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.NearestNeighbours;
import io.crisol.learn.family.Searching;
import io.crisol.param.SearchRange;
import io.crisol.problem.Costs;
import io.crisol.wiring.BuiltIns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingSearchTest {
    private static final ModelFamily NEIGHBOURS = new Searching(new NearestNeighbours());
    private static final ModelFamily TREE = new Searching(new DecisionTree());

    private static CandidateResult run(EvaluationPlan plan, int threads, Candidate candidate) {
        try (Workers workers = new Workers(threads)) {
            return new CrossValidation(workers, new Baseline())
                    .run(plan, List.of(candidate), EvaluationObserver.NONE, JobContext.silent())
                    .of(candidate.id())
                    .orElseThrow();
        }
    }

    private static Candidate searching(ModelFamily family, String how, int trials) {
        return Studies.candidate("c", family, Map.of("search", how, "trials", trials));
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "grid", "halving"})
    void aSearchFindsMoreNeighboursWhereFiveAreTooFew(String how) {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        CandidateResult usual = run(plan, 2, Studies.candidate(NEIGHBOURS));
        CandidateResult searched = run(plan, 2, searching(NEIGHBOURS, how, 9));
        assertThat(searched.mean()).isGreaterThan(usual.mean() + 0.03);
        assertThat(searched.folds())
                .allSatisfy(f -> assertThat((Long) f.found().get("k")).isGreaterThan(10L));
    }

    @Test
    void theSameSeedFindsTheSameOnOneThreadAndOnSeveral() {
        EvaluationPlan plan = Studies.penguins();
        Candidate candidate = searching(TREE, "random", 6);
        assertThat(run(plan, 3, candidate).folds().stream().map(FoldScore::found))
                .isEqualTo(run(plan, 1, candidate).folds().stream()
                        .map(FoldScore::found)
                        .toList());
    }

    @Test
    void answersOfTheRowsThatAreScoredHaveNoSayInTheChoice() {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        int[] codes = ((io.crisol.learn.Target.Classes) plan.target()).codes().clone();
        for (int row : plan.split().folds().getFirst().validation()) {
            codes[row] = 1 - codes[row];
        }
        EvaluationPlan turned = new EvaluationPlan(
                plan.data(),
                new io.crisol.learn.Target.Classes(codes, List.of("No", "Yes")),
                plan.task(),
                plan.recipe(),
                plan.split(),
                plan.metric(),
                plan.metrics(),
                plan.costs(),
                Optional.empty(),
                plan.seed());
        Candidate candidate = searching(TREE, "random", 8);
        assertThat(run(turned, 2, candidate).folds().getFirst().found())
                .isEqualTo(run(plan, 2, candidate).folds().getFirst().found());
    }

    @Test
    void theFinalFitIsMadeWithSettingsFoundOnTheFolds() {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        try (Workers workers = new Workers(2)) {
            FinalModel model = new FinalFit(workers)
                    .fit(plan, searching(NEIGHBOURS, "random", 9), Optional.empty(), JobContext.silent());
            assertThat(model.candidate().searches()).isFalse();
            assertThat((Long) model.candidate().given().get("k")).isGreaterThan(10L);
        }
    }

    @Test
    void aSettingThatIsGivenIsNotSearched() {
        CandidateResult result = run(
                Studies.penguins(),
                2,
                Studies.candidate("c", TREE, Map.of("search", "random", "trials", 8, "max_depth", 3)));
        assertThat(result.folds()).allSatisfy(f -> assertThat(f.found()).doesNotContainKey("max_depth"));
    }

    @Test
    void drawnValuesAreSpreadEvenlyOverEachRangeAndTheGivenOnesComeFirst() {
        List<SearchRange> ranges =
                List.of(new SearchRange.Whole("a", 1, 10, false), new SearchRange.Real("b", 1, 100, true));
        List<Map<String, Object>> trials = SearchTrials.of(ranges, SearchMethod.RANDOM, 11, new Seed(3));
        assertThat(trials).hasSize(11);
        assertThat(trials.getFirst()).isEmpty();
        assertThat(trials.stream().skip(1).filter(t -> (Double) t.get("b") <= 10))
                .hasSize(5);
        assertThat(trials.stream()
                        .skip(1)
                        .map(t -> (Long) t.get("a"))
                        .distinct()
                        .count())
                .isGreaterThan(6);
    }

    @Test
    void aGridHasAllCombinationsAndNotMoreThanAsked() {
        List<SearchRange> ranges =
                List.of(new SearchRange.Values("a", List.of("x", "y")), new SearchRange.Real("b", 1, 100, true));
        List<Map<String, Object>> trials = SearchTrials.of(ranges, SearchMethod.GRID, 7, new Seed(3));
        assertThat(trials)
                .containsExactlyInAnyOrder(
                        Map.of(),
                        Map.of("a", "x", "b", 1.0),
                        Map.of("a", "x", "b", 10.0),
                        Map.of("a", "x", "b", 100.0),
                        Map.of("a", "y", "b", 1.0),
                        Map.of("a", "y", "b", 10.0),
                        Map.of("a", "y", "b", 100.0));
    }

    static Stream<ModelFamily> families() {
        return BuiltIns.families().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyRangeHoldsOnlyAllowedValuesOfASetting(ModelFamily family) {
        for (SearchRange range : family.searchSpace()) {
            for (double place : new double[] {0, 0.3, 0.7, 1}) {
                assertThat(family.params()
                                .check(Map.of(range.name(), range.at(place)))
                                .values())
                        .containsEntry(range.name(), range.at(place));
            }
        }
    }
}
