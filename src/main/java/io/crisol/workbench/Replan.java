package io.crisol.workbench;

import io.crisol.experiment.Experiment;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import java.nio.file.Path;

/** Plans a study that was run before again, on the same rows. Thread-safe. */
public final class Replan {
    private final Workbench workbench;

    Replan(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Reads the rows of an experiment again and plans it as it was.
     *
     * @throws InputException where the source has other rows now
     */
    public StudyPlan of(Experiment experiment, JobContext context) {
        return of(experiment, workbench.source().data(experiment.pipeline(), Path.of(""), context));
    }

    /** The same with rows that are in memory already. */
    public StudyPlan of(Experiment experiment, StudyData rows) {
        String now = rows.data().fingerprint();
        if (!now.equals(experiment.fingerprint())) {
            throw new InputException(Finding.error("workbench.other_rows", rows.place(), experiment.id())
                    .at(Place.file(rows.place())));
        }
        StudyData asRun = new StudyData(experiment.pipeline(), rows.file(), rows.imported());
        return workbench.plan().plan(asRun, Path.of(""));
    }
}
