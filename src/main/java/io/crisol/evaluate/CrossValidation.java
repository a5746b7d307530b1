package io.crisol.evaluate;

import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Fits and scores candidates on the same folds. The recipe is fitted once a fold and shared by all candidates; folds ×
 * candidates run on the workers, one thread a fit. The result does not depend on the number of threads, bit for bit
 * (times aside). A candidate that fails does not stop the others. Immutable; runs may go on side by side.
 */
public final class CrossValidation {
    private static final System.Logger LOG = System.getLogger(CrossValidation.class.getName());
    private static final double UNKNOWN_YET = 1e9;

    private final Workers workers;
    private final ModelFamily baseline;

    /** @param baseline the family that is added where no candidate is a baseline */
    public CrossValidation(Workers workers, ModelFamily baseline) {
        this.workers = workers;
        this.baseline = baseline;
    }

    /**
     * Runs all candidates. Where the context is cancelled, it ends as soon as the running fits do, and keeps what is
     * finished.
     *
     * @param candidates with different ids
     */
    public Evaluation run(
            EvaluationPlan plan, List<Candidate> candidates, EvaluationObserver observer, JobContext context) {
        List<Candidate> all = withBaseline(candidates);
        EvaluationBoard board = new EvaluationBoard(plan, all, observer, context);
        double[] expected = all.stream()
                .mapToDouble(c -> UNKNOWN_YET + c.family().complexity())
                .toArray();
        FoldQueue queue = new FoldQueue(plan.split().folds().size(), expected, workers.threads());
        Pass pass = new Pass(plan, all, queue, board, context);
        Callable<Boolean> loop = pass::work;
        try {
            workers.all(context, Collections.nCopies(workers.threads(), loop));
        } catch (CancelledException e) {
            queue.stop();
        }
        return board.close();
    }

    private List<Candidate> withBaseline(List<Candidate> candidates) {
        if (candidates.stream().map(Candidate::id).distinct().count() != candidates.size()) {
            throw new IllegalArgumentException("two candidates have one id");
        }
        if (candidates.stream().anyMatch(c -> c.family().kind() == FamilyKind.BASELINE)) {
            return List.copyOf(candidates);
        }
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(
                baseline.name(), baseline, Map.of(), baseline.params().defaults()));
        all.addAll(candidates);
        return List.copyOf(all);
    }

    /** One run; every thread works through the queue. */
    private record Pass(
            EvaluationPlan plan,
            List<Candidate> candidates,
            FoldQueue queue,
            EvaluationBoard board,
            JobContext context) {
        boolean work() {
            boolean orderly = false;
            try {
                Optional<FoldTask> task = queue.next();
                while (task.isPresent() && !context.cancelled()) {
                    switch (task.get()) {
                        case FoldTask.Open open -> open(open);
                        case FoldTask.Fit fit -> fit(fit);
                    }
                    task = queue.next();
                }
                orderly = !context.cancelled();
                return orderly;
            } finally {
                if (!orderly) {
                    queue.stop();
                }
            }
        }

        private boolean nested() {
            return plan.tunesThreshold() || candidates.stream().anyMatch(Candidate::searches);
        }

        private void open(FoldTask.Open task) {
            try {
                queue.opened(task, FoldRun.prepare(plan, task.fold(), nested(), context));
            } catch (RuntimeException e) {
                Finding finding = finding("evaluate.prepare_failed", e);
                for (int candidate = 0; candidate < candidates.size(); candidate++) {
                    board.add(candidate, new FoldOutcome.Failed(task.fold(), finding));
                }
                queue.unprepared(task);
            }
        }

        private void fit(FoldTask.Fit task) {
            board.begins(task);
            FoldOutcome outcome;
            try {
                long start = System.nanoTime();
                outcome = task.run().run(candidates.get(task.candidate()), context);
                queue.took(task.candidate(), (System.nanoTime() - start) / 1e9);
            } catch (RuntimeException e) {
                outcome = new FoldOutcome.Failed(task.fold(), finding("evaluate.fit_failed", e));
            }
            if (outcome instanceof FoldOutcome.Failed) {
                queue.failed(task.candidate(), task.fold());
            }
            board.add(task.candidate(), outcome);
            queue.done(task);
        }
    }

    /** What a failure means to the person. Anything but trouble of our own family is a bug, and is logged. */
    private static Finding finding(String code, RuntimeException failure) {
        return switch (failure) {
            case CancelledException e -> throw e;
            case CrisolException e -> e.finding();
            default -> {
                LOG.log(Level.WARNING, code, failure);
                yield Finding.error(code, String.valueOf(failure));
            }
        };
    }
}
