package io.crisol.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.ui.SmallStudy;
import io.crisol.ui.Visited;
import io.crisol.ui.kit.FileChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class OperateViewModelTest {
    private static final String HEAD = "island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year";

    @TempDir
    Path folder;

    private final Visited visited = new Visited();
    private SmallStudy study;

    @BeforeEach
    void load() {
        study = SmallStudy.loaded("penguins", folder.resolve("home"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        study.close();
    }

    private OperateViewModel shown() {
        OperateViewModel model =
                new OperateViewModel(visited.context(FileChoice.fixed(folder)), study.workbench(), study.project());
        model.show("");
        return model;
    }

    private OperateViewModel registered() {
        study.compare();
        study.register("penguins", "champion", "");
        return shown();
    }

    @Test
    void withNothingRegisteredTheActionLeadsToPromote() {
        OperateViewModel model = shown();
        assertThat(model.choices()).isEmpty();
        model.act();
        assertThat(visited.pages()).containsExactly("promote");
    }

    @Test
    void aVersionIsOfferedUnderItsAliasAndItsNumber() {
        assertThat(registered().choices())
                .extracting(ModelChoice::address)
                .containsExactly("models:/penguins@champion", "models:/penguins/1");
    }

    @Test
    void theStudysOwnRowsAreScoredAndSaved() throws IOException {
        OperateViewModel model = registered();
        assertThat(model.whyNotProperty().get()).isEqualTo("Choose a table first.");
        model.takeOwn();
        assertThat(model.needed()).allMatch(n -> n.found() == NeededColumn.Found.THERE);
        model.act();
        Scoring scoring = model.resultProperty().get().orElseThrow();
        assertThat(scoring.rows()).isEqualTo(344);
        assertThat(scoring.unscored()).isZero();
        model.act();
        List<String> lines = Files.readAllLines(folder.resolve("penguins-scored.csv"));
        assertThat(lines).hasSize(345);
        assertThat(lines.getFirst()).contains("label").contains("probability_Gentoo");
    }

    @Test
    void aTableThatLacksAColumnIsNotScoredAndTheColumnIsNamed() {
        OperateViewModel model = registered();
        model.take(OperateShots.odd(HEAD.replace("body_mass_g", "weight")));
        assertThat(model.whyNotProperty().get()).contains("body_mass_g");
        model.act();
        assertThat(model.resultProperty().get()).isEmpty();
    }

    @Test
    void cellsThatBreakTheContractAreNamedByRowAndColumn() {
        OperateViewModel model = registered();
        model.take(OperateShots.odd(HEAD));
        model.act();
        Scoring scoring = model.resultProperty().get().orElseThrow();
        assertThat(scoring.rows()).isEqualTo(8);
        assertThat(scoring.unscored()).isEqualTo(1);
        assertThat(scoring.broken().test(2, "island")).isTrue();
        assertThat(scoring.broken().test(4, "body_mass_g")).isTrue();
        assertThat(scoring.broken().test(0, "island")).isFalse();
    }

    @Test
    void theRowsToLookAtBeginWithWhatTheModelSays() {
        OperateViewModel model = registered();
        model.takeOwn();
        model.act();
        Scoring scoring = model.resultProperty().get().orElseThrow();
        assertThat(scoring.outputsFirst().schema().names().subList(0, 4))
                .isEqualTo(scoring.scored().outputs());
    }

    @Test
    void aResultOfAnotherFileIsMarkedAndScoredAgain() {
        OperateViewModel model = registered();
        model.takeOwn();
        model.act();
        assertThat(model.staleProperty().get()).isFalse();
        model.take(OperateShots.odd(HEAD));
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(model.labelProperty().get()).isEqualTo("Score new-birds.csv");
    }
}
