package io.crisol.store;

import static io.crisol.store.Records.AWKWARD;
import static io.crisol.store.Records.NOON;
import static io.crisol.store.Records.emptyRun;
import static io.crisol.store.Records.experiment;
import static io.crisol.store.Records.frame;
import static io.crisol.store.Records.iteration;
import static io.crisol.store.Records.message;
import static io.crisol.store.Records.project;
import static io.crisol.store.Records.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.BundleRecord;
import io.crisol.experiment.DatasetRecord;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.FrameVersion;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Iteration;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Project;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.FailureException;
import io.crisol.problem.Frame;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.text.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of experiments does. */
abstract class ExperimentStoreContract {
    private ExperimentStore store;

    /** Opens the store of this test, the same one each time. */
    abstract ExperimentStore open(Clock clock);

    @BeforeEach
    void openStore() {
        store = openAt(NOON);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private ExperimentStore openAt(java.time.Instant now) {
        return open(Clock.fixed(now, java.time.ZoneOffset.UTC));
    }

    /** Closes and opens again, some time later. */
    private void reopen() {
        store.close();
        store = openAt(NOON.plusSeconds(3600));
    }

    @Test
    void aProjectComesBackAsItWasSaved() {
        store.save(project("p-1"));
        reopen();

        assertThat(store.project("p-1")).contains(project("p-1"));
        assertThat(store.project("p-2")).isEmpty();
    }

    @Test
    void aProjectSavedAgainReplacesItself() {
        store.save(project("p-1"));
        Project renamed = new Project("p-1", "", "churn", NOON, NOON.plusSeconds(1));
        store.save(renamed);

        assertThat(store.projects()).containsExactly(renamed);
    }

    @Test
    void theProjectChangedLastStandsFirst() {
        store.save(project("p-1"));
        store.save(new Project("p-2", "two", "", NOON, NOON.plusSeconds(5)));
        reopen();
        assertThat(store.projects()).extracting(Project::id).containsExactly("p-2", "p-1");

        store.save(iteration("i-1", "p-1", 1));

        assertThat(store.projects()).extracting(Project::id).containsExactly("p-1", "p-2");
        assertThat(store.project("p-1").orElseThrow().changed()).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void iterationsComeBackNewestFirstWithTheirDrafts() {
        store.save(project("p-1"));
        store.save(iteration("i-1", "p-1", 1));
        Iteration second = new Iteration("i-2", "p-1", 2, NOON, Pipeline.named(""));
        store.save(second);
        store.save(iteration("i-1", "p-1", 1));
        reopen();

        assertThat(store.iterations("p-1")).containsExactly(second, iteration("i-1", "p-1", 1));
        assertThat(store.iteration("i-2")).contains(second);
        assertThat(store.iteration("i-3")).isEmpty();
        assertThat(store.iterations("other")).isEmpty();
    }

    @Test
    void recipeEditsAreKeptByIteration() {
        store.save(project("p-1"));
        store.save(iteration("i-1", "p-1", 1));
        assertThat(store.recipeEdits("i-1")).isEmpty();

        store.saveRecipeEdits("i-1", "first");
        store.saveRecipeEdits("i-1", AWKWARD.repeat(100_000));

        assertThat(store.recipeEdits("i-1")).contains(AWKWARD.repeat(100_000));
    }

    @Test
    void versionsOfTheFrameAreNumberedByProject() {
        store.save(project("p-1"));
        store.save(project("p-2"));
        FrameVersion first = store.keep("p-1", frame(), "");
        FrameVersion second = store.keep("p-1", Frame.EMPTY, AWKWARD);
        store.keep("p-2", frame(), "");
        reopen();

        assertThat(first).isEqualTo(new FrameVersion("p-1", 1, NOON, frame(), ""));
        assertThat(second.number()).isEqualTo(2);
        assertThat(store.frames("p-1")).containsExactly(second, first);
        assertThat(store.frames("p-2")).extracting(FrameVersion::number).containsExactly(1);
    }

    @Test
    void theFirstRecordOfADatasetStays() {
        DatasetRecord first = new DatasetRecord("sha256:1", AWKWARD, 7043, 21, 0, NOON);
        store.save(first);
        store.save(new DatasetRecord("sha256:1", "elsewhere", 1, 1, 1, NOON.plusSeconds(1)));

        assertThat(store.dataset("sha256:1")).contains(first);
        assertThat(store.dataset("sha256:2")).isEmpty();
    }

    @Test
    void anExperimentComesBackAsItWasSaved() {
        store.save(project("p-1"));
        Experiment running = experiment("e-1", "p-1", RunState.RUNNING);
        store.save(running);
        assertThat(store.experiment("e-1")).contains(running);

        Experiment finished = experiment("e-1", "p-1", RunState.FINISHED);
        store.save(finished);
        reopen();

        assertThat(store.experiment("e-1")).contains(finished);
        assertThat(store.experiment("e-2")).isEmpty();
    }

    @Test
    void absentPartsOfAnExperimentStayAbsent() {
        store.save(project("p-1"));
        Experiment bare = new Experiment(
                "e-1",
                "p-1",
                "",
                "",
                NOON,
                Optional.empty(),
                RunState.CANCELLED,
                Pipeline.named("x"),
                "",
                "",
                0,
                "rmse",
                Optional.empty(),
                Optional.empty(),
                "");
        store.save(bare);

        assertThat(store.experiment("e-1")).contains(bare);
    }

    @Test
    void whatTheChecksFoundIsKeptWithTheExperiment() {
        store.save(project("p-1"));
        store.save(iteration("i-1", "p-1", 1));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        assertThat(store.assumptions("e-1")).isEmpty();
        AssumptionReport report = Records.assumptions();
        store.saveAssumptions("e-1", report);
        reopen();
        assertThat(store.assumptions("e-1")).contains(report);
        AssumptionReport other = new AssumptionReport(1, 1, 0, List.of(), List.of());
        store.saveAssumptions("e-1", other);
        assertThat(store.assumptions("e-1")).contains(other);
        store.deleteProject("p-1");
        assertThat(store.assumptions("e-1")).isEmpty();
    }

    @Test
    void experimentsAreListedNewestFirstByProjectOrAltogether() {
        store.save(project("p-1"));
        store.save(project("p-2"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(experiment("e-2", "p-2", RunState.FAILED));
        store.save(experiment("e-3", "p-1", RunState.FINISHED));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));

        assertThat(store.experiments("p-1")).extracting(Experiment::id).containsExactly("e-3", "e-1");
        assertThat(store.experiments("")).extracting(Experiment::id).containsExactly("e-3", "e-2", "e-1");
        assertThat(store.experiments("none")).isEmpty();
    }

    @Test
    void aRunComesBackWithEveryFoldScoreParameterAndFinding() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(run("r-1", "e-1"));
        reopen();

        assertThat(store.run("r-1")).contains(run("r-1", "e-1"));
        assertThat(store.run("r-2")).isEmpty();
    }

    @Test
    void aRunWithoutAnythingComesBackWithoutAnything() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        Run empty = emptyRun("r-1", "e-1", RunState.FAILED);
        store.save(empty);

        assertThat(store.run("r-1")).contains(empty);
    }

