package io.crisol.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.ColumnInfo;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.job.JobContext;
import io.crisol.learn.Contributions;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.StudyPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ExplainViewModelTest {
    @TempDir
    Path home;

    private Studio studio;
    private RunViewModel run;
    private ExplainViewModel model;

    @BeforeEach
    void compare() {
        studio = Studio.penguins(home);
        StudyPlan plan = studio.workbench.plan().plan(studio.project.table().orElseThrow(), studio.project.base());
        Experiment experiment = studio.workbench
                .compare()
                .compare(
                        plan,
                        studio.project.project().id(),
                        studio.project.iteration().id(),
                        CompareModels.Watch.NONE,
                        JobContext.silent());
        run = new RunViewModel(studio.workbench, studio.project, FxJobs.sameThread());
        model = new ExplainViewModel(studio.workbench, run, FxJobs.sameThread());
        Run tree = studio.workbench.store().runs(experiment.id()).stream()
                .filter(r -> r.family().equals("tree"))
                .findFirst()
                .orElseThrow();
        run.open(tree.id());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private ColumnInfo column(String name) {
        return model.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theModelIsFittedOnceWhenItIsAskedForAndTheMostImportantColumnComesFirst() {
        assertThat(model.explainedProperty().get()).isEmpty();
        model.prepare();
        assertThat(model.explainedProperty().get()).isPresent();
        assertThat(model.columns().getFirst().name())
                .isEqualTo(run.importancesProperty().get().getFirst().column());
        assertThat(model.dependenceProperty().get().orElseThrow().column())
                .isEqualTo(model.columns().getFirst().name());
        assertThat(model.classes()).containsExactly("Adelie", "Chinstrap", "Gentoo");
    }

    @Test
    void aShortBillAndFlipperMakeAnAdelieOfAnyPenguinAndAsItIsPutsItBack() {
        model.prepare();
        model.outputProperty().set(0);
        int other = 0;
        model.rowProperty().set(other);
        while (model.answerProperty().get().orElseThrow().before() > 0.5) {
            model.rowProperty().set(++other);
        }
        double before = model.answerProperty().get().orElseThrow().before();
        String bill = model.columns().stream()
                .map(ColumnInfo::name)
                .filter(n -> n.startsWith("bill_length"))
                .findFirst()
                .orElseThrow();
        String flipper = model.columns().stream()
                .map(ColumnInfo::name)
                .filter(n -> n.startsWith("flipper"))
                .findFirst()
                .orElseThrow();
        model.change(column(bill), 36);
        model.change(column(flipper), 185);
        assertThat(model.answerProperty().get().orElseThrow().after()).isGreaterThan(0.9);
        Contributions parts = model.answerProperty().get().orElseThrow().parts().orElseThrow();
        double sum = parts.base()[0];
        for (double each : parts.values()[0][0]) {
            sum += each;
        }
        assertThat(sum).isCloseTo(model.answerProperty().get().orElseThrow().after(), within(1e-5));
        model.reset();
        assertThat(model.answerProperty().get().orElseThrow().after()).isEqualTo(before);
    }

    @Test
    void anotherRunForgetsWhatWasLearnedOfThisOne() {
        model.prepare();
        String other = run.boardProperty().get().orElseThrow().rows().stream()
                .filter(r -> r.run().family().equals("logistic"))
                .findFirst()
                .orElseThrow()
                .id();
        run.open(other);
        assertThat(model.explainedProperty().get()).isEmpty();
        model.prepare();
        assertThat(model.contributionsProperty().get()).isEmpty();
        assertThat(model.dependenceProperty().get()).isPresent();
    }
}
