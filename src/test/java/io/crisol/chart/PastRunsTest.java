package io.crisol.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.evaluate.metric.Accuracy;
import io.crisol.evaluate.metric.RootMeanSquaredError;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Run;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PastRunsTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Metric MORE = new Accuracy();
    private static final Metric LESS = new RootMeanSquaredError();

    private static Experiment experiment(int day, String data, Pipeline pipeline) {
        Instant started = BEGIN.plusSeconds(86_400L * day);
        return new Experiment(
                "e-" + day,
                "p-1",
                "i-1",
                "Study",
                started,
                Optional.of(started),
                RunState.FINISHED,
                pipeline,
                "",
                data,
                100,
                "accuracy",
                Optional.empty(),
                Optional.empty(),
                "dev");
    }

    private static PastRun run(int day, String data, double score, double seconds) {
        return run(day, data, score, seconds, RunState.FINISHED);
    }

    private static PastRun run(int day, String data, double score, double seconds, RunState state) {
        Experiment experiment = experiment(day, data, Pipeline.named("Study"));
        Run run = new Run(
                "r-" + day,
                experiment.id(),
                "logistic",
                Map.of(),
                state,
                score,
                Double.NaN,
                Double.NaN,
                List.of(),
                Map.of(),
                seconds,
                0.001,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(experiment.started()));
        return new PastRun(experiment, run);
    }

    private static List<Double> scores(List<PastRun> runs) {
        return runs.stream().map(r -> r.run().mean()).toList();
    }

    @Test
    void the_best_so_far_only_ever_gets_better_whatever_the_order_of_the_runs() {
        List<PastRun> runs = List.of(
                run(3, "a", .85, 1),
                run(1, "a", .80, 1),
                run(4, "a", .90, 1),
                run(2, "a", .82, 1),
                run(5, "a", .90, 1));
        List<BestSoFar> best = BestSoFar.of(runs, MORE);
        assertThat(best).hasSize(1);
        assertThat(scores(best.getFirst().records())).containsExactly(.80, .82, .85, .90);
        assertThat(best.getFirst().until()).isEqualTo(BEGIN.plusSeconds(86_400 * 5));
    }

    @Test
    void where_less_is_better_the_best_so_far_goes_down() {
        List<PastRun> runs = List.of(run(1, "a", 30, 1), run(2, "a", 35, 1), run(3, "a", 25, 1));
        assertThat(scores(BestSoFar.of(runs, LESS).getFirst().records())).containsExactly(30.0, 25.0);
    }

    @Test
    void the_best_so_far_begins_anew_on_other_data() {
        List<PastRun> runs = List.of(run(1, "a", .95, 1), run(2, "b", .80, 1), run(3, "b", .85, 1));
        assertThat(BestSoFar.of(runs, MORE).stream().map(b -> scores(b.records())))
                .containsExactly(List.of(.95), List.of(.80, .85));
    }

    @Test
    void a_run_that_was_cancelled_sets_no_record() {
        List<PastRun> runs = List.of(run(1, "a", .80, 1), run(2, "a", .99, 1, RunState.CANCELLED));
        assertThat(scores(BestSoFar.of(runs, MORE).getFirst().records())).containsExactly(.80);
    }

    @Test
    void the_front_holds_what_nothing_beats_in_both_time_and_score() {
        List<PastRun> runs = List.of(
                run(1, "a", .80, 1),
                run(2, "a", .79, 2),
                run(3, "a", .90, 5),
                run(4, "a", .88, 7),
                run(5, "a", .91, 50));
        assertThat(scores(ParetoFront.of(runs, MORE))).containsExactly(.80, .90, .91);
    }

    @Test
    void the_front_respects_that_less_can_be_better() {
        List<PastRun> runs = List.of(run(1, "a", 30, 1), run(2, "a", 40, 2), run(3, "a", 20, 3));
        assertThat(scores(ParetoFront.of(runs, LESS))).containsExactly(30.0, 20.0);
    }

    @Test
    void of_equally_fast_runs_the_better_one_is_on_the_front() {
        List<PastRun> runs = List.of(run(1, "a", .80, 1), run(2, "a", .85, 1));
        assertThat(scores(ParetoFront.of(runs, MORE))).containsExactly(.85);
    }

    @Test
    void only_runs_on_the_data_of_the_newest_experiment_are_on_the_present_data() {
        List<PastRun> runs = List.of(run(1, "a", .80, 1), run(3, "b", .70, 1), run(2, "a", .85, 1));
        assertThat(scores(PastRun.onPresentData(runs))).containsExactly(.70);
    }

    @Test
    void changes_name_the_parts_that_differ_from_the_experiment_before() {
        Pipeline plain = Pipeline.named("Study");
        Pipeline dropping = plain.withRecipe(List.of(StepSpec.of("drop", ColumnChoice.named("id"), Map.of())));
        Pipeline framed = dropping.withFrame(plain.frame().withMetric(Optional.of("auc")));
        List<RecordedChange> changes = RecordedChange.along(List.of(
                experiment(4, "b", framed),
                experiment(1, "a", plain),
                experiment(2, "a", plain),
                experiment(3, "a", dropping)));
        assertThat(changes)
                .containsExactly(
                        new RecordedChange(BEGIN.plusSeconds(86_400 * 3), java.util.Set.of(RecordedChange.Part.RECIPE)),
                        new RecordedChange(
                                BEGIN.plusSeconds(86_400 * 4),
                                java.util.Set.of(RecordedChange.Part.DATA, RecordedChange.Part.FRAME)));
    }
}
