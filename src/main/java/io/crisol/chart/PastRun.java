package io.crisol.chart;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.ModelFamily;
import java.time.Instant;
import java.util.Comparator;
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

    /** Those of some runs that used the same dataset as the newest of them: only their scores compare. */
    static List<PastRun> onPresentData(List<PastRun> runs) {
        Optional<PastRun> newest = runs.stream().max(Comparator.comparing(r -> r.experiment.started()));
        return runs.stream()
                .filter(r -> newest.filter(n -> n.experiment.fingerprint().equals(r.experiment.fingerprint()))
                        .isPresent())
                .toList();
    }
}
