package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 60,000 rows, every tenth without weight. */
class LargeTableTest {
    private static final int ROWS = 60_000;

    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;

    @BeforeEach
    void open() throws IOException {
        workbench = Compose.workbench(new Home(folder.resolve("home")));
        StringBuilder table = new StringBuilder("weight,height\n");
        for (int row = 0; row < ROWS; row++) {
            table.append(row % 10 == 0 ? "" : Integer.toString(row % 97))
                    .append(',')
                    .append(row % 89)
                    .append('\n');
        }
        Path file = folder.resolve("large.csv");
        Files.writeString(file, table);
        project = workbench.projects().create("Large");
        project.imported(new StudyData(
                project.draft(), file, workbench.source().table(file, ImportSettings.DETECT, JobContext.silent())));
        project.setEdits(
                project.edits().add(StepSpec.of("impute", ColumnChoice.named("weight"), Map.of("method", "median"))));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void firstFiguresComeFromASampleAndSaySoThenAllRowsAreCounted() {
        PrepareViewModel model = new PrepareViewModel(workbench, project, FxJobs.sameThread(), name -> name);
        List<String> said = new ArrayList<>();
        model.steps().lines().addListener((javafx.beans.InvalidationListener) o -> model.steps().lines().stream()
                .filter(l -> l.stage().isPresent())
                .forEach(l -> said.add(Texts.of(Language.EN).say(l.sentence()))));
        model.shown();
        assertThat(said).hasSizeGreaterThanOrEqualTo(2);
        assertThat(said.getFirst()).endsWith(", about").contains(" cells");
        assertThat(said.getLast()).endsWith(": 6,000 cells");
        assertThat(model.steps().counted()).isTrue();
    }

    @Test
    void theSampleIsDrawnOverTheWholeTable() {
        PrepareViewModel model = new PrepareViewModel(workbench, project, FxJobs.sameThread(), name -> name);
        model.shown();
        RecipeBase base = model.preview().base().orElseThrow();
        assertThat(base.sampleRows()).isEqualTo(5_000);
        assertThat(base.sample().orElseThrow().before(1).rows()).isEqualTo(5_000);
    }
}
