package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.wiring.Compose;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuelMissingTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private StudyData credit;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder), Clock.systemUTC(), new Workers(2));
        credit = Sampled.of("credit-scoring", workbench);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private List<MissingWay> ways(String... names) {
        return MissingWay.of(workbench.catalogs().steps()).stream()
                .filter(w -> List.of(names).contains(w.name()))
                .toList();
    }

    private Duel duel(StudyData rows, Recipe recipe, List<String> columns, List<DuelEntry> heard, JobContext context) {
        return workbench
                .duel()
                .run(
                        rows,
                        Sampled.base(workbench),
                        recipe,
                        new DuelMissing.Question(columns, "logistic", ways("median_indicator", "delete")),
                        heard::add,
                        context);
    }

    private static Recipe suggested(StudyData rows) {
        return SuggestRecipe.recipe(
                SuggestRecipe.of(rows.data(), rows.pipeline().frame().target().orElseThrow()));
    }

    private Duel income() {
        return duel(credit, suggested(credit), List.of("Income"), new ArrayList<>(), JobContext.silent());
    }

    @Test
    void everyWaySaysWhichRowsStayHowTheColumnChangesAndWhatItReaches() {
        List<DuelEntry> heard = new ArrayList<>();
        Duel duel = duel(credit, suggested(credit), List.of("Income"), heard, JobContext.silent());
        assertThat(heard).isEqualTo(duel.entries()).hasSize(2).allSatisfy(e -> {
            assertThat(e.trouble()).isEmpty();
            assertThat(e.folds()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(e.mean()).isBetween(0.75, 0.90);
            assertThat(e.interval().orElseThrow().holds(e.mean())).isTrue();
        });
        DuelEntry median = duel.entries().get(0);
        DuelEntry delete = duel.entries().get(1);
        assertThat(median.rows().dropped()).isZero();
        assertThat(median.filled()).isBetween(280, 330);
        assertThat(median.changes().getFirst().distance()).isBetween(0.02, 0.10);
        assertThat(median.changes().getFirst().spread()).isLessThan(1);
        assertThat(delete.rows().dropped()).isEqualTo(381);
        assertThat(delete.changes().getFirst().distance()).isZero();
        assertThat(Arrays.stream(median.changes().getFirst().after()).sum())
                .isEqualTo(median.changes().getFirst().valuesBefore() + median.filled());
    }

    @Test
    void rowsThatCanNotBeLeftOutLaterAreNotLeftOutForAnEqualScore() {
        Duel duel = income();
        assertThat(duel.taken().orElseThrow().way().keepsRows()).isTrue();
        String said = duel.sentences().stream().map(Texts.of(Language.EN)::say).collect(Collectors.joining(" "));
        assertThat(said).contains("«Leave out rows» would cost 381 of 4,454 rows.");
        assertThat(duel.against())
                .hasSize(1)
                .allSatisfy((way, c) -> assertThat(c.posterior()).isPresent());
    }

    @Test
    void everyWayIsScoredOnTheRowsThatAllOfThemKeep() {
        Duel with = income();
        Duel alone = workbench
                .duel()
                .run(
                        credit,
                        Sampled.base(workbench),
                        suggested(credit),
                        new DuelMissing.Question(List.of("Income"), "logistic", ways("median_indicator")),
                        e -> {},
                        JobContext.silent());
        assertThat(alone.rows()).isEqualTo(3563);
        assertThat(with.rows()).isEqualTo(3563 - 298);
        assertThat(with.entries().getFirst().mean())
                .isNotEqualTo(alone.entries().getFirst().mean());
    }

    /** Lot_Frontage is 0 where nobody knows it. */
    @Test
    void gapsThatAFixedStepMadeAreDuelledOver() {
        StudyData ames = Sampled.of("ames-housing", workbench);
        Recipe recipe = new Recipe(List.of(
                StepSpec.of(
                        "replace",
                        io.crisol.recipe.ColumnChoice.named("Lot_Frontage"),
                        java.util.Map.of("values", List.of(java.util.Map.of("from", "0", "to", "")))),
                StepSpec.of(
                        "impute",
                        io.crisol.recipe.ColumnChoice.named("Lot_Frontage"),
                        java.util.Map.of("method", "mean"))));
        assertThat(workbench.duel().gaps(ames.data(), "Sale_Price", recipe, JobContext.silent()))
                .containsExactly(new DuelMissing.Gap("Lot_Frontage", 490, 2930));
        Duel duel = workbench
                .duel()
                .run(
                        ames,
                        Sampled.base(workbench),
                        recipe,
                        new DuelMissing.Question(List.of("Lot_Frontage"), "ridge", ways("median_indicator", "delete")),
                        e -> {},
                        JobContext.silent());
        assertThat(duel.entries()).allSatisfy(e -> assertThat(e.scored()).isTrue());
        assertThat(duel.entries().get(1).rows().dropped()).isEqualTo(490);
        assertThat(duel.entries().getFirst().filled()).isBetween(350, 430);
        assertThat(duel.entries().getFirst().recipe().steps().stream().map(StepSpec::step))
                .containsExactly("replace", "impute");
        assertThat(duel.metric()).isEqualTo("rmse");
    }

    @Test
    void theRecipeOfAWayReplacesWhatWasDoneAboutTheColumnAndNothingElse() {
        DuelEntry delete = income().entries().get(1);
        List<StepSpec> steps = delete.recipe().steps();
        assertThat(steps.getFirst().step()).isEqualTo("drop_missing");
        assertThat(steps)
                .filteredOn(s -> s.step().equals("impute"))
                .noneMatch(s -> s.columns().toString().contains("Income"));
        assertThat(steps).filteredOn(s -> s.step().equals("one_hot")).hasSize(1);
        assertThat(steps.size()).isEqualTo(suggested(credit).steps().size());
    }

    @Test
    void levelsAreDuelledToo() {
        StudyData penguins = Sampled.of("penguins", workbench);
        Duel duel = duel(penguins, Recipe.EMPTY, List.of("sex", "body_mass_g"), new ArrayList<>(), JobContext.silent());
        assertThat(duel.entries()).allSatisfy(e -> assertThat(e.scored()).isTrue());
        assertThat(duel.entries().getFirst().changes().getFirst().labels()).containsExactlyInAnyOrder("male", "female");
        assertThat(duel.entries().get(1).rows().dropped()).isEqualTo(11);
    }

    @Test
    void whatTheTestPartHoldsChangesNothing() {
        var target = TrainingRows.of(
                        credit.data(),
                        credit.pipeline().frame(),
                        credit.pipeline().split(),
                        Sampled.base(workbench),
                        workbench.catalogs())
                .orElseThrow();
        StudyData planted =
                Sampled.changed(credit, "Income", 99_999, row -> Arrays.binarySearch(target.trainingRows(), row) < 0);
        assertThat(planted.data().fingerprint()).isNotEqualTo(credit.data().fingerprint());
        Duel before = income();
        Duel after = duel(planted, suggested(planted), List.of("Income"), new ArrayList<>(), JobContext.silent());
        for (int i = 0; i < 2; i++) {
            assertThat(after.entries().get(i).mean())
                    .isEqualTo(before.entries().get(i).mean());
            assertThat(after.entries().get(i).changes().getFirst().after())
                    .isEqualTo(before.entries().get(i).changes().getFirst().after());
        }
        StudyData inside = Sampled.changed(
                credit, "Income", 99_999, row -> Arrays.binarySearch(target.trainingRows(), row) >= 0 && row % 3 == 0);
        Duel other = duel(inside, suggested(inside), List.of("Income"), new ArrayList<>(), JobContext.silent());
        assertThat(other.entries().getFirst().mean())
                .isNotEqualTo(before.entries().getFirst().mean());
    }

    @Test
    void stoppingItKeepsWhatIsFinished() {
        List<DuelEntry> heard = new ArrayList<>();
        JobContext stopping = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return heard.size() == 1;
            }
        };
        assertThatThrownBy(() -> duel(credit, suggested(credit), List.of("Income"), heard, stopping))
                .isInstanceOf(CancelledException.class);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().scored()).isTrue();
    }

    @Test
    void aWayThatCanNotBeUsedSaysWhyAndTheOthersGoOn() {
        MissingWay wrong = new MissingWay(
                "model",
                9,
                true,
                new MissingWay.Part("impute", java.util.Map.of("method", "constant")),
                new MissingWay.Part("impute", java.util.Map.of("method", "constant")));
        List<MissingWay> both = new ArrayList<>(ways("median_indicator"));
        both.add(wrong);
        Duel duel = workbench
                .duel()
                .run(
                        credit,
                        Sampled.base(workbench),
                        suggested(credit),
                        new DuelMissing.Question(List.of("Income"), "logistic", both),
                        e -> {},
                        JobContext.silent());
        assertThat(duel.entries().get(1).trouble()).isPresent();
        assertThat(duel.taken().orElseThrow().way().name()).isEqualTo("median_indicator");
    }
}
