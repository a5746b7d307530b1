package io.crisol.ui.history;

import io.crisol.data.read.ReadTable;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.RunState;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Ids;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Run;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.store.H2Store;
import io.crisol.text.Message;
import io.crisol.wiring.BuiltIns;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/** Small studies of the penguins, really run one after another on different days, in a home of their own. */
final class PastStudies {
    static final String SPECIES = "Penguin species";
    static final String WEIGHT = "Penguin weight";
    static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");
    private static final ColumnChoice NUMERIC = ColumnChoice.of(ColumnChoice.Word.NUMERIC);

    private final Path home;
    private final Days clock = new Days();
    private Workbench workbench;

    /** A clock that the studies set; every look at it takes two seconds. */
    private static final class Days extends Clock {
        private Instant now = NOW;

        void day(String date) {
            now = Instant.parse(date + "T09:30:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(2);
            return now;
        }
    }

    private PastStudies(Path home) {
        this.home = home.toAbsolutePath();
        this.workbench = open(clock);
    }

    /** A home with nothing in it. */
    static Workbench none(Path home) {
        return new PastStudies(home).workbench;
    }

    /** Two comparisons of one project: three runs, then three on another recipe. */
    static Workbench few(Path home) {
        PastStudies past = new PastStudies(home);
        OpenProject species = past.species();
        past.compare(species, "2026-03-02", List.of(spec("baseline"), spec("logistic"), spec("tree")));
        species.edit(d -> d.withRecipe(recipe("bill_length_mm")));
        past.compare(
                species,
                "2026-03-09",
                List.of(spec("baseline"), spec("logistic"), spec("tree", "max_depth", 2L), spec("tree")));
        return past.reopened();
    }

    /** Three weeks of work on two projects, with everything that can happen to a run. */
    static Workbench many(Path home) {
        PastStudies past = new PastStudies(home);
        if (past.workbench.projects().all().isEmpty()) {
            past.weeks();
        }
        return past.reopened();
    }

    private void weeks() {
        OpenProject species = species();
        compare(species, "2026-02-20", List.of(spec("baseline"), spec("logistic"), spec("naive_bayes"), spec("tree")));
        compare(
                species,
                "2026-02-24",
                List.of(
                        spec("baseline"),
                        spec("forest", "trees", 25L),
                        spec("forest", "trees", 100L, "min_leaf", 3L),
                        spec("knn", "k", 3L),
                        spec("knn", "k", 9L),
                        spec("knn", "k", 25L),
                        spec("tree", "max_depth", 3L)));
        species.edit(d -> d.withRecipe(recipe("bill_depth_mm")));
        compare(
                species,
                "2026-03-02",
                List.of(
                        spec("baseline"),
                        spec("logistic", "lambda", 0.1),
                        spec("logistic", "lambda", 10.0),
                        spec("knn", "k", 9L),
                        spec("boosting", "trees", 60L)));
        OpenProject weight = weight();
        compare(
                weight,
                "2026-03-03",
                List.of(spec("baseline"), spec("ridge"), spec("tree"), spec("forest", "trees", 50L)));
        importOther(species);
        compare(
                species,
                "2026-03-06",
                List.of(
                        spec("baseline"),
                        spec("logistic"),
                        spec("knn", "k", 5L),
                        spec("forest", "trees", 50L),
                        spec("boosting", "trees", 40L, "learning_rate", 0.2)));
        species.editFrame(
                f -> f.withNumbers(f.baseline(), OptionalDouble.of(0.95), OptionalDouble.of(0.02), f.latencyMs()));
        cancel(species, "2026-03-10", List.of(spec("baseline"), spec("forest"), spec("boosting", "trees", 200L)), 9);
        species.edit(d -> d.withRecipe(recipe("bill_depth_mm").stream()
                .filter(s -> !s.step().equals("one_hot"))
                .toList()));
        compare(species, "2026-03-12", List.of(spec("baseline"), spec("logistic"), spec("forest", "trees", 50L)));
        interrupt(species, "2026-03-13");
        mark();
    }

    private OpenProject species() {
        clock.day("2026-02-19");
        Pipeline sample = workbench.samples().pipeline("penguins");
        OpenProject project = workbench
                .projects()
                .create(
                        sample.withName(SPECIES).withRecipe(recipe("bill_length_mm", "bill_depth_mm")),
                        "",
                        workbench.samples().folder());
        load(project);
        return project;
    }

    private OpenProject weight() {
        clock.day("2026-03-03");
        Pipeline sample = workbench.samples().pipeline("penguins");
        Pipeline weight = sample.withName(WEIGHT)
                .withFrame(sample.frame()
                        .withTarget(Optional.of("body_mass_g"), Optional.of(TaskKind.REGRESSION), Optional.empty())
                        .withMetric(Optional.of("rmse"))
                        .withNumbers(
                                OptionalDouble.empty(),
                                OptionalDouble.of(350),
                                OptionalDouble.of(10),
                                OptionalDouble.empty()))
                .withSplit(
                        new io.crisol.evaluate.SplitPlan(0.2, "kfold", 5, 1, Optional.empty(), Optional.empty(), 42));
        OpenProject project =
                workbench.projects().create(weight, "", workbench.samples().folder());
        load(project);
        return project;
    }

