package io.crisol.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.read.ImportResult;
import io.crisol.data.read.ImportSettings;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.profile.ColumnProfile;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLookTest {
    private static final int ROWS = 101_000;

    @TempDir
    Path folder;

    private Workbench workbench;
    private DataViewModel model;
    private final List<Seen> seen = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        workbench = Compose.workbench(new Home(folder));
        StringBuilder text = new StringBuilder("number,churn\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row).append(row % 4 == 0 ? ",Yes\n" : ",No\n");
        }
        Path file = Files.writeString(folder.resolve("large.csv"), text);
        Pipeline whole = Samples.ofApplication().pipeline("telco-churn");
        Pipeline open = new Pipeline(
                whole.name(),
                whole.frame(),
                whole.source(),
                whole.split(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        OpenProject project = workbench.projects().create(open, "", folder);
        ImportResult read = workbench.source().table(file, ImportSettings.DETECT, JobContext.silent());
        project.imported(new StudyData(project.draft(), file, read));
        model = new DataViewModel(workbench, project, FxJobs.sameThread());
        model.stateProperty().addListener((o, was, is) -> {
            if (is instanceof DataViewModel.State.Ready(Seen found)) {
                seen.add(found);
                if (found.firstLook()) {
                    assertThat(model.computingProperty().get()).isTrue();
                }
            }
        });
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private ColumnProfile number(Seen look) {
        return look.profile().column("number").orElseThrow();
    }

    @Test
    void aSampleOfALargeTableIsSeenFirstAndThenAllRows() {
        model.shown();
        assertThat(seen).extracting(Seen::firstLook).containsExactly(true, false);
        assertThat(number(seen.getFirst()).rows()).isEqualTo(20_000);
        assertThat(number(seen.getFirst()).numbers().orElseThrow().median()).isBetween(48_000.0, 53_000.0);
        assertThat(number(seen.getLast()).rows()).isEqualTo(ROWS);
        assertThat(number(seen.getLast()).distinct()).isEqualTo(ROWS);
        assertThat(model.computingProperty().get()).isFalse();
    }

    @Test
    void ofTheSampleOnlyTrainingRowsAreComparedWithTheTarget() {
        model.shown();
        int training = seen.getFirst().profile().trainingRows();
        assertThat(training).isBetween(15_500, 16_500);
        assertThat(seen.getFirst().target().orElseThrow().trainingRows())
                .isEqualTo(seen.getLast().target().orElseThrow().trainingRows());
    }

    @Test
    void theColumnThatIsOpenStaysOpenWithTheExactValues() {
        model.stateProperty().addListener((o, was, is) -> {
            if (seen.size() == 1) {
                model.select("number");
            }
        });
        model.shown();
        assertThat(model.selectedProperty().get().orElseThrow().profile().rows())
                .isEqualTo(ROWS);
    }
}
