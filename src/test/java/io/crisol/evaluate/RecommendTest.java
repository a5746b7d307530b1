package io.crisol.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.evaluate.metric.AreaUnderRoc;
import io.crisol.evaluate.metric.RootMeanSquaredError;
import io.crisol.evaluate.statistic.FoldSample;
import io.crisol.finding.Finding;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.GradientBoosting;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.RandomForest;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommendTest {
    private static final double[] LOGISTIC = {.868, .866, .871, .869, .866};
    private static final double[] BOOSTING = {.871, .868, .873, .872, .871};
    private static final double[] CHANCE = {.5, .5, .5, .5, .5};
    private static final Metric AUC = new AreaUnderRoc();

    /** Five folds of a hundred rows. */
    private static Split split(boolean forward) {
        List<Fold> folds = IntStream.range(0, 5)
                .mapToObj(f -> new Fold(
                        f,
                        IntStream.range(0, forward ? f * 20 + 10 : 100)
                                .filter(row -> forward || row / 20 != f)
                                .toArray(),
                        IntStream.range(f * 20, f * 20 + 20).toArray()))
                .toList();
        return new Split(IntStream.range(0, 100).toArray(), new int[0], folds);
    }

    private static CandidateResult result(
            String id, ModelFamily family, String metric, double seconds, double... scores) {
        List<FoldScore> folds = IntStream.range(0, scores.length)
                .mapToObj(f -> new FoldScore(f, Map.of(metric, scores[f]), .5, seconds, .01))
                .toList();
        double mean = Arrays.stream(scores).average().orElseThrow();
        return new CandidateResult(
                new Candidate(id, family, Map.of(), family.params().defaults()),
                RunState.FINISHED,
                folds,
                mean,
                Optional.of(FoldSample.of(scores, .25).interval(.95)),
                Map.of(metric, mean),
                seconds,
                .01,
                1_000,
                Optional.empty(),
                List.of());
    }

    private static Recommendation recommend(boolean forward, CandidateResult... results) {
        return Recommend.of(AUC, split(forward), List.of(results), OptionalDouble.empty());
    }

    private static String said(Recommendation recommendation, Language language) {
        return Texts.of(language).say(recommendation.sentence());
    }

    private static String chosen(Recommendation recommendation) {
        return recommendation.recommended().orElseThrow().candidate().id();
    }

    @Test
    void of_practically_equal_ones_the_simpler_is_taken() {
        Recommendation made = recommend(
                false,
                result("baseline", new Baseline(), "auc", .001, CHANCE),
                result("logistic", new Logistic(), "auc", .1, LOGISTIC),
                result("boosting", new GradientBoosting(), "auc", 4, BOOSTING));
        assertThat(made.best().orElseThrow().candidate().id()).isEqualTo("boosting");
        assertThat(chosen(made)).isEqualTo("logistic");
        assertThat(made.beatsBaseline()).isTrue();
        assertThat(made.difference()).isEqualTo(new SmallestDifference(.01, true));
        assertThat(said(made, Language.EN))
                .isEqualTo("Best: Gradient boosting, AUC 0.871 [0.868, 0.874]. Logistic regression is practically equal"
                        + " (probability 0.999 that the difference is within ±0.01) and 40× faster: recommended.");
        assertThat(said(made, Language.ES)).contains("AUC 0,871 [0,868; 0,874]").contains("40× más rápido");
    }

    @Test
    void a_clearly_better_one_is_taken_however_complex() {
        double[] higher = Arrays.stream(BOOSTING).map(s -> s + .05).toArray();
        Recommendation made = recommend(
                false,
                result("baseline", new Baseline(), "auc", .001, CHANCE),
                result("logistic", new Logistic(), "auc", .1, LOGISTIC),
                result("boosting", new GradientBoosting(), "auc", 4, higher));
        assertThat(chosen(made)).isEqualTo("boosting");
        assertThat(said(made, Language.EN))
                .isEqualTo("Best: Gradient boosting, AUC 0.921 [0.918, 0.924]: recommended.");
    }

    @Test
    void where_it_is_undecided_the_higher_mean_is_taken_and_that_is_said() {
        Recommendation made = recommend(
                false,
                result("baseline", new Baseline(), "auc", .001, CHANCE),
                result("logistic", new Logistic(), "auc", .1, .86, .83, .88, .85, .87),
                result("boosting", new GradientBoosting(), "auc", 4, .88, .86, .87, .88, .87));
        assertThat(chosen(made)).isEqualTo("boosting");
        assertThat(said(made, Language.EN)).contains("undecided").contains("the better mean is taken");
        assertThat(made.against("logistic").orElseThrow().verdict()).isEqualTo(Comparison.Verdict.UNDECIDED);
    }

    @Test
    void a_baseline_that_nobody_beats_is_recommended() {
        Recommendation made = recommend(
                false,
                result("baseline", new Baseline(), "auc", .001, CHANCE),
                result("logistic", new Logistic(), "auc", .1, .501, .5, .499, .502, .5));
        assertThat(chosen(made)).isEqualTo("baseline");
        assertThat(made.beatsBaseline()).isFalse();
        assertThat(said(made, Language.EN))
                .contains("No model does better than the baseline")
                .contains("AUC 0.5");
    }

    @Test
    void a_best_one_that_may_not_beat_the_baseline_says_so() {
        Recommendation made = recommend(
                false,
                result("baseline", new Baseline(), "auc", .001, CHANCE),
                result("logistic", new Logistic(), "auc", .1, .6, .45, .55, .5, .62));
        assertThat(made.beatsBaseline()).isFalse();
        assertThat(said(made, Language.EN)).contains("not certain that it beats the baseline");
    }

    @Test
    void lower_is_better_for_errors() {
        Recommendation made = Recommend.of(
                new RootMeanSquaredError(),
                split(false),
                List.of(
                        result("baseline", new Baseline(), "rmse", .001, 80, 79, 81, 80, 80),
                        result("forest", new RandomForest(), "rmse", 3, 30, 31, 29, 30, 30),
                        result("boosting", new GradientBoosting(), "rmse", 4, 25, 26, 24, 25, 25)),
                OptionalDouble.empty());
        assertThat(chosen(made)).isEqualTo("boosting");
        assertThat(made.difference().value()).isEqualTo(.8, within(1e-12));
        assertThat(made.beatsBaseline()).isTrue();
        assertThat(made.against("forest").orElseThrow().mean()).isEqualTo(5, within(1e-12));
    }

    @Test
    void folds_in_time_are_not_tested() {
        Recommendation made = recommend(
                true,
                result("baseline", new Baseline(), "auc", .001, CHANCE),
                result("logistic", new Logistic(), "auc", .1, LOGISTIC),
                result("boosting", new GradientBoosting(), "auc", 4, BOOSTING));
        assertThat(chosen(made)).isEqualTo("boosting");
        assertThat(made.beatsBaseline()).isTrue();
        assertThat(made.against("logistic").orElseThrow().posterior()).isEmpty();
        assertThat(said(made, Language.EN)).contains("follow each other in time");
    }

    @Test
    void the_best_of_many_is_partly_lucky() {
        List<CandidateResult> results = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double bonus = i * .02;
            results.add(result(
                    "c" + i,
                    new Logistic(),
                    "auc",
                    .1,
                    Arrays.stream(LOGISTIC).map(s -> s - bonus).toArray()));
        }
        assertThat(said(recommend(false, results.toArray(CandidateResult[]::new)), Language.EN))
                .contains("best of 9");
    }

    @Test
    void equally_simple_ones_are_taken_by_mean_unless_one_is_clearly_faster() {
        CandidateResult slow = result("slow", new RandomForest(), "auc", 3, BOOSTING);
        CandidateResult brisk = result("brisk", new RandomForest(), "auc", 2.5, LOGISTIC);
        CandidateResult quick = result("quick", new RandomForest(), "auc", .5, LOGISTIC);
        assertThat(chosen(recommend(false, slow, brisk))).isEqualTo("slow");
        assertThat(chosen(recommend(false, slow, quick))).isEqualTo("quick");
    }

    @Test
    void nothing_finished_means_nothing_recommended() {
        Recommendation made = recommend(false);
        assertThat(made.recommended()).isEmpty();
        assertThat(said(made, Language.EN)).contains("nothing to recommend");
    }

    @Test
    void different_folds_are_never_paired() {
        List<FoldScore> five = result("a", new Logistic(), "auc", 1, LOGISTIC).folds();
        assertThatThrownBy(() -> Comparison.of(AUC, split(false), five, five.subList(0, 4), .01))
                .isInstanceOf(IllegalArgumentException.class);
        ScoredRows rows = new ScoredRows("sha256:a", "sha256:b");
        assertThat(rows.unpaired(rows)).isEmpty();
        assertThat(rows.unpaired(new ScoredRows("sha256:x", "sha256:b")).map(Finding::code))
                .contains("evaluate.other_rows");
        assertThat(rows.unpaired(new ScoredRows("sha256:a", "sha256:x")).map(Finding::code))
                .contains("evaluate.other_folds");
    }

    @Test
    void candidates_of_one_family_are_told_apart_by_their_settings() {
        Candidate few = Studies.candidate("1", new RandomForest(), Map.of("trees", 50));
        Candidate many = Studies.candidate("2", new RandomForest(), Map.of("trees", 500));
        assertThat(Texts.of(Language.EN).say(few.title(List.of(few, many)))).isEqualTo("Random forest (trees = 50)");
        assertThat(Texts.of(Language.EN).say(few.title(List.of(few)))).isEqualTo("Random forest");
    }
}
