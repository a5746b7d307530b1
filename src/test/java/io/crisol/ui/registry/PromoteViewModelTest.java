package io.crisol.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.bundle.BundleReader;
import io.crisol.problem.Frame;
import io.crisol.registry.Version;
import io.crisol.ui.SmallStudy;
import io.crisol.ui.Visited;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.registry.PromoteViewModel.Phase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The penguins without an objective in their frame: the gate of the model card fails. */
@SuppressWarnings("NullAway.Init")
class PromoteViewModelTest {
    @TempDir
    Path folder;

    private final Visited visited = new Visited();
    private SmallStudy study;

    @BeforeEach
    void load() {
        study = SmallStudy.loaded("penguins", folder.resolve("home"), Clock.systemUTC())
                .withoutObjective();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private PromoteViewModel shown(String run) {
        PromoteViewModel model =
                new PromoteViewModel(visited.context(FileChoice.fixed(folder)), study.workbench(), study.project());
        model.show(run);
        return model;
    }

    private PromoteViewModel compared() {
        study.compare();
        return shown("");
    }

    private Optional<Version> registered(int number) {
        return study.workbench().registry(Optional.empty()).model("penguins").flatMap(m -> m.version(number));
    }

    private static List<String> failed(PromoteViewModel model) {
        return model.gates().stream().filter(GateRow::blocks).map(GateRow::gate).toList();
    }

    @Test
    void withoutAComparisonTheActionLeadsToCompare() {
        PromoteViewModel model = shown("");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.NOTHING);
        model.act();
        assertThat(visited.pages()).containsExactly("compare");
    }

    @Test
    void beforeJudgingItSaysHowManyRowsThereAreAndThatNobodyLookedAtTheTestPart() {
        PromoteViewModel model = compared();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
        PromoteViewModel.Rows rows = model.rowsProperty().get().orElseThrow();
        assertThat(rows.development() + rows.test()).isEqualTo(344);
        assertThat(rows.looks()).hasValue(0);
        assertThat(model.gates()).hasSize(14).allMatch(g -> g.state() == GateState.WAITING);
    }

    @Test
    void aRunThatIsAskedForIsTakenInsteadOfTheRecommendedOne() {
        study.compare();
        String tree = study.project().runs().stream()
                .filter(r -> r.family().equals("tree"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(shown(tree).family()).isEqualTo("Decision tree");
    }

    @Test
    void aFailedGateStopsTheRegistrationButNotTheBundle() {
        PromoteViewModel model = compared();
        model.act();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.JUDGED);
        assertThat(failed(model)).containsExactly("model_card");
        assertThat(model.gates().getFirst().gate()).isEqualTo("model_card");
        assertThat(model.gates().getFirst().page()).contains("frame");
        assertThat(model.whyNotProperty().get()).contains("Model card complete");
        model.act();
        assertThat(registered(1)).isEmpty();
        assertThat(BundleReader.inspect(model.bundleProperty().get().orElseThrow())
                        .loadable())
                .isTrue();
    }

    @Test
    void aGateIsNotWaivedWithoutAReason() {
        PromoteViewModel model = compared();
        model.act();
        model.waive("model_card", "  ");
        assertThat(failed(model)).containsExactly("model_card");
    }

    @Test
    void theReasonOfAWaiverIsKeptWithTheRegisteredVersion() {
        PromoteViewModel model = compared();
        model.act();
        model.waive("model_card", "A trial");
        model.draft().noteProperty().set("First try");
        assertThat(model.labelProperty().get()).isEqualTo("Register as challenger");
        model.act();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.REGISTERED);
        Version version = registered(1).orElseThrow();
        assertThat(version.note()).isEqualTo("First try");
        assertThat(version.gates())
                .filteredOn(g -> g.gate().equals("model_card"))
                .singleElement()
                .satisfies(g -> assertThat(g.waiver()).contains("A trial"));
        assertThat(model.aliases()).containsExactly("challenger");
    }

    @Test
    void aWaiverTakenBackBlocksAgain() {
        PromoteViewModel model = compared();
        model.act();
        model.waive("model_card", "A trial");
        assertThat(model.whyNotProperty().get()).isEmpty();
        model.unwaive("model_card");
        assertThat(model.whyNotProperty().get()).isNotEmpty();
    }

    @Test
    void judgingTheSameRunAgainIsTheSameLook() {
        PromoteViewModel model = compared();
        model.act();
        model.again();
        assertThat(model.rowsProperty().get().orElseThrow().looks()).hasValue(1);
        assertThat(failed(model)).doesNotContain("test_once");
    }

    @Test
    void anotherNameIsJudgedBeforeItIsRegistered() {
        PromoteViewModel model = compared();
        model.act();
        model.waive("model_card", "A trial");
        model.draft().nameProperty().set("birds");
        assertThat(model.labelProperty().get()).contains("again");
        model.act();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.JUDGED);
        assertThat(failed(model)).containsExactly("model_card");
        assertThat(study.workbench().registry(Optional.empty()).models()).isEmpty();
    }

    @Test
    void aNameThatIsNotAllowedIsSaidBeforeAnythingIsComputed() {
        PromoteViewModel model = compared();
        model.draft().nameProperty().set("../birds");
        assertThat(model.whyNotProperty().get()).contains("../birds");
        model.act();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.READY);
    }

    @Test
    void aRunRegisteredBeforeIsShownAsRegistered() {
        study.compare();
        study.register("penguins", "champion", "");
        PromoteViewModel model = shown("");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.REGISTERED);
        assertThat(model.aliases()).containsExactly("champion");
        model.act();
        assertThat(visited.pages()).containsExactly("operate models:/penguins/1");
    }

    @Test
    void itSaysWhenTheSettingsChangedAfterTheComparison() {
        PromoteViewModel model = compared();
        assertThat(model.warningProperty().get()).isEmpty();
        study.project().editFrame((Frame f) -> f.withMetric(Optional.of("macro_f1")));
        model.refresh();
        assertThat(model.warningProperty().get()).isPresent();
    }

    @Test
    void theEffectNamesTheVersionAndWhereTheAliasComesFrom() {
        study.compare();
        study.register("penguins", "challenger", "");
        PromoteViewModel model = shown("");
        model.again();
        assertThat(model.effectProperty().get()).contains("version 2").contains("from version 1");
    }

    @Test
    void theBundleIsSavedAsAZipThatCanBeRead() {
        PromoteViewModel model = compared();
        model.act();
        model.exportZip();
        assertThat(BundleReader.inspect(folder.resolve("penguins.zip")).loadable())
                .isTrue();
    }
}
