package io.crisol.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.bundle.BundleReader;
import io.crisol.registry.RegisteredModel;
import io.crisol.registry.Registry;
import io.crisol.ui.SettableClock;
import io.crisol.ui.SmallStudy;
import io.crisol.ui.Visited;
import io.crisol.ui.kit.FileChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of the penguins: the first is champion, the second challenger. */
@SuppressWarnings("NullAway.Init")
class RegistryViewModelTest {
    @TempDir
    Path folder;

    private SmallStudy study;
    private Registry registry;
    private RegistryViewModel model;

    @BeforeEach
    void register() {
        SettableClock clock = new SettableClock(Instant.parse("2026-02-02T12:00:00Z"));
        study = SmallStudy.compared("penguins", folder.resolve("home"), clock);
        registry = study.workbench().registry(Optional.empty());
        study.register("penguins", "champion", "");
        clock.forward(Duration.ofDays(10));
        study.register("penguins", "challenger", "");
        clock.forward(Duration.ofDays(10));
        model = new RegistryViewModel(new Visited().context(FileChoice.fixed(folder)), study.workbench());
        model.show("");
    }

    @AfterEach
    void close() {
        study.close();
    }

    private int held(String alias) {
        return registry.model("penguins").orElseThrow().number(alias).orElse(0);
    }

    @Test
    void theChampionIsShownFirstAndVersionsStandNewestFirst() {
        assertThat(model.versions()).extracting(v -> v.version().number()).containsExactly(2, 1);
        assertThat(model.versionProperty().get().orElseThrow().aliases()).containsExactly(RegisteredModel.CHAMPION);
    }

    @Test
    void aVersionThatIsAskedForIsShown() {
        model.show("penguins/2");
        assertThat(model.versionProperty().get().orElseThrow().version().number())
                .isEqualTo(2);
    }

    @Test
    void movingAnAliasMovesItInTheRegistryAndOnThePage() {
        model.show("penguins/2");
        model.move("champion");
        assertThat(held("champion")).isEqualTo(2);
        assertThat(model.versionProperty().get().orElseThrow().aliases()).contains("champion");
    }

    @Test
    void anAliasThatSomebodyElseMovedMeanwhileIsNotMovedAndThePageShowsWhatIsNow() {
        model.show("penguins/2");
        registry.setAlias("penguins", "staging", 1, "someone else", "");
        model.move("champion");
        assertThat(held("champion")).isEqualTo(1);
        assertThat(model.troubleProperty().get().orElseThrow().finding().code())
                .isEqualTo("registry.changed_meanwhile");
        assertThat(model.modelProperty().get().orElseThrow().aliases()).containsEntry("staging", 1);
        model.move("champion");
        assertThat(held("champion")).isEqualTo(2);
    }

    @Test
    void rollingBackLetsTheAliasStandForTheVersionBefore() {
        model.show("penguins/2");
        model.move("champion");
        model.rollback("champion");
        assertThat(held("champion")).isEqualTo(1);
    }

    @Test
    void theChampionCannotBeRetiredAndTheReasonIsSaid() {
        assertThat(model.whyNotRetired()).contains("champion");
        model.retire();
        assertThat(registry.model("penguins")
                        .orElseThrow()
                        .version(1)
                        .orElseThrow()
                        .retired())
                .isEmpty();
        model.show("penguins/2");
        assertThat(model.whyNotRetired()).isEmpty();
        model.retire();
        assertThat(registry.model("penguins")
                        .orElseThrow()
                        .version(2)
                        .orElseThrow()
                        .retired())
                .isPresent();
    }

    @Test
    void verifyingFindsTheVersionWhoseFilesWereChanged() throws IOException {
        Path card = model.versions().getFirst().version().folder().resolve("README.md");
        Files.writeString(card, "changed");
        model.verifyAll();
        assertThat(model.versions())
                .extracting(v -> v.verified().orElseThrow().passed())
                .containsExactly(false, true);
    }

    @Test
    void aDaySaysWhichVersionsHeldTheAliasesThen() {
        model.dayProperty().set(Optional.of(LocalDate.parse("2026-02-05")));
        assertThat(model.heldProperty().get()).isEqualTo("champion: version 1");
        model.dayProperty().set(Optional.of(LocalDate.parse("2026-02-14")));
        assertThat(model.heldProperty().get()).contains("challenger: version 2");
        model.dayProperty().set(Optional.of(LocalDate.parse("2026-01-01")));
        assertThat(model.heldProperty().get()).isEqualTo("No alias was held then.");
    }

    @Test
    void aVersionIsExportedAsAZipThatCanBeRead() {
        model.exportZip();
        assertThat(BundleReader.inspect(folder.resolve("penguins-1.zip")).loadable())
                .isTrue();
    }
}