    @Test
    void aRunSavedAgainLeavesNothingOfItsFormerSelf() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(run("r-1", "e-1"));
        Run again = emptyRun("r-1", "e-1", RunState.CANCELLED);
        store.save(again);

        assertThat(store.runs("e-1")).containsExactly(again);
    }

    @Test
    void runsAreListedInTheOrderInWhichTheyWereFirstSaved() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(experiment("e-2", "p-1", RunState.FINISHED));
        store.save(emptyRun("r-9", "e-1", RunState.RUNNING));
        store.save(run("r-1", "e-1"));
        store.save(run("r-5", "e-2"));
        store.save(run("r-9", "e-1").withTest(Double.NaN));

        assertThat(store.runs("e-1")).extracting(Run::id).containsExactly("r-9", "r-1");
        assertThat(store.runs("e-1").get(1)).isEqualTo(run("r-1", "e-1"));
        assertThat(store.runs("e-2")).containsExactly(run("r-5", "e-2"));
    }

    @Test
    void aSaveThatFailsHalfwayLeavesNothing() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        FoldScore twice = new FoldScore(0, Map.of("auc", 0.5), 0.5, 0, 0);
        Run broken = withFolds(run("r-1", "e-1"), List.of(twice, twice));

        assertThatThrownBy(() -> store.save(broken)).isInstanceOf(FailureException.class);

        assertThat(store.run("r-1")).isEmpty();
        store.save(run("r-1", "e-1"));
        assertThatThrownBy(() -> store.save(broken)).isInstanceOf(FailureException.class);
        assertThat(store.run("r-1")).contains(run("r-1", "e-1"));
    }

    @Test
    void whatBelongsToSomethingUnknownIsRefused() {
        assertThatThrownBy(() -> store.save(iteration("i-1", "p-0", 1))).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> store.keep("p-0", frame(), "")).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> store.save(experiment("e-1", "p-0", RunState.FINISHED)))
                .isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> store.save(run("r-1", "e-0"))).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> store.saveDetail("r-0", detail())).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> store.saveRecipeEdits("i-0", "x")).isInstanceOf(FailureException.class);
    }

    @Test
    void aRunsDetailComesBackBitForBit() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(run("r-1", "e-1"));
        assertThat(store.detail("r-1")).isEmpty();

        store.saveDetail("r-1", detail());
        store.saveDetail("r-1", detail().withImportances(List.of(new RunDetail.Importance(AWKWARD, 0.1, Double.NaN))));

        RunDetail read = store.detail("r-1").orElseThrow();
        assertThat(read.rows()).isEqualTo(detail().rows());
        assertThat(read.fold()).isEqualTo(detail().fold());
        assertThat(read.truth()).isEqualTo(detail().truth());
        assertThat(read.predicted()).isDeepEqualTo(detail().predicted());
        assertThat(read.classes()).containsExactly("No", AWKWARD);
        assertThat(read.threshold()).isEqualTo(0.077);
        assertThat(read.importances()).containsExactly(new RunDetail.Importance(AWKWARD, 0.1, Double.NaN));
    }

    @Test
    void aDetailOfManyRowsIsKeptWhole() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(run("r-1", "e-1"));
        int n = 200_000;
        double[] numbers = new java.util.SplittableRandom(7).doubles(n).toArray();
        int[] rows = java.util.stream.IntStream.range(0, n).map(i -> 3 * i).toArray();
        store.saveDetail(
                "r-1", new RunDetail(rows, new int[n], numbers, new double[][] {numbers}, List.of(), 0.5, List.of()));

        RunDetail read = store.detail("r-1").orElseThrow();
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.predicted()[0]).isEqualTo(numbers);
        assertThat(read.classes()).isEmpty();
    }

    @Test
    void looksAreCountedByProjectAndTestRows() {
        assertThat(store.looks("p-1", "d")).isZero();
        assertThat(store.countLook("p-1", "d", "s-1", "r-1", AWKWARD)).isEqualTo(1);
        assertThat(store.countLook("p-1", "d", "s-2", "r-2", "")).isEqualTo(2);
        assertThat(store.countLook("p-1", "d", "s-2", "r-9", ""))
                .as("a reproduction with equal settings is the same look")
                .isEqualTo(2);
        assertThat(store.countLook("p-2", "d", "s-1", "r-3", "")).isEqualTo(1);
        assertThat(store.countLook("p-1", "e", "s-1", "r-1", "")).isEqualTo(1);
        reopen();

        assertThat(store.looks("p-1", "d")).isEqualTo(2);
    }

    @Test
    void bundlesComeBackWithTheirGates() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        store.save(run("r-1", "e-1"));
        store.save(run("r-2", "e-1"));
        BundleRecord first = bundle("b-1", "r-1", gates());
        BundleRecord second = bundle("b-2", "r-2", List.of());
        store.save(bundle("b-1", "r-1", List.of()));
        store.save(first);
        store.save(second);
        reopen();

        assertThat(store.bundles("r-1")).containsExactly(first);
        assertThat(store.bundles("")).containsExactly(second, first);
        assertThat(store.bundles("r-3")).isEmpty();
    }

    @Test
    void eventsAreListedNewestFirstUpToAMost() {
        Event old = new Event(NOON.minusSeconds(1), "p-1", "frame", message(), "");
        Event first = new Event(NOON, "p-1", "data", Message.of("x.y"), AWKWARD);
        Event registry = new Event(NOON, "", "registry", Message.of("x.z"), "telco/1");
        store.record(first);
        store.record(registry);
        store.record(old);
        reopen();

        assertThat(store.events("p-1", 10)).containsExactly(first, old);
        assertThat(store.events("", 10)).containsExactly(registry, first, old);
        assertThat(store.events("", 1)).containsExactly(registry);
        assertThat(store.events("", 0)).isEmpty();
    }

    @Test
    void settingsAreKept() {
        assertThat(store.setting("theme")).isEmpty();
        store.setSetting("theme", "light");
        store.setSetting("theme", AWKWARD);
        store.setSetting("empty", "");
        reopen();

        assertThat(store.setting("theme")).contains(AWKWARD);
        assertThat(store.setting("empty")).contains("");
    }

    @Test
    void aDeletedProjectTakesEverythingWithItAndNothingElse() {
        for (String p : List.of("1", "2")) {
            store.save(project("p-" + p));
            store.save(iteration("i-" + p, "p-" + p, 1));
            store.saveRecipeEdits("i-" + p, "edits");
            store.keep("p-" + p, frame(), "");
            store.save(experiment("e-" + p, "p-" + p, RunState.FINISHED));
            store.save(run("r-" + p, "e-" + p));
            store.saveDetail("r-" + p, detail());
            store.save(bundle("b-" + p, "r-" + p, gates()));
            store.countLook("p-" + p, "d", "s-1", "r-" + p, "");
            store.record(new Event(NOON, "p-" + p, "data", Message.of("x.y"), ""));
        }

        store.deleteProject("p-1");

        assertThat(store.projects()).extracting(Project::id).containsExactly("p-2");
        assertThat(store.iteration("i-1")).isEmpty();
        assertThat(store.recipeEdits("i-1")).isEmpty();
        assertThat(store.frames("p-1")).isEmpty();
        assertThat(store.experiments("")).extracting(Experiment::id).containsExactly("e-2");
        assertThat(store.run("r-1")).isEmpty();
        assertThat(store.detail("r-1")).isEmpty();
        assertThat(store.bundles("")).extracting(BundleRecord::id).containsExactly("b-2");
        assertThat(store.looks("p-1", "d")).isZero();
        assertThat(store.events("", 10)).extracting(Event::project).containsExactly("p-2");
        assertThat(store.run("r-2")).isPresent();
        assertThat(store.looks("p-2", "d")).isEqualTo(1);
    }

    @Test
    void whatWasLeftRunningIsInterruptedAtTheNextOpening() {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.RUNNING));
        store.save(run("r-1", "e-1"));
        store.save(emptyRun("r-2", "e-1", RunState.RUNNING));
        store.save(emptyRun("r-3", "e-1", RunState.WAITING));
        store.save(experiment("e-2", "p-1", RunState.FINISHED));
        reopen();

        assertThat(store.experiment("e-1").orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(store.experiment("e-2").orElseThrow().state()).isEqualTo(RunState.FINISHED);
        assertThat(store.runs("e-1"))
                .extracting(Run::state)
                .containsExactly(RunState.FINISHED, RunState.INTERRUPTED, RunState.INTERRUPTED);
        assertThat(store.events("p-1", 10))
                .containsExactly(new Event(
                        NOON.plusSeconds(3600),
                        "p-1",
                        "experiment",
                        Message.of("store.interrupted", AWKWARD, 2),
                        "e-1"));
        reopen();
        assertThat(store.events("p-1", 10)).hasSize(1);
    }

    @Test
    void manyThreadsSaveAtOnceAndNothingIsLost() throws Exception {
        store.save(project("p-1"));
        store.save(experiment("e-1", "p-1", RunState.FINISHED));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> saves = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String id = "r-" + i;
                saves.add(threads.submit(() -> {
                    store.save(run(id, "e-1"));
                    return store.countLook("p-1", "d", id, id, "");
                }));
            }
            for (Future<?> save : saves) {
                save.get();
            }
        }

        assertThat(store.runs("e-1")).hasSize(40).allMatch(r -> r.equals(run(r.id(), "e-1")));
        assertThat(store.looks("p-1", "d")).isEqualTo(40);
    }

    @Test
    void anInterruptedThreadStillSavesAndTheStoreStaysOpen() {
        Thread.currentThread().interrupt();
        store.save(project("p-1"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.project("p-1")).isPresent();
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.projects())
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("store.closed"));
    }

    private static RunDetail detail() {
        return new RunDetail(
                new int[] {0, 5, 1_000_000},
                new int[] {0, 1, 0},
                new double[] {0, 1, Double.NaN},
                new double[][] {{0.9, 0.1, -0.0}, {0.1, Double.MIN_VALUE, Double.POSITIVE_INFINITY}},
                List.of("No", AWKWARD),
                0.077,
                List.of());
    }

    private static List<GateOutcome> gates() {
        return List.of(
                new GateOutcome(
                        "success",
                        Optional.of(true),
                        OptionalDouble.of(0.858),
                        OptionalDouble.of(0.8),
                        message(),
                        Optional.empty()),
                new GateOutcome(
                        "latency",
                        Optional.of(false),
                        OptionalDouble.of(120),
                        OptionalDouble.of(100),
                        Message.of("x.y"),
                        Optional.of(AWKWARD)),
                new GateOutcome(
                        "model_card",
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Message.of("x.y"),
                        Optional.empty()));
    }

    private static BundleRecord bundle(String id, String run, List<GateOutcome> gates) {
        return new BundleRecord(id, run, "/home/año/bundle", "sha256:2", "", NOON, gates);
    }

    private static Run withFolds(Run r, List<FoldScore> folds) {
        return new Run(
                r.id(),
                r.experiment(),
                r.family(),
                r.params(),
                r.state(),
                r.mean(),
                r.low(),
                r.high(),
                folds,
                r.scores(),
                r.fitSeconds(),
                r.predictSeconds(),
                r.test(),
                r.finding(),
                r.ended());
    }
}
