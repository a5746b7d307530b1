package io.crisol.workbench;

import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.CandidateResult;
import io.crisol.evaluate.CrossValidation;
import io.crisol.evaluate.EvaluationObserver;
import io.crisol.evaluate.FoldScore;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fits and scores a run again and says whether the numbers are identical. The test part is not looked at. Thread-safe. */
public final class ReproduceRun {
    private final Workbench workbench;

    ReproduceRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A score that came out otherwise.
     *
     * @param fold number of the fold
     * @param metric name of the metric
     * @param before as kept; NaN where it was not defined
     * @param now as it came out
     */
    public record Changed(int fold, String metric, double before, double now) {}

    /**
     * What came out.
     *
     * @param numbers how many scores were compared
     * @param changed those that differ by a bit or more; none: the run is reproduced
     * @param reason why they may differ, where that can be told
     */
    public record Reproduction(int numbers, List<Changed> changed, Optional<Message> reason) {
        public Reproduction {
            changed = List.copyOf(changed);
        }

        public boolean identical() {
            return changed.isEmpty() && numbers > 0;
        }

        /** The outcome in a sentence. */
        public Message sentence() {
            if (identical()) {
                return Message.of("workbench.reproduced.identical", numbers);
            }
            Message differing = Message.of("workbench.reproduced.differs", changed.size(), numbers);
            return reason.map(r -> Message.of("workbench.reproduced.because", differing, r))
                    .orElse(differing);
        }
    }

    /**
     * Runs it again on the rows of its source.
     *
     * @throws io.crisol.finding.InputException where the source has other rows now
     */
    public Reproduction reproduce(Run run, JobContext context) {
        Experiment experiment = workbench.store().experiment(run.experiment()).orElseThrow();
        StudyPlan plan = workbench.replan().of(experiment, context.slice(0, 0.1));
        return reproduce(plan, experiment, run, context.slice(0.1, 1));
    }

    /** The same with rows that are in memory already. */
    public Reproduction reproduce(StudyPlan plan, Experiment experiment, Run run, JobContext context) {
        Candidate candidate = ExplainRun.candidate(plan, run);
        CandidateResult again = new CrossValidation(
                        workbench.workers(), workbench.catalogs().family("baseline"))
                .run(plan.evaluation(), List.of(candidate), EvaluationObserver.NONE, context)
                .of(candidate.id())
                .orElseThrow();
        context.checkCancelled();
        if (!again.finished()) {
            throw new FailureException(again.findings().stream()
                    .findFirst()
                    .orElseGet(() -> Finding.error("workbench.reproduced.stopped", run.id())));
        }
        Reproduction found = compared(run.folds(), again.folds(), reason(experiment));
        workbench
                .store()
                .record(new Event(
                        workbench.clock().instant(), experiment.project(), "experiment", found.sentence(), run.id()));
        return found;
    }

    private static Optional<Message> reason(Experiment experiment) {
        return experiment.program().equals(Workbench.version())
                ? Optional.empty()
                : Optional.of(Message.of("workbench.reproduced.program", experiment.program(), Workbench.version()));
    }

    static Reproduction compared(List<FoldScore> before, List<FoldScore> now, Optional<Message> reason) {
        Map<Integer, FoldScore> kept = new TreeMap<>();
        before.forEach(f -> kept.put(f.fold(), f));
        List<Changed> changed = new ArrayList<>();
        int numbers = 0;
        for (FoldScore fold : now) {
            FoldScore old = kept.get(fold.fold());
            for (Map.Entry<String, Double> score : fold.scores().entrySet()) {
                double was = old == null ? Double.NaN : old.score(score.getKey());
                numbers++;
                if (Double.compare(was, score.getValue()) != 0) {
                    changed.add(new Changed(fold.fold(), score.getKey(), was, score.getValue()));
                }
            }
        }
        return new Reproduction(numbers, changed, changed.isEmpty() ? Optional.empty() : reason);
    }
}
