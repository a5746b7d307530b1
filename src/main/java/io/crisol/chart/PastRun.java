package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run of the past with the experiment it belongs to. */
public record PastRun(Experiment experiment, Run run) {
    /** When it ended; where that is not known, when its experiment ended or began. */
    public Instant at() {
        return run.ended().or(experiment::finished).orElse(experiment.started());
    }

    /** Whether all folds were scored; the mean over some of them compares with nothing. */
    public boolean scored() {
        return run.state() == RunState.FINISHED && Double.isFinite(run.mean());
    }

    boolean baseline(List<ModelFamily> families) {
        return families.stream().anyMatch(f -> f.name().equals(run.family()) && f.kind() == FamilyKind.BASELINE);
    }

    /** The best of some runs; empty where none has a score. */
    static Optional<PastRun> best(List<PastRun> runs, Metric metric) {
        return runs.stream()
                .filter(PastRun::scored)
                .reduce((a, b) -> metric.better(b.run.mean(), a.run.mean()) ? b : a);
    }
}
