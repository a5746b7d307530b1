package io.crisol.evaluate;

import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has come in of a cross-validation; tells observer and context. Thread-safe. */
final class EvaluationBoard {
    private final EvaluationPlan plan;
    private final List<Candidate> candidates;
    private final List<CandidateProgress> progress = new ArrayList<>();
    private final EvaluationObserver observer;
    private final JobContext context;
    private final Set<Integer> started = new HashSet<>();
    private final List<CandidateResult> results = new ArrayList<>();
    private int outcomes;
    private boolean closed;

    EvaluationBoard(EvaluationPlan plan, List<Candidate> candidates, EvaluationObserver observer, JobContext context) {
        this.plan = plan;
        this.candidates = candidates;
        this.observer = observer;
        this.context = context;
        candidates.forEach(c -> progress.add(new CandidateProgress(plan, c)));
    }

    synchronized void begins(FoldTask.Fit task) {
        if (closed) {
            return;
        }
        Candidate candidate = candidates.get(task.candidate());
        if (started.add(task.candidate())) {
            observer.started(candidate);
        }
        context.progress(
                (double) outcomes / (candidates.size() * plan.split().folds().size()),
                Message.of(
                        "evaluate.progress",
                        candidate.title(candidates),
                        task.fold() + 1,
                        plan.split().folds().size()));
    }

    synchronized void add(int candidate, FoldOutcome outcome) {
        if (closed || ended(candidate)) {
            return;
        }
        outcomes++;
        progress.get(candidate).add(outcome);
        if (outcome instanceof FoldOutcome.Scored scored) {
            observer.foldFinished(candidates.get(candidate), scored.score());
        }
        if (progress.get(candidate).complete()) {
            end(candidate);
        }
    }

    /** Ends what has not ended, as cancelled. */
    synchronized Evaluation close() {
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (!ended(candidate)) {
                end(candidate);
            }
        }
        closed = true;
        List<CandidateResult> inOrder = candidates.stream().map(this::resultOf).toList();
        return new Evaluation(inOrder, inOrder.stream().anyMatch(r -> r.state() == RunState.CANCELLED));
    }

    private void end(int candidate) {
        CandidateResult result = progress.get(candidate).result();
        results.add(result);
        observer.ended(result);
    }

    private boolean ended(int candidate) {
        return results.stream()
                .anyMatch(
                        r -> r.candidate().id().equals(candidates.get(candidate).id()));
    }

    private CandidateResult resultOf(Candidate candidate) {
        return results.stream()
                .filter(r -> r.candidate().id().equals(candidate.id()))
                .findFirst()
                .orElseThrow();
    }
}
