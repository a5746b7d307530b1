package io.crisol.gallery;

import io.crisol.data.read.ReadTable;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Run;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.store.H2Store;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.compare.ComparePage;
import io.crisol.ui.compare.Comparisons;
import io.crisol.ui.compare.LiveComparison;
import io.crisol.ui.compare.RunPage;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.wiring.BuiltIns;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Parent;

/** Compare in all its states, on the sample tables through the real services; what was computed once is kept. */
final class CompareSheet {
    private static final Path HOME = Path.of("target", "gallery-home", "compare");
    private static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");

    private CompareSheet() {}

    /** The pictures of this stage. */
    static List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        shots.add(Shot.window("compare-empty", (t, theme) -> empty(t, theme)));
        for (String page : List.of("target", "metric", "split", "candidates", "review")) {
            shots.add(Shot.window("compare-wizard-" + page, (t, theme) -> wizard(t, theme, "telco-churn", page)));
        }
        shots.add(Shot.window("compare-wizard-numbers", (t, theme) -> wizard(t, theme, "ames-housing", "target")));
        shots.add(Shot.window("compare-running", CompareSheet::running));
        shots.add(new Shot("compare-board", 1440, 900, (t, theme) -> board(t, theme, "telco-churn", d -> d)));
        shots.add(new Shot("compare-board-small", 1000, 700, (t, theme) -> board(t, theme, "telco-churn", d -> d)));
        shots.add(Shot.window("compare-board-numbers", (t, theme) -> board(t, theme, "ames-housing", d -> d)));
        shots.add(Shot.window("compare-board-classes", (t, theme) -> board(t, theme, "penguins", d -> d)));
        shots.add(Shot.window("compare-failed", (t, theme) -> board(t, theme, "penguins", CompareSheet::failing)));
        shots.add(Shot.window("compare-stale", (t, theme) -> stale(t, theme)));
        for (String tab : List.of("result", "explain", "slices", "checks", "recipe", "settings", "folds", "lineage")) {
            shots.add(Shot.window("compare-run-" + tab, (t, theme) -> run(t, theme, "telco-churn", tab)));
        }
        shots.add(Shot.window("compare-run-effect", (t, theme) -> run(t, theme, "telco-churn", "effect")));
        shots.add(Shot.window("compare-run-adds", (t, theme) -> run(t, theme, "ames-housing", "adds")));
        shots.add(Shot.window("compare-run-whatif", (t, theme) -> run(t, theme, "ames-housing", "whatif")));
        shots.add(new Shot("compare-run-all", 1280, 1500, (t, theme) -> run(t, theme, "telco-churn", "result")));
        shots.add(new Shot("compare-run-numbers", 1280, 1000, (t, theme) -> run(t, theme, "ames-housing", "result")));
        shots.add(Shot.window("compare-run-classes", (t, theme) -> run(t, theme, "penguins", "result")));
        return shots;
    }

    private static Parent empty(Texts texts, Theme theme) {
        return with((workbench, project) -> {}, "vat-rate", d -> d, texts, theme, "");
    }

    private static Parent wizard(Texts texts, Theme theme, String sample, String page) {
        return inWorkbench(workbench -> {
            OpenProject project = loaded(workbench, sample, UnaryOperator.identity());
            FxJobs jobs = FxJobs.sameThread();
            Comparisons comparisons = new Comparisons(workbench, jobs, f -> {});
            ShellView view = shell(texts, theme, jobs, comparisons, project, "");
            comparisons.model(project).openWizard(page);
            return view;
        });
    }

    private static Parent board(Texts texts, Theme theme, String sample, UnaryOperator<Pipeline> change) {
        return with(CompareSheet::computed, sample, change, texts, theme, "");
    }

    private static Parent stale(Texts texts, Theme theme) {
        return with(
                (workbench, project) -> {
                    computed(workbench, project);
                    project.edit(
                            d -> d.withCandidates(d.candidates().orElseThrow().subList(0, 4)));
                },
                "penguins",
                d -> d.withName("Penguins, earlier"),
                texts,
                theme,
                "");
    }

    private static Parent run(Texts texts, Theme theme, String sample, String tab) {
        return inWorkbench(workbench -> {
            OpenProject project = loaded(workbench, sample, UnaryOperator.identity());
            computed(workbench, project);
            FxJobs jobs = FxJobs.sameThread();
            AtomicReference<RunPage> made = new AtomicReference<>();
            Comparisons comparisons = new Comparisons(workbench, jobs, f -> {});
            ShellViewModel model = model(texts, theme, jobs, comparisons, project);
            model.add(new PageEntry(RunPage.ID, Section.COMPARE, Message.of("ui_compare.run.title"), false, c -> {
                made.set(new RunPage(c, comparisons, project));
                return made.get();
            }));
            ShellView view = new ShellView(model, FileChoice.none());
            model.go(
                    RunPage.ID, project.experiment().orElseThrow().recommended().orElseThrow());
            if (List.of("effect", "adds", "whatif").contains(tab)) {
                made.get().openExplanation(tab);
            } else {
                made.get().openTab(tab);
            }
            if (tab.equals("explain")) {
                made.get().explain();
            }
            return view;
        });
    }

    /** A comparison that stands half-way: a real one, told again up to its middle. */
    private static Parent running(Texts texts, Theme theme) {
        return inWorkbench(workbench -> {
            OpenProject project = loaded(workbench, "telco-churn", d -> d.withName("Telco churn, live"));
            RunningJobs running = new RunningJobs(texts);
            Comparisons comparisons = new Comparisons(workbench, running.jobs(), f -> {});
            LiveComparison live = new LiveComparison();
            List<Runnable> told = told(workbench, project, live);
            live.runningAs(
                    running.at(0.57, Message.of("workbench.progress.fold", Message.of("family.boosting"), 2, 5)));
            comparisons.follow(project, live);
            told.subList(0, told.size() * 57 / 100).forEach(Runnable::run);
            ShellView view = shell(texts, theme, running.jobs(), comparisons, project, "");
            Platform.runLater(() -> {
                if (view.lookup(".job-strip") instanceof JobStrip strip) {
                    strip.revealNow();
                }
            });
            return view;
        });
    }

    private static List<Runnable> told(Workbench workbench, OpenProject project, LiveComparison live) {
        List<Runnable> told = new ArrayList<>();
        CompareModels.Watch watch = live.watch(FxJobs.sameThread());
        StudyData rows = project.table().orElseThrow();
        StudyPlan plan =
                workbench.plan().plan(new StudyData(project.draft(), rows.file(), rows.imported()), project.base());
        live.planned(plan.evaluation().split().folds().size());
        workbench
                .compare()
                .compare(
                        plan,
                        project.project().id(),
                        project.iteration().id(),
                        new CompareModels.Watch() {
                            @Override
                            public void began(io.crisol.experiment.Experiment begun, List<Run> runs) {
                                told.add(() -> watch.began(begun, runs));
                            }

                            @Override
                            public void changed(Run run) {
                                told.add(() -> watch.changed(run));
                            }
                        },
                        JobContext.silent());
        return told;
    }

    /** Without the encoding that linear families need. */
    private static Pipeline failing(Pipeline penguins) {
        return penguins.withName("Penguins without encoding")
                .withRecipe(penguins.recipe().orElseThrow().subList(0, 1))
                .withCandidates(List.of(
                        new CandidateSpec("baseline", Map.of()),
                        new CandidateSpec("logistic", Map.of()),
                        new CandidateSpec("tree", Map.of()),
                        new CandidateSpec("forest", Map.of("trees", 50L)),
                        new CandidateSpec("forest", Map.of("trees", 20L, "max_depth", 3L)),
                        new CandidateSpec("knn", Map.of())));
    }

    static Parent with(
            BiConsumer<Workbench, OpenProject> prepare,
            String sample,
            UnaryOperator<Pipeline> change,
            Texts texts,
            Theme theme,
            String subject) {
        return inWorkbench(workbench -> {
            OpenProject project = loaded(workbench, sample, change);
            prepare.accept(workbench, project);
            FxJobs jobs = FxJobs.sameThread();
            return shell(texts, theme, jobs, new Comparisons(workbench, jobs, f -> {}), project, subject);
        });
    }

    private static <T> T inWorkbench(Function<Workbench, T> action) {
        return action.apply(Kept.WORKBENCH);
    }

    /** One workbench for all pictures: pages read its store while they are shown, so it stays open until the end. */
    private static final class Kept {
        static final Workbench WORKBENCH = open();

        private static Workbench open() {
            Clock clock = Clock.fixed(NOW.minus(Duration.ofMinutes(12)), ZoneOffset.UTC);
            return new Workbench(
                    new Home(HOME),
                    clock,
                    BuiltIns.catalogs(clock),
                    new ReadTable(BuiltIns.readers()),
                    new Workers(2),
                    h -> H2Store.open(h.folder(), clock, Duration.ofSeconds(20)));
        }
    }

    private static OpenProject loaded(Workbench workbench, String sample, UnaryOperator<Pipeline> change) {
        Pipeline wanted = change.apply(workbench.samples().pipeline(sample));
        Optional<OpenProject> known = workbench.projects().all().stream()
                .filter(p -> p.name().equals(wanted.name()))
                .findFirst()
                .map(p -> workbench.projects().open(p.id()));
        OpenProject project = known.orElseGet(() ->
                workbench.projects().create(wanted, "", workbench.samples().folder()));
        project.edit(d -> wanted.withName(wanted.name()).source().isPresent()
                        && d.source().isPresent()
                ? wanted.withSource(d.source().get())
                : wanted);
        if (project.draft().source().isPresent()) {
            project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        }
        return project;
    }

    private static void computed(Workbench workbench, OpenProject project) {
        if (project.experiment().isPresent() && !project.stale()) {
            return;
        }
        StudyData rows = project.table().orElseThrow();
        workbench
                .compare()
                .compare(
                        workbench
                                .plan()
                                .plan(new StudyData(project.draft(), rows.file(), rows.imported()), project.base()),
                        project.project().id(),
                        project.iteration().id(),
                        CompareModels.Watch.NONE,
                        JobContext.silent());
    }

    private static ShellView shell(
            Texts texts, Theme theme, FxJobs jobs, Comparisons comparisons, OpenProject project, String subject) {
        ShellViewModel model = model(texts, theme, jobs, comparisons, project);
        ShellView view = new ShellView(model, FileChoice.none());
        model.go(Section.COMPARE.id(), subject);
        return view;
    }

    private static ShellViewModel model(
            Texts texts, Theme theme, FxJobs jobs, Comparisons comparisons, OpenProject project) {
        ShellViewModel model = new ShellViewModel(jobs, theme, texts.language());
        for (Section section : Section.values()) {
            model.add(PageEntry.first(section, c -> new ComparePage(c, comparisons, project)));
        }
        model.openProject(project.project().name(), texts.say("session.iteration", 1));
        model.stateProperty(Section.FRAME).set(StageState.DONE);
        model.stateProperty(Section.DATA).set(StageState.DONE);
        model.stateProperty(Section.PREPARE).set(StageState.DONE);
        model.stateProperty(Section.COMPARE).set(StageState.HALF);
        model.stateProperty(Section.OPERATE).set(StageState.locked(Message.of("shell.state.locked")));
        return model;
    }
}
