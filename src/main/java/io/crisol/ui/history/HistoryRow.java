package io.crisol.ui.history;

import io.crisol.chart.PastRun;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Project;
import io.crisol.experiment.Run;
import java.time.Instant;

/**
 * A run as the history lists it.
 *
 * @param number the experiment's place in its project, counted from 1
 * @param note what the person wrote about the run, or ""
 */
record HistoryRow(Project project, Experiment experiment, int number, Run run, boolean starred, String note) {
    String id() {
        return run.id();
    }

    PastRun past() {
        return new PastRun(experiment, run);
    }

    Instant at() {
        return past().at();
    }

    /** Mean of the deciding metric over all folds; NaN where not all were scored. */
    double score() {
        return past().scored() ? run.mean() : Double.NaN;
    }

    Yardstick yardstick() {
        return new Yardstick(
                project.id(), experiment.pipeline().frame().target().orElse(""), experiment.metric());
    }

    HistoryRow marked(boolean star, String text) {
        return new HistoryRow(project, experiment, number, run, star, text);
    }
}
