package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Seed;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.PipelineJson;
import io.crisol.experiment.Run;
import io.crisol.job.JobContext;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Reading;
import io.crisol.text.Language;
import io.crisol.wiring.Compose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What families assume is checked with every comparison, on the rows as the recipe prepares them, and judged at promotion. */
class CheckTrainingTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder.resolve("home")));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    /** Three columns of which the third is the sum of the others and a little more. */
    private StudyPlan plan(String recipe) throws IOException {
        SplittableRandom random = new Seed(9).random();
        StringBuilder rows = new StringBuilder("a,b,both,kind,price\n");
        for (int i = 0; i < 120; i++) {
            double a = random.nextDouble() * 10;
            double b = random.nextDouble() * 10;
            rows.append(a).append(',').append(b).append(',').append(a + b + random.nextGaussian() / 50);
            rows.append(',')
                    .append("xyz".charAt(i % 3))
                    .append(',')
                    .append(3 * a - b + random.nextGaussian())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), rows);
        Pipeline pipeline = PipelineJson.read("""
            {"crisol": 1, "name": "sums", "frame": {"target": "price", "task": "regression", "metric": "rmse"},
             "source": {"file": "%s"}, "split": {"test": 0.2, "validation": {"kind": "kfold", "folds": 3}, "seed": 1},
             "recipe": [%s{"step": "one_hot", "columns": "categorical"}],
             "candidates": [{"family": "baseline"}, {"family": "linear"}, {"family": "ridge"}]}
            """.formatted(file, recipe), "test");
        return workbench.plan().plan(workbench.source().data(pipeline, folder, JobContext.silent()), folder);
    }

    private Experiment compare(StudyPlan plan) {
        OpenProject project = workbench.projects().create(plan.pipeline(), "", folder);
        return workbench
                .compare()
                .compare(
                        plan,
                        project.project().id(),
                        project.iteration().id(),
                        CompareModels.Watch.NONE,
                        JobContext.silent());
    }

    private GateOutcome gate(StudyPlan plan, Experiment experiment, String family) {
        Run run = workbench.store().runs(experiment.id()).stream()
                .filter(r -> r.family().equals(family))
                .findFirst()
                .orElseThrow();
        return workbench
                .promote()
                .judge(
                        plan,
                        experiment,
                        run,
                        "sums",
                        workbench.registry(Optional.empty()),
                        Language.EN,
                        JobContext.silent())
                .promotion()
                .outcomes()
                .stream()
                .filter(o -> o.gate().equals("assumptions"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStrongReadingStopsTheFamilyThatItMattersForAndNoOther() throws IOException {
        StudyPlan plan = plan("");
        Experiment experiment = compare(plan);
        AssumptionReport report = workbench.store().assumptions(experiment.id()).orElseThrow();
        assertThat(report.rows()).isEqualTo(96);
        assertThat(report.of("vif")).extracting(AssumptionFound::column).contains("a", "b", "both", "kind");
        assertThat(report.of("vif").getFirst().reading()).isEqualTo(Reading.STRONG);
        assertThat(report.parameters())
                .as("one of the three levels is the reference")
                .isEqualTo(5);
        GateOutcome linear = gate(plan, experiment, "linear");
        assertThat(linear.passed()).contains(false);
        assertThat(linear.value().orElseThrow()).isPositive();
        assertThat(linear.limit()).hasValue(0);
        assertThat(gate(plan, experiment, "ridge").passed()).contains(true);
    }

    @Test
    void theRemedyInTheRecipeOpensTheGate() throws IOException {
        StudyPlan plan = plan("{\"step\": \"drop\", \"columns\": [\"both\"]}, ");
        Experiment experiment = compare(plan);
        assertThat(workbench.store().assumptions(experiment.id()).orElseThrow().of("vif"))
                .allMatch(f -> f.reading() == Reading.FINE);
        assertThat(gate(plan, experiment, "linear").passed()).contains(true);
    }
}
