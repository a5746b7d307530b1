package io.crisol.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.statistic.FoldSample;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.TrainingSet;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.DecisionTree;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.RandomForest;
import io.crisol.learn.family.Ridge;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrossValidationTest {
    private static Evaluation run(EvaluationPlan plan, int threads, Candidate... candidates) {
        return run(plan, threads, EvaluationObserver.NONE, JobContext.silent(), candidates);
    }

    private static Evaluation run(
            EvaluationPlan plan,
            int threads,
            EvaluationObserver observer,
            JobContext context,
            Candidate... candidates) {
        try (Workers workers = new Workers(threads)) {
            return new CrossValidation(workers, new Baseline()).run(plan, List.of(candidates), observer, context);
        }
    }

    private static CandidateResult result(Evaluation evaluation, String id) {
        return evaluation.of(id).orElseThrow();
    }

    @Test
    void penguins_are_told_apart() {
        Evaluation evaluation =
                run(Studies.penguins(), 2, Studies.candidate(new Logistic()), Studies.candidate(new DecisionTree()));
        assertThat(evaluation.cancelled()).isFalse();
        CandidateResult logistic = result(evaluation, "logistic");
        assertThat(logistic.state()).isEqualTo(RunState.FINISHED);
        assertThat(logistic.mean()).isGreaterThan(0.97);
        assertThat(logistic.scores()).containsKeys("accuracy", "logloss", "macro_f1", "balanced_accuracy", "auc");
        assertThat(logistic.folds()).extracting(FoldScore::fold).containsExactly(0, 1, 2, 3, 4);
        assertThat(result(evaluation, "tree").mean()).isBetween(0.85, logistic.mean());
    }

    @Test
    void the_baseline_always_runs() {
        Evaluation evaluation = run(Studies.penguins(), 1, Studies.candidate(new Logistic()));
        assertThat(evaluation.results()).extracting(r -> r.candidate().id()).containsExactly("baseline", "logistic");
        assertThat(result(evaluation, "baseline").mean()).isEqualTo(0.44, within(0.01));
        Evaluation own = run(Studies.penguins(), 1, Studies.candidate(new Baseline()));
        assertThat(own.results()).hasSize(1);
    }

    @Test
    void the_number_of_threads_changes_no_bit() {
        EvaluationPlan plan = Studies.penguins();
        Candidate[] candidates = {
            Studies.candidate(new Logistic()),
            Studies.candidate(new DecisionTree()),
            Studies.candidate(new RandomForest())
        };
        Evaluation one = run(plan, 1, candidates);
        Evaluation four = run(plan, 4, candidates);
        for (CandidateResult a : one.results()) {
            CandidateResult b = result(four, a.candidate().id());
            assertThat(b.mean()).isEqualTo(a.mean());
            assertThat(b.scores()).isEqualTo(a.scores());
            assertThat(b.interval()).isEqualTo(a.interval());
            assertThat(probabilities(b)).isEqualTo(probabilities(a));
        }
    }

    private static double[][] probabilities(CandidateResult result) {
        return ((Predictions.Probabilities) result.outOfFold().orElseThrow().predicted()).probabilities();
    }

    @Test
    void a_candidate_scores_the_same_alone_and_in_company() {
        EvaluationPlan plan = Studies.penguins();
        Evaluation alone = run(plan, 2, Studies.candidate("a", new RandomForest(), Map.of("trees", 20)));
        Evaluation company = run(
                plan,
                2,
                Studies.candidate(new DecisionTree()),
                Studies.candidate("other id", new RandomForest(), Map.of("trees", 20)));
        assertThat(probabilities(result(company, "other id"))).isEqualTo(probabilities(result(alone, "a")));
    }

    @Test
    void the_interval_is_that_of_the_fold_scores() {
        EvaluationPlan plan = Studies.houses(SplitPlan.standard(false, 1));
        CandidateResult ridge = result(run(plan, 2, Studies.candidate(new Ridge())), "ridge");
        double[] scores =
                ridge.folds().stream().mapToDouble(f -> f.score("rmse")).toArray();
        assertThat(ridge.mean()).isEqualTo(Arrays.stream(scores).average().orElseThrow());
        assertThat(ridge.interval())
                .contains(FoldSample.of(scores, plan.split().overlap()).interval(0.95));
        assertThat(ridge.mean()).isLessThan(60_000);
    }

    @Test
    void every_development_row_is_predicted_out_of_fold() {
        EvaluationPlan plan = Studies.penguins();
        OutOfFold outOfFold = result(run(plan, 2, Studies.candidate(new Logistic())), "logistic")
                .outOfFold()
                .orElseThrow();
        assertThat(outOfFold.rows()).isEqualTo(plan.split().development());
        assertThat(plan.metric().score(outOfFold.truth(), outOfFold.predicted(), Decision.HALF))
                .isGreaterThan(0.97);
    }

    @Test
    void repeats_are_averaged_out_of_fold() {
        SplitPlan twice = new SplitPlan(0.2, "stratified", 3, 2, Optional.empty(), Optional.empty(), 5);
        EvaluationPlan plan = Studies.penguins(io.crisol.recipe.step.StandardSteps.catalog(), Studies.USUAL, twice);
        CandidateResult logistic = result(run(plan, 2, Studies.candidate(new Logistic())), "logistic");
        assertThat(logistic.folds()).hasSize(6);
        assertThat(logistic.outOfFold().orElseThrow().rows())
                .isEqualTo(plan.split().development());
        double[][] probabilities = probabilities(logistic);
        for (int row = 0; row < probabilities[0].length; row++) {
            assertThat(probabilities[0][row] + probabilities[1][row] + probabilities[2][row])
                    .isEqualTo(1, within(1e-5));
        }
    }

    @Test
    void folds_in_time_have_no_interval() {
        SplitPlan forward = new SplitPlan(0.2, "forward", 3, 1, Optional.of("Year_Sold"), Optional.empty(), 1);
        CandidateResult ridge = result(run(Studies.houses(forward), 2, Studies.candidate(new Ridge())), "ridge");
        assertThat(ridge.state()).isEqualTo(RunState.FINISHED);
        assertThat(ridge.interval()).isEmpty();
        assertThat(ridge.mean()).isPositive();
    }

    @Test
    void costs_tune_the_threshold_on_the_training_side() {
        EvaluationPlan plan = Studies.telco(Costs.of(5, 60));
        CandidateResult logistic = result(run(plan, 2, Studies.candidate(new Logistic())), "logistic");
        assertThat(logistic.mean()).isGreaterThan(0.84);
        assertThat(logistic.threshold()).isBetween(0.02, 0.2);
        OutOfFold outOfFold = logistic.outOfFold().orElseThrow();
        double untuned = plan.metrics().stream()
                .filter(m -> m.name().equals("cost"))
                .findFirst()
                .orElseThrow()
                .score(outOfFold.truth(), outOfFold.predicted(), plan.decision(0.5));
        assertThat(logistic.score("cost")).isLessThan(0.6 * untuned);
    }

    @Test
    void without_costs_one_half_decides_and_cost_has_no_value() {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        CandidateResult baseline = result(run(plan, 2), "baseline");
        assertThat(baseline.threshold()).isEqualTo(0.5);
        assertThat(baseline.score("cost")).isNaN();
    }

    @Test
    void two_candidates_with_one_id_are_a_mistake() {
        Candidate ridge = Studies.candidate(new Ridge());
        assertThatThrownBy(() -> run(Studies.penguins(), 1, ridge, ridge)).isInstanceOf(IllegalArgumentException.class);
    }

    // a family that does what a test needs

    private interface Fit {
        FittedModel fit(TrainingSet training, Seed seed, JobContext context);
    }

    private static Candidate family(String name, Fit fit) {
        Baseline baseline = new Baseline();
        ModelFamily family = new ModelFamily() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public FamilyKind kind() {
                return FamilyKind.TREE;
            }

            @Override
            public Set<TaskKind> tasks() {
                return baseline.tasks();
            }

            @Override
            public ParamSet params() {
                return baseline.params();
            }

            @Override
            public InputForm form() {
                return InputForm.NATIVE;
            }

            @Override
            public boolean takesMissing() {
                return true;
            }

            @Override
            public int complexity() {
                return 3;
            }

            @Override
            public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
                return fit.fit(training, seed, context);
            }
        };
        return new Candidate(name, family, Map.of(), baseline.params().defaults());
    }

    private static FittedModel usual(TrainingSet training) {
        return new Baseline().fit(training, new Baseline().params().defaults(), new Seed(1), JobContext.silent());
    }

    @Test
    void a_failing_candidate_stops_no_other() {
        Evaluation evaluation = run(
                Studies.penguins(),
                2,
                family("broken", (t, s, c) -> {
                    throw new IllegalStateException("singular");
                }),
                family("unhappy", (t, s, c) -> {
                    throw new InputException(Finding.error("learn.no_rows"));
                }),
                Studies.candidate(new Logistic()));
        CandidateResult broken = result(evaluation, "broken");
        assertThat(broken.state()).isEqualTo(RunState.FAILED);
        assertThat(broken.findings()).extracting(Finding::code).containsExactly("evaluate.fit_failed");
        assertThat(Texts.of(Language.EN).say(broken.findings().getFirst().message()))
                .contains("singular");
        assertThat(result(evaluation, "unhappy").findings())
                .extracting(Finding::code)
                .containsExactly("learn.no_rows");
        assertThat(result(evaluation, "logistic").state()).isEqualTo(RunState.FINISHED);
        assertThat(evaluation.cancelled()).isFalse();
    }

    @Test
    void of_several_failures_the_one_of_the_first_fold_is_told_on_any_number_of_threads() {
        EvaluationPlan plan = Studies.penguins();
        Candidate late = family("late", (t, s, c) -> {
            if (s.equals(plan.seed().child("fold-0").child("late"))) {
                return usual(t);
            }
            throw new InputException(Finding.error("learn.no_rows", s.value()));
        });
        long second = plan.seed().child("fold-1").child("late").value();
        for (int threads : new int[] {1, 4}) {
            assertThat(result(run(plan, threads, late), "late")
                            .findings()
                            .getFirst()
                            .args())
                    .containsExactly(second);
        }
    }

    @Test
    void a_family_that_does_not_fit_says_why() {
        Evaluation evaluation = run(Studies.penguins(), 1, Studies.candidate(new Ridge()));
        assertThat(result(evaluation, "ridge").findings())
                .extracting(Finding::code)
                .containsExactly("learn.wrong_task");
    }

    @Test
    void predictions_that_are_not_numbers_are_a_failure() {
        Evaluation evaluation =
                run(Studies.houses(SplitPlan.standard(false, 1)), 1, family("nan", (t, s, c) -> new FittedModel() {
                    @Override
                    public Predictions predict(Dataset prepared) {
                        double[] values = new double[prepared.rows()];
                        values[3] = Double.NaN;
                        return new Predictions.Amounts(values);
                    }

                    @Override
                    public String write(GraphBuilder graph) {
                        return "";
                    }

                    @Override
                    public long bytes() {
                        return 0;
                    }
                }));
        assertThat(result(evaluation, "nan").findings())
                .extracting(Finding::code)
                .containsExactly("evaluate.not_finite");
    }

    @Test
    void cancelling_keeps_what_is_finished() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger folds = new AtomicInteger();
        JobContext context = context(stop);
        EvaluationObserver observer = new EvaluationObserver() {
            @Override
            public void ended(CandidateResult result) {
                if (result.candidate().id().equals("quick")) {
                    stop.set(true);
                }
            }
        };
        Evaluation evaluation = run(
                Studies.penguins(),
                6,
                observer,
                context,
                family("quick", (t, s, c) -> usual(t)),
                family("slow", (t, s, c) -> {
                    if (folds.incrementAndGet() == 1) {
                        return usual(t);
                    }
                    while (true) {
                        c.checkCancelled();
                        Thread.onSpinWait();
                    }
                }));
        assertThat(evaluation.cancelled()).isTrue();
        assertThat(result(evaluation, "quick").state()).isEqualTo(RunState.FINISHED);
        CandidateResult slow = result(evaluation, "slow");
        assertThat(slow.state()).isEqualTo(RunState.CANCELLED);
        assertThat(slow.folds()).hasSize(1);
    }

    @Test
    void cancelled_before_it_begins_it_fits_nothing() {
        AtomicInteger fits = new AtomicInteger();
        Evaluation evaluation = run(
                Studies.penguins(),
                2,
                EvaluationObserver.NONE,
                context(new AtomicBoolean(true)),
                family("counted", (t, s, c) -> {
                    fits.incrementAndGet();
                    return usual(t);
                }));
        assertThat(fits).hasValue(0);
        assertThat(evaluation.results()).allSatisfy(r -> assertThat(r.state()).isEqualTo(RunState.CANCELLED));
    }

    private static JobContext context(AtomicBoolean stop) {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    @Test
    void the_observer_hears_of_everything_once_and_in_order() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        List<Double> progress = Collections.synchronizedList(new ArrayList<>());
        EvaluationObserver observer = new EvaluationObserver() {
            @Override
            public void started(Candidate candidate) {
                heard.add("start " + candidate.id());
            }

            @Override
            public void foldFinished(Candidate candidate, FoldScore score) {
                heard.add("fold " + candidate.id());
            }

            @Override
            public void ended(CandidateResult result) {
                heard.add("end " + result.candidate().id());
            }
        };
        JobContext context = new JobContext() {
            @Override
            public void progress(double done, Message what) {
                progress.add(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        run(Studies.penguins(), 3, observer, context, Studies.candidate(new Logistic()));
        assertThat(heard.stream().filter(e -> e.endsWith("logistic")))
                .containsExactly(
                        "start logistic",
                        "fold logistic",
                        "fold logistic",
                        "fold logistic",
                        "fold logistic",
                        "fold logistic",
                        "end logistic");
        assertThat(progress).isSorted().allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
    }
}
