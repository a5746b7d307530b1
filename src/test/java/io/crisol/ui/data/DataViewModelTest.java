package io.crisol.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.recipe.StepSpec;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;
    private DataViewModel model;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder));
        Pipeline whole = Samples.ofApplication().pipeline("telco-churn");
        Pipeline open = new Pipeline(
                whole.name(),
                whole.frame(),
                whole.source(),
                whole.split(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        project = workbench.projects().create(open, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        model = new DataViewModel(workbench, project, FxJobs.sameThread());
        model.shown();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private AlertItem alert(String name) {
        return model.alerts().stream()
                .filter(a -> a.alert().alert().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatInvolvesTheTargetCountsTrainingRowsOnly() {
        int training = model.profile().orElseThrow().trainingRows();
        assertThat(training).isBetween(5500, 5700);
        var classes = model.classes().orElseThrow();
        assertThat(Arrays.stream(classes.trainingRows()).sum()).isEqualTo(training);
        assertThat(classes.names().get(classes.positive())).isEqualTo("Yes");
        assertThat(model.target().orElseThrow().rows()).isEqualTo(training);
        model.select("churn");
        assertThat(model.selectedProperty().get().orElseThrow().profile().rows())
                .isEqualTo(training);
    }

    @Test
    void theProfileIsKeptInTheProjectAndNotMadeAgain() {
        var made = project.profile().orElseThrow();
        DataViewModel again = new DataViewModel(workbench, project, FxJobs.sameThread());
        again.shown();
        assertThat(again.profile().orElseThrow()).isSameAs(made);
    }

    @Test
    void aFixAddsItsStepToTheSuggestedRecipeBeforeAnythingIsLearned() {
        assertThat(project.recipeOpen()).isTrue();
        AlertItem duplicates = alert("duplicates");
        assertThat(model.loss(duplicates).orElseThrow().dropped()).isEqualTo(22);
        assertThat(model.fix(duplicates)).isEqualTo(1);
        assertThat(project.draft().recipe().orElseThrow().stream().map(StepSpec::step))
                .startsWith("drop_duplicates")
                .contains("impute", "one_hot");
        assertThat(alert("duplicates").step()).hasValue(1);
        assertThat(model.canFix(alert("duplicates"))).isFalse();
    }

    @Test
    void anAlertThatTheSuggestedRecipeMendsIsSettled() {
        assertThat(alert("missing").step()).hasValue(1);
        assertThat(alert("missing").open()).isFalse();
    }

    @Test
    void anIgnoredAlertKeepsItsReasonAndCanBeShownAgain() {
        model.ignore(alert("conflicting_duplicates"), "They are different customers.");
        DataViewModel later = new DataViewModel(
                workbench, workbench.projects().open(project.project().id()), FxJobs.sameThread());
        later.shown();
        assertThat(alert("conflicting_duplicates").reason()).contains("They are different customers.");
        assertThat(project.store().events(project.project().id(), 10).getFirst().kind())
                .isEqualTo("data");
        model.restore(alert("conflicting_duplicates"));
        assertThat(alert("conflicting_duplicates").open()).isTrue();
    }

    @Test
    void theSearchFieldNarrowsTheColumns() {
        model.searchProperty().set("charges");
        assertThat(model.rows().stream().map(DataViewModel.Row::name))
                .containsExactlyInAnyOrder("monthly_charges", "total_charges");
    }

    @Test
    void aTargetThatTheTableLacksIsSaidAndTheRestIsStillShown() {
        project.editFrame(f -> f.withTarget(Optional.of("churned"), Optional.empty(), Optional.empty()));
        Seen seen = model.seen().orElseThrow();
        assertThat(seen.trouble().orElseThrow().code()).startsWith("workbench.unknown_target");
        assertThat(seen.profile().rows()).isEqualTo(7043);
        assertThat(model.classes()).isEmpty();
    }
}
