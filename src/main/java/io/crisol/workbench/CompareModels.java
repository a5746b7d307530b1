package io.crisol.workbench;

import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.CandidateResult;
import io.crisol.evaluate.CrossValidation;
import io.crisol.evaluate.Evaluation;
import io.crisol.evaluate.EvaluationObserver;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.OutOfFold;
import io.crisol.evaluate.Recommend;
import io.crisol.evaluate.Recommendation;
import io.crisol.evaluate.RunState;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Ids;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.experiment.SettingsDigest;
import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.finding.InputException;
import io.crisol.finding.Severity;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.profile.assumption.CheckLimits;
import io.crisol.text.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs a planned study and keeps everything that happens in the store. Thread-safe. */
public final class CompareModels {
    private final ExperimentStore store;
    private final Workers workers;
    private final ModelFamily baseline;
    private final Clock clock;
    private final String program;
    private final CheckTraining checks;

    /**
     * @param baseline the family that always takes part
     * @param program version of Crisol, kept with every experiment
     * @param checks checks what the families assume of the training rows
     */
    public CompareModels(
            ExperimentStore store,
            Workers workers,
            ModelFamily baseline,
            Clock clock,
            String program,
            CheckTraining checks) {
        this.store = store;
        this.workers = workers;
        this.baseline = baseline;
        this.clock = clock;
        this.program = program;
        this.checks = checks;
    }

    /** Hears of a running comparison; called one call at a time, from the threads that do the work. */
    public interface Watch {
        /** Hears nothing. */
        Watch NONE = new Watch() {};

        /** The experiment begins; every candidate has a run that waits. */
        default void began(Experiment experiment, List<Run> runs) {}

        /** A run changed: it began, finished a fold, or ended. */
        default void changed(Run run) {}
    }

    /**
     * Compares the candidates.
     *
     * @param project identifier of the project
     * @param iteration identifier of the iteration
     * @return the experiment as it was kept; cancelled ones too, with what was finished
     */
    public Experiment compare(StudyPlan plan, String project, String iteration, Watch watch, JobContext context) {
        Instant started = clock.instant();
        Experiment waiting = new Experiment(
                Ids.fresh('e'),
                project,
                iteration,
                plan.pipeline().name(),
                started,
                Optional.empty(),
                RunState.RUNNING,
                plan.pipeline(),
                SettingsDigest.of(plan.pipeline(), plan.source().data().fingerprint()),
                plan.source().data().fingerprint(),
                plan.evaluation().data().rows(),
                plan.evaluation().metric().name(),
                Optional.empty(),
                Optional.empty(),
                program);
        store.save(waiting);
        Following following = new Following(plan, waiting, watch, context);
        watch.began(waiting, following.begin());
        try {
            Evaluation evaluation = new CrossValidation(workers, baseline)
                    .run(plan.evaluation(), plan.candidates(), following, cancelOnly(context));
            checked(plan, waiting, evaluation, context);
            return finish(plan, waiting, following, evaluation);
        } catch (CrisolException e) {
            store.save(ended(waiting, e instanceof CancelledException ? RunState.CANCELLED : RunState.FAILED));
            throw e;
        }
    }

    /** Keeps what the families assume of the rows they learned from; a cancelled or failed check leaves nothing. */
    private void checked(StudyPlan plan, Experiment waiting, Evaluation evaluation, JobContext context) {
        if (evaluation.cancelled()) {
            return;
        }
        try {
            store.saveAssumptions(waiting.id(), checks.of(plan, CheckLimits.RUN, cancelOnly(context)));
        } catch (CancelledException | InputException e) {
            // The comparison is whole without it; the gate then says that nobody looked.
            return;
        }
    }

    private Experiment finish(StudyPlan plan, Experiment waiting, Following following, Evaluation evaluation) {
        Recommendation recommendation = recommend(plan, evaluation);
        Experiment finished = new Experiment(
                waiting.id(),
                waiting.project(),
                waiting.iteration(),
                waiting.name(),
                waiting.started(),
                Optional.of(clock.instant()),
                evaluation.cancelled() ? RunState.CANCELLED : RunState.FINISHED,
                waiting.pipeline(),
                waiting.settingsDigest(),
                waiting.fingerprint(),
                waiting.rows(),
                waiting.metric(),
                Optional.of(recommendation.sentence()),
                recommendation.recommended().map(r -> following.runOf(r.candidate())),
                waiting.program());
        store.save(finished);
        store.record(new Event(
                clock.instant(),
                finished.project(),
                "experiment",
                finished.sentence().orElseGet(() -> Message.of("workbench.event.experiment_stopped", finished.name())),
                finished.id()));
        return finished;
    }

