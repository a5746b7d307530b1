package io.crisol.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.evaluate.statistic.Interval;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.Predictions;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.Ridge;
import io.crisol.problem.Costs;
import io.crisol.recipe.step.StandardSteps;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinalFitTest {
    private final Workers workers = new Workers(2);

    private FinalModel fit(EvaluationPlan plan, Candidate candidate, Optional<OutOfFold> outOfFold) {
        return new FinalFit(workers).fit(plan, candidate, outOfFold, JobContext.silent());
    }

    private OutOfFold outOfFold(EvaluationPlan plan, Candidate candidate) {
        return new CrossValidation(workers, new Baseline())
                .run(plan, List.of(candidate), EvaluationObserver.NONE, JobContext.silent())
                .of(candidate.id())
                .orElseThrow()
                .outOfFold()
                .orElseThrow();
    }

    @Test
    void all_development_rows_are_learned_from_and_the_test_part_is_scored() {
        EvaluationPlan plan = Studies.telco(Costs.of(5, 60));
        Candidate logistic = Studies.candidate(new Logistic());
        FinalModel model = fit(plan, logistic, Optional.of(outOfFold(plan, logistic)));
        assertThat(model.trainingRows()).isEqualTo(plan.split().development().length);
        assertThat(model.threshold()).isBetween(.02, .2);
        TestResult test = model.test().orElseThrow();
        assertThat(test.locked()).isTrue();
        assertThat(test.rows()).isEqualTo(plan.split().test());
        assertThat(test.score("auc")).isGreaterThan(.82);
        assertThat(test.interval().orElseThrow().holds(test.score("auc"))).isTrue();
        assertThat(test.interval().orElseThrow().high()
                        - test.interval().orElseThrow().low())
                .isBetween(.02, .08);
    }

    @Test
    void the_fitted_recipe_and_model_give_the_scored_predictions_again() {
        EvaluationPlan plan = Studies.penguins();
        FinalModel model = fit(plan, Studies.candidate(new Logistic()), Optional.empty());
        Predictions again = model.model()
                .predict(model.recipe().apply(plan.data().take(plan.split().test())));
        TestResult test = model.test().orElseThrow();
        assertThat(((Predictions.Probabilities) again).probabilities())
                .isEqualTo(((Predictions.Probabilities) test.predicted()).probabilities());
    }

    @Test
    void without_a_test_part_the_predictions_out_of_fold_are_scored() {
        SplitPlan none = new SplitPlan(0, "stratified", 3, 1, Optional.empty(), Optional.empty(), 1);
        EvaluationPlan plan = Studies.penguins(StandardSteps.catalog(), Studies.USUAL, none);
        Candidate logistic = Studies.candidate(new Logistic());
        TestResult test = fit(plan, logistic, Optional.of(outOfFold(plan, logistic)))
                .test()
                .orElseThrow();
        assertThat(test.locked()).isFalse();
        assertThat(test.rows()).hasSize(plan.data().rows());
        assertThat(test.score("accuracy")).isGreaterThan(.97);
        assertThat(fit(plan, logistic, Optional.empty()).test()).isEmpty();
    }

    @Test
    void rows_of_a_group_widen_the_interval() {
        SplitPlan grouped = new SplitPlan(.3, "grouped", 4, 1, Optional.of("Neighborhood"), Optional.empty(), 3);
        EvaluationPlan plan = Studies.houses(grouped);
        TestResult test = fit(plan, Studies.candidate(new Ridge()), Optional.empty())
                .test()
                .orElseThrow();
        assertThat(plan.group()).contains("Neighborhood");
        Interval byRow = new RowInterval(workers, 500)
                .of(
                        plan.metric(),
                        test.truth(),
                        test.predicted(),
                        Decision.HALF,
                        Optional.empty(),
                        plan.seed(),
                        JobContext.silent())
                .orElseThrow();
        Interval byGroup = test.interval().orElseThrow();
        assertThat(byGroup.high() - byGroup.low()).isGreaterThan(byRow.high() - byRow.low());
    }

    @Test
    void the_difference_of_two_models_on_the_same_rows_is_surer_than_their_scores() {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        TestResult plain = fit(plan, Studies.candidate(new Logistic()), Optional.empty())
                .test()
                .orElseThrow();
        Candidate held = Studies.candidate("held", new Logistic(), java.util.Map.of("lambda", 100.0));
        TestResult other = fit(plan, held, Optional.empty()).test().orElseThrow();
        Interval difference = new RowInterval(workers, 200)
                .ofDifference(
                        plan.metric(),
                        plain.truth(),
                        plain.predicted(),
                        Decision.HALF,
                        other.predicted(),
                        Decision.HALF,
                        Optional.empty(),
                        plan.seed(),
                        JobContext.silent())
                .orElseThrow();
        Interval score = plain.interval().orElseThrow();
        assertThat(difference.holds(plain.score("auc") - other.score("auc"))).isTrue();
        assertThat(difference.high() - difference.low()).isLessThan((score.high() - score.low()) / 2);
    }

    @Test
    void the_threshold_without_predictions_out_of_fold_is_that_of_calibrated_probabilities() {
        FinalModel model = fit(Studies.telco(Costs.of(5, 60)), Studies.candidate(new Baseline()), Optional.empty());
        assertThat(model.threshold()).isEqualTo(5 / 65.0, within(1e-12));
    }

    @Test
    void a_family_that_does_not_fit_is_refused_with_its_reason() {
        assertThatThrownBy(() -> fit(Studies.penguins(), Studies.candidate(new Ridge()), Optional.empty()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("learn.wrong_task"));
    }
}
