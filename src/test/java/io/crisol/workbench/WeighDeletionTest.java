package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.wiring.Compose;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeighDeletionTest {
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

    private WeighDeletion weigh(StudyData rows) {
        var view = TrainingRows.of(
                        rows.data(),
                        rows.pipeline().frame(),
                        rows.pipeline().split(),
                        Sampled.base(workbench),
                        workbench.catalogs())
                .orElseThrow();
        return new WeighDeletion(
                workbench.catalogs().steps(), rows.data(), view.column(), view.trainingRows(), new Seed(1));
    }

    private static StepSpec step(String name, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), Map.of());
    }

    private Deletion deletion(StepSpec step) {
        return weigh(credit).of(step, JobContext.silent()).orElseThrow();
    }

    @Test
    void leavingOutRowsSaysHowManyGoOfEachClassOfTheTrainingRows() {
        Deletion made = deletion(step("drop_missing", "Income"));
        assertThat(made.rows().dropped()).isEqualTo(381);
        assertThat(made.rows().share()).isCloseTo(0.0855, within(0.001));
        assertThat(made.training().rows()).isEqualTo(3563);
        assertThat(made.training().classes().stream()
                        .mapToInt(RowLoss.ClassLoss::dropped)
                        .sum())
                .isEqualTo(made.training().dropped())
                .isLessThan(381);
    }

    @Test
    void theMissingIncomesAreNotThereByChanceAndTheTargetShifts() {
        ColumnShift target = deletion(step("drop_missing", "Income")).target().orElseThrow();
        assertThat(target.level()).isEqualTo("bad");
        assertThat(target.before()).isCloseTo(0.281, within(0.005));
        assertThat(target.after()).isLessThan(target.before() - 0.015);
        assertThat(target.clear()).isTrue();
    }

    @Test
    void theColumnsThatShiftMostComeFirstAndAreCorrectedForTheirNumber() {
        Deletion made = deletion(step("drop_missing", "Income"));
        assertThat(made.clear()).isNotEmpty();
        assertThat(made.shifts().getFirst()).isEqualTo(made.clear().getFirst());
        assertThat(made.shifts()).noneMatch(s -> s.column().equals("Status"));
        assertThat(made.shifts()).allMatch(s -> !(s.chance() > 1));
    }

    @Test
    void fillingInIsOfferedInItsPlace() {
        Deletion made = deletion(step("drop_missing", "Income", "Home", "Price"));
        assertThat(made.instead()).hasSize(1);
        assertThat(made.instead().getFirst().steps().stream().map(StepSpec::columns))
                .containsExactly(ColumnChoice.named("Income"), ColumnChoice.named("Home"));
    }

    @Test
    void aColumnThatGoesSaysHowMuchItTellsOfTheTarget() {
        Deletion made = deletion(step("drop", "Seniority", "Income"));
        assertThat(made.rows().dropped()).isZero();
        assertThat(made.columns().stream().map(Deletion.LostColumn::name)).containsExactly("Seniority", "Income");
        assertThat(made.columns().getFirst().strength()).isBetween(0.02, 0.3);
        assertThat(made.columns().get(1).missing()).isCloseTo(0.0855, within(0.001));
        assertThat(made.instead()).hasSize(1);
    }

    @Test
    void rowsThatGoByChanceShiftNothing() {
        Dataset data = credit.data();
        int[] kept = java.util.stream.IntStream.range(0, data.rows())
                .filter(row -> row % 11 != 3)
                .toArray();
        boolean[] stays = new boolean[data.rows()];
        Arrays.stream(kept).forEach(row -> stays[row] = true);
        assertThat(data.schema().visible().stream()
                        .flatMap(c -> ColumnShift.of(c.name(), data.column(c.name()), stays).stream())
                        .collect(java.util.stream.Collectors.collectingAndThen(
                                java.util.stream.Collectors.toList(), ColumnShift::ranked)))
                .hasSizeGreaterThan(10)
                .noneMatch(ColumnShift::clear);
    }

    @Test
    void onlyStepsThatTakeRowsOrColumnsAwayAreWeighed() {
        WeighDeletion weigh = weigh(credit);
        assertThat(weigh.mayDelete(step("drop"))).isTrue();
        assertThat(weigh.mayDelete(step("keep"))).isTrue();
        assertThat(weigh.mayDelete(step("drop_duplicates"))).isTrue();
        assertThat(weigh.mayDelete(step("impute", "Income"))).isFalse();
        assertThat(weigh.mayDelete(step("rename"))).isFalse();
        assertThat(weigh.mayDelete(step("one_hot", "Home"))).isFalse();
    }

    @Test
    void theTestPartNeverShowsItsAnswers() {
        var view = TrainingRows.of(
                        credit.data(),
                        credit.pipeline().frame(),
                        credit.pipeline().split(),
                        Sampled.base(workbench),
                        workbench.catalogs())
                .orElseThrow();
        StudyData planted =
                Sampled.changed(credit, "Seniority", 40, row -> Arrays.binarySearch(view.trainingRows(), row) < 0);
        Deletion before = deletion(step("drop", "Seniority"));
        Deletion after = new WeighDeletion(
                        workbench.catalogs().steps(), planted.data(), "Status", view.trainingRows(), new Seed(1))
                .of(step("drop", "Seniority"), JobContext.silent())
                .orElseThrow();
        assertThat(after.columns()).isEqualTo(before.columns());
    }
}
