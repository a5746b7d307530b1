package io.crisol.ui.data.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.profile.TargetView;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Remedy;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumptionsViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;
    private AssumptionsViewModel model;

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
        model = new AssumptionsViewModel(workbench, project, FxJobs.sameThread());
        model.show(Optional.of(seen()));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Seen seen() {
        var data = project.table().orElseThrow().data();
        Optional<TargetView> target =
                TrainingRows.of(data, project.frame(), project.draft().split(), project.base(), workbench.catalogs());
        var profile = workbench.profile().profile(data, Optional.empty(), JobContext.silent());
        return new Seen(data, profile, target, Optional.empty(), Optional.empty(), List.of());
    }

    private CheckLine line(String check) {
        return model.lines().stream()
                .filter(l -> l.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWorstCheckIsOpenAndSaysForWhomItMatters() {
        assertThat(model.selectedProperty().get().orElseThrow().check()).isEqualTo("vif");
        assertThat(line("vif").reading()).isEqualTo(Reading.STRONG);
        assertThat(line("vif").matters()).containsExactly("naive_bayes");
        assertThat(model.count(Reading.STRONG)).isEqualTo(2);
    }

    @Test
    void aRemedyMakesARecipeStepAndCheckingAgainShowsBeforeAndAfter() {
        var before = line("vif").findings().stream()
                .filter(f -> f.column().equals("monthly_charges"))
                .findFirst()
                .orElseThrow();
        Remedy drop = model.remedies(before).getFirst();
        assertThat(model.done(drop)).isFalse();
        model.apply(drop);
        assertThat(model.done(drop)).isTrue();
        assertThat(project.edits().recipe().steps()).anyMatch(s -> s.step().equals("drop"));
        model.checkAgain();
        assertThat(line("vif").after()).isNotEmpty();
        assertThat(line("vif").after(before)).as("its column is gone").isEmpty();
        assertThat(line("vif").findings()).contains(before);
        assertThat(line("vif").after().stream()
                        .filter(f -> f.column().equals("total_charges"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .isLessThan(line("vif").findings().stream()
                        .filter(f -> f.column().equals("total_charges"))
                        .findFirst()
                        .orElseThrow()
                        .value());
        assertThat(model.changedSince()).isFalse();
    }

    @Test
    void anotherFamilyOrSplitIsAChoiceOfTheStudy() {
        Remedy family = line("equal_covariance").worst().remedies().getFirst();
        model.apply(family);
        assertThat(model.done(family)).isTrue();
        assertThat(project.draft().candidates().orElseThrow())
                .extracting(c -> c.family())
                .contains("qda", "logistic", "baseline");
        Remedy split = new Remedy.Split("grouped", "contract", family.text());
        model.apply(split);
        assertThat(project.draft().split().orElseThrow().kind()).isEqualTo("grouped");
        assertThat(model.done(split)).isTrue();
    }

    @Test
    void withoutATargetThereIsNothingToCheck() {
        model.show(Optional.empty());
        assertThat(model.stateProperty().get()).isInstanceOf(AssumptionsViewModel.State.NoTarget.class);
        assertThat(model.lines()).isEmpty();
    }
}