    /** Passes cancelling on; progress is told by finished folds, which only ever grows. */
    private static JobContext cancelOnly(JobContext context) {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return context.cancelled();
            }
        };
    }

    private static Recommendation recommend(StudyPlan plan, Evaluation evaluation) {
        return Recommend.of(
                plan.evaluation().metric(),
                plan.evaluation().split(),
                evaluation.results(),
                plan.pipeline().frame().smallestDifference());
    }

    private Experiment ended(Experiment e, RunState state) {
        return new Experiment(
                e.id(),
                e.project(),
                e.iteration(),
                e.name(),
                e.started(),
                Optional.of(clock.instant()),
                state,
                e.pipeline(),
                e.settingsDigest(),
                e.fingerprint(),
                e.rows(),
                e.metric(),
                Optional.empty(),
                Optional.empty(),
                e.program());
    }

    /** Keeps every run as it changes. */
    private final class Following implements EvaluationObserver {
        private final StudyPlan plan;
        private final Experiment experiment;
        private final Watch watch;
        private final JobContext context;
        private final Map<String, Run> runs = new HashMap<>();
        private int foldsDone;

        Following(StudyPlan plan, Experiment experiment, Watch watch, JobContext context) {
            this.plan = plan;
            this.experiment = experiment;
            this.watch = watch;
            this.context = context;
        }

        List<Run> begin() {
            List<Run> all = new ArrayList<>();
            for (Candidate candidate : plan.candidates()) {
                Run run = new Run(
                        Ids.fresh('r'),
                        experiment.id(),
                        candidate.family().name(),
                        candidate.given(),
                        RunState.WAITING,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        List.of(),
                        Map.of(),
                        Double.NaN,
                        Double.NaN,
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty());
                runs.put(candidate.id(), run);
                store.save(run);
                all.add(run);
            }
            return all;
        }

        String runOf(Candidate candidate) {
            return run(candidate).id();
        }

        @Override
        public synchronized void started(Candidate candidate) {
            keep(
                    candidate,
                    with(run(candidate), RunState.RUNNING, run(candidate).folds()),
                    false);
        }

        @Override
        public synchronized void foldFinished(Candidate candidate, FoldScore score) {
            List<FoldScore> folds = new ArrayList<>(run(candidate).folds());
            folds.add(score);
            int all =
                    plan.candidates().size() * plan.evaluation().split().folds().size();
            context.progress(
                    (double) ++foldsDone / all,
                    Message.of(
                            "workbench.progress.fold",
                            Message.of("family." + candidate.family().name()),
                            folds.size(),
                            plan.evaluation().split().folds().size()));
            keep(candidate, with(run(candidate), RunState.RUNNING, folds), false);
        }

        @Override
        public synchronized void ended(CandidateResult result) {
            Run before = run(result.candidate());
            Run after = new Run(
                    before.id(),
                    before.experiment(),
                    before.family(),
                    before.params(),
                    result.state(),
                    result.mean(),
                    result.interval().map(Interval::low).orElse(Double.NaN),
                    result.interval().map(Interval::high).orElse(Double.NaN),
                    result.folds(),
                    result.scores(),
                    result.fitSeconds(),
                    result.predictSeconds(),
                    OptionalDouble.empty(),
                    result.findings().stream()
                            .filter(f -> f.severity() == Severity.ERROR || !result.finished())
                            .findFirst(),
                    Optional.of(clock.instant()));
            keep(result.candidate(), after, true);
            result.outOfFold().ifPresent(o -> store.saveDetail(after.id(), detail(result, o)));
        }

        private void keep(Candidate candidate, Run run, boolean durable) {
            runs.put(candidate.id(), run);
            if (durable) {
                store.save(run);
            }
            watch.changed(run);
        }

        private Run run(Candidate candidate) {
            return java.util.Objects.requireNonNull(runs.get(candidate.id()));
        }

        private Run with(Run r, RunState state, List<FoldScore> folds) {
            return new Run(
                    r.id(),
                    r.experiment(),
                    r.family(),
                    r.params(),
                    state,
                    r.mean(),
                    r.low(),
                    r.high(),
                    folds,
                    r.scores(),
                    r.fitSeconds(),
                    r.predictSeconds(),
                    r.test(),
                    r.finding(),
                    r.ended());
        }

        private RunDetail detail(CandidateResult result, OutOfFold o) {
            int[] foldOf = new int[plan.evaluation().data().rows()];
            for (int f = plan.evaluation().split().folds().size() - 1; f >= 0; f--) {
                for (int row : plan.evaluation().split().folds().get(f).validation()) {
                    foldOf[row] = f;
                }
            }
            int[] folds = new int[o.rows().length];
            double[] truth = new double[folds.length];
            for (int i = 0; i < folds.length; i++) {
                folds[i] = foldOf[o.rows()[i]];
                truth[i] = switch (o.truth()) {
                    case Target.Classes c -> c.codes()[i];
                    case Target.Amounts a -> a.values()[i];
                };
            }
            return new RunDetail(
                    o.rows(),
                    folds,
                    truth,
                    switch (o.predicted()) {
                        case Predictions.Probabilities p -> p.probabilities();
                        case Predictions.Amounts a -> new double[][] {a.values()};
                    },
                    o.truth() instanceof Target.Classes c ? c.names() : List.of(),
                    result.threshold(),
                    List.of());
        }
    }
}