    /** Without the columns that tell the species at once. */
    private static List<StepSpec> recipe(String... dropped) {
        List<StepSpec> steps = new ArrayList<>();
        steps.add(StepSpec.of("drop", ColumnChoice.named(dropped), Map.of()));
        steps.add(StepSpec.of("impute", NUMERIC, Map.of("method", "median")));
        steps.add(StepSpec.of("one_hot", ColumnChoice.of(ColumnChoice.Word.CATEGORICAL), Map.of()));
        steps.add(StepSpec.of("standardize", NUMERIC, Map.of()));
        return steps;
    }

    static CandidateSpec spec(String family, Object... params) {
        Map<String, Object> given = new java.util.TreeMap<>();
        for (int i = 0; i < params.length; i += 2) {
            given.put((String) params[i], params[i + 1]);
        }
        return new CandidateSpec(family, given);
    }

    private void load(OpenProject project) {
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
    }

    /** The same table a season later: some rows fewer. */
    private void importOther(OpenProject project) {
        try {
            List<String> lines = Files.readAllLines(workbench.samples().folder().resolve("penguins.csv"));
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (i % 11 != 5) {
                    kept.add(lines.get(i));
                }
            }
            Path file = home.resolve("penguins-2026.csv");
            Files.write(file, kept);
            clock.day("2026-03-06");
            project.edit(d -> d.withSource(new io.crisol.experiment.SourceSpec(file.toString(), Map.of())));
            load(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Experiment compare(OpenProject project, String day, List<CandidateSpec> candidates) {
        return compare(project, day, candidates, JobContext.silent());
    }

    private Experiment compare(OpenProject project, String day, List<CandidateSpec> candidates, JobContext context) {
        clock.day(day);
        project.edit(d -> d.withCandidates(candidates));
        StudyData rows = project.table().orElseThrow();
        return workbench
                .compare()
                .compare(
                        workbench
                                .plan()
                                .plan(new StudyData(project.draft(), rows.file(), rows.imported()), project.base()),
                        project.project().id(),
                        project.iteration().id(),
                        CompareModels.Watch.NONE,
                        context);
    }

    /** Cancels after some folds. */
    private void cancel(OpenProject project, String day, List<CandidateSpec> candidates, int folds) {
        AtomicInteger done = new AtomicInteger();
        try {
            compare(project, day, candidates, new JobContext() {
                @Override
                public void progress(double share, Message what) {
                    done.incrementAndGet();
                }

                @Override
                public boolean cancelled() {
                    return done.get() >= folds;
                }
            });
        } catch (CancelledException e) {
            // what was finished is kept
        }
    }

    /** A comparison whose process died: it is found at the next start. */
    private void interrupt(OpenProject project, String day) {
        Experiment before = project.experiment().orElseThrow();
        clock.day(day);
        Experiment died = new Experiment(
                Ids.fresh('e'),
                before.project(),
                before.iteration(),
                before.name(),
                clock.instant(),
                Optional.empty(),
                RunState.RUNNING,
                before.pipeline(),
                before.settingsDigest(),
                before.fingerprint(),
                before.rows(),
                before.metric(),
                Optional.empty(),
                Optional.empty(),
                before.program());
        workbench.store().save(died);
        workbench
                .store()
                .save(new Run(
                        Ids.fresh('r'),
                        died.id(),
                        "boosting",
                        Map.of("trees", 400L),
                        RunState.RUNNING,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        List.of(new FoldScore(0, Map.of("accuracy", 0.81), 0.5, 0.2, 0.01)),
                        Map.of(),
                        Double.NaN,
                        Double.NaN,
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void mark() {
        List<HistoryRow> rows =
                HistoryContent.read(workbench.store(), "", JobContext.silent()).rows();
        RunNotes notes = new RunNotes(workbench.store());
        rows.stream()
                .filter(r -> r.run().family().equals("knn")
                        && r.run().params().get("k").equals(5L))
                .forEach(r -> {
                    notes.star(r.id(), true);
                    notes.note(r.id(), "Shown to the field team on Friday.");
                });
    }

    /** The same home at the present moment, as after a new start of the program. */
    private Workbench reopened() {
        workbench.close();
        workbench = open(Clock.fixed(NOW, ZoneOffset.UTC));
        return workbench;
    }

    private Workbench open(Clock time) {
        return new Workbench(
                new Home(home),
                time,
                BuiltIns.catalogs(time),
                new ReadTable(BuiltIns.readers()),
                new Workers(2),
                h -> H2Store.open(h.folder(), time, Duration.ofSeconds(20)));
    }

    /** The project of that name, opened. */
    static OpenProject project(Workbench workbench, String name) {
        return workbench.projects().all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> workbench.projects().open(p.id()))
                .orElseThrow();
    }

    /** The runs of a project, newest experiment first. */
    static List<HistoryRow> rows(Workbench workbench, String name) {
        return HistoryContent.read(
                        workbench.store(), project(workbench, name).project().id(), JobContext.silent())
                .rows();
    }
}
