package io.crisol.ui.data.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.ContractPolicy;
import io.crisol.experiment.ContractRule;
import io.crisol.experiment.ContractTerms;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.job.Outcome;
import io.crisol.profile.TargetView;
import io.crisol.ui.data.Seen;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;
    private ContractViewModel model;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder.resolve("home")));
        Pipeline whole = Samples.ofApplication().pipeline("penguins");
        project = workbench.projects().create(whole, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        model = new ContractViewModel(project, FxJobs.sameThread());
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

    private ContractViewModel.Row row(String name) {
        return model.rows().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theContractIsDraftedFromTheRowsWithoutTheTarget() {
        assertThat(model.rows()).extracting(ContractViewModel.Row::name).doesNotContain("species");
        assertThat(row("bill_length_mm").now().min()).hasValue(32.1);
        assertThat(row("bill_length_mm").now().nullable()).isTrue();
        assertThat(row("island").now().levels()).containsExactly("Biscoe", "Dream", "Torgersen");
        assertThat(model.edited()).isZero();
    }

    @Test
    void anEditIsSavedWithTheProjectAndCanBeTakenBack() {
        ContractRule rule = new ContractRule(
                "body_mass_g",
                Optional.of(false),
                OptionalDouble.of(2000),
                OptionalDouble.empty(),
                Optional.empty(),
                new ContractTerms("g", "", ContractPolicy.REPORT, ContractPolicy.REJECT, ContractPolicy.REPORT));
        model.select("body_mass_g");
        model.edit(rule);
        assertThat(project.draft().contract()).contains(List.of(rule));
        assertThat(workbench
                        .store()
                        .iteration(project.iteration().id())
                        .orElseThrow()
                        .draft()
                        .contract())
                .contains(List.of(rule));
        assertThat(row("body_mass_g").now().min()).hasValue(2000);
        assertThat(row("body_mass_g").now().max()).hasValue(6300);
        assertThat(model.selectedProperty().get().orElseThrow().name()).isEqualTo("body_mass_g");
        model.reset("body_mass_g");
        assertThat(project.draft().contract()).isEmpty();
        assertThat(row("body_mass_g").now().nullable()).isTrue();
    }

    @Test
    void anEmptyRangeIsNotTaken() {
        assertThat(ContractViewModel.whyNot(OptionalDouble.of(2), OptionalDouble.of(1)))
                .isPresent();
        assertThat(ContractViewModel.whyNot(OptionalDouble.of(2), OptionalDouble.empty()))
                .isEmpty();
    }

    @Test
    void theContractIsWrittenAsAStandardDocument() throws IOException {
        Path file = folder.resolve("penguins.odcs.yaml");
        List<Outcome<Path>> ended = new ArrayList<>();
        model.export(file, ended::add);
        assertThat(ended).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(Files.readString(file))
                .contains("kind: DataContract", "name: island", "- Torgersen", "maximum: 59.6");
    }
}
