package io.crisol.bench;

import io.crisol.data.Dataset;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.Frame;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.ProfileData;
import io.crisol.profile.TargetView;
import io.crisol.wiring.BuiltIns;
import io.crisol.workbench.TrainingRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** One import and one full profile in this process: {@code FILE [TARGET]}. */
final class ImportAndProfile {
    private ImportAndProfile() {}

    public static void main(String[] args) throws IOException {
        Phases phases = new Phases();
        try (Workers workers = Workers.ofMachine()) {
            Dataset data = new CsvReader()
                    .read(Path.of(args[0]), ImportSettings.DETECT, JobContext.silent())
                    .data();
            phases.ended("import");
            Optional<TargetView> target = args.length < 2
                    ? Optional.empty()
                    : TrainingRows.of(
                            data,
                            Frame.EMPTY.withTarget(Optional.of(args[1]), Optional.empty(), Optional.empty()),
                            BuiltIns.catalogs(Clock.systemUTC()));
            phases.ended("split");
            DatasetProfile profile = new ProfileData(BuiltIns.alerts(Clock.systemUTC()), workers)
                    .profile(data, target, JobContext.silent());
            phases.ended("profile");
            System.out.println(
                    "rows " + profile.rows() + " alerts " + profile.alerts().size());
        }
        Phases.whole();
    }
}
