package io.crisol.wiring;

import io.crisol.experiment.Experiment;
import io.crisol.experiment.Project;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.compare.Comparisons;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.HomePage;
import io.crisol.ui.shell.HomeViewModel;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.Stage;
import io.crisol.workbench.Standing;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window works on: home, then one open project at a time. Used on the window's thread. */
public final class Session {
    private final Workbench workbench;
    private final FxJobs jobs;
    private final ShellViewModel shell;
    private final Comparisons comparisons;
    private final HomeViewModel home = new HomeViewModel();
    private @Nullable OpenProject open;

    public Session(Workbench workbench, FxJobs jobs, Theme theme, Language language) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.shell = new ShellViewModel(jobs, theme, language);
        this.comparisons = new Comparisons(workbench, jobs, this::tell);
        home.onNew(() -> open(workbench.projects().create(texts().say("session.new_project"))));
        home.onOpen(id -> open(workbench.projects().open(id)));
        home.onSample(this::openSample);
        shell.add(PageEntry.first(Section.HOME, context -> {
            fillHome();
            return new HomePage(context, home, workbench.clock());
        }));
        Screens.entries(workbench, this::project, comparisons, this::open, this).forEach(shell::add);
        shell.languageProperty().addListener((o, was, is) -> fillHome());
    }

    public ShellViewModel shell() {
        return shell;
    }

    public Workbench workbench() {
        return workbench;
    }

    /** Shows home. */
    public void start() {
        lock();
        fillHome();
        shell.go(Section.HOME.id());
    }

    /** The open project; there is one whenever a stage's page is made. */
    public OpenProject project() {
        OpenProject project = open;
        if (project == null) {
            throw new IllegalStateException("no project is open");
        }
        return project;
    }

    /** The open project, for pages that do without one. */
    Optional<OpenProject> current() {
        return Optional.ofNullable(open);
    }

    /** Shows a run; its project is opened first where another one, or none, is open. */
    void openRun(String project, String run) {
        if (current().filter(p -> p.project().id().equals(project)).isEmpty()) {
            open(workbench.projects().open(project));
        }
        shell.go("compare.run", run);
    }

    /** Opens a project at the stage where its work stands. */
    public void open(OpenProject project) {
        open = project;
        shell.openProject(project.project().name(), iteration(project));
        project.listen(() -> {
            if (open == project) {
                shell.projectProperty().set(project.project().name());
                shell.iterationProperty().set(iteration(project));
                standings(project);
            }
        });
        standings(project);
        load(project);
        shell.go(first(project));
    }

    /** The iteration, and whether its rows are a sample of their source. */
    private String iteration(OpenProject project) {
        boolean sample = project.table().flatMap(StudyData::sample).isPresent();
        return texts().say(
                        sample ? "session.iteration_sample" : "session.iteration",
                        project.iteration().number());
    }

    /** Opens a sample; the first time, its comparison is computed in the background. */
    public void openSample(String sample) {
        open(workbench.projects().openSample(sample));
    }

    private static String first(OpenProject project) {
        if (project.experiment().isPresent()) {
            return Section.COMPARE.id();
        }
        return Section.FRAME.id();
    }

    /** Reads the project's rows again, profiles them, and computes a sample that was never computed. */
    private void load(OpenProject project) {
        if (project.draft().source().isEmpty()) {
            return;
        }
        jobs.start(
                Message.of("session.loading", project.project().name()),
                context -> workbench.source().data(project.draft(), project.base(), context),
                outcome -> {
                    if (outcome instanceof Outcome.Done<StudyData>(StudyData read)) {
                        project.imported(read);
                        if (!project.project().sample().isEmpty()
                                && project.experiment().isEmpty()) {
                            comparisons.start(project, read);
                        }
                    } else if (outcome instanceof Outcome.Failed<StudyData> failed) {
                        tell(failed.finding());
                    }
                });
    }

    /** Says what nobody caught. */
    void say(Throwable e) {
        tell(Finding.error("job.bug", String.valueOf(e)));
    }

    private void tell(Finding finding) {
        shell.notices().tell(finding.severity(), texts().say(finding.message()));
    }

    private void standings(OpenProject project) {
        for (Stage stage : Stage.values()) {
            shell.stateProperty(Section.valueOf(stage.name())).set(state(project.standing(stage)));
        }
    }

    private static StageState state(Standing standing) {
        return switch (standing) {
            case Standing.Empty e -> StageState.EMPTY;
            case Standing.Half h -> StageState.HALF;
            case Standing.Done d -> StageState.DONE;
            case Standing.Attention a -> StageState.attention(a.reason());
            case Standing.Locked l -> StageState.locked(l.reason());
        };
    }

    private void lock() {
        for (Stage stage : Stage.values()) {
            shell.stateProperty(Section.valueOf(stage.name())).set(StageState.locked(Message.of("session.no_project")));
        }
    }

    private void fillHome() {
        List<HomeViewModel.Recent> recent = new ArrayList<>();
        for (Project project : workbench.projects().all()) {
            recent.add(new HomeViewModel.Recent(project.id(), project.name(), state(project), project.changed()));
        }
        home.show(recent, cards());
    }

    private String state(Project project) {
        Optional<Experiment> newest =
                workbench.store().experiments(project.id()).stream().findFirst();
        if (newest.isEmpty()) {
            return texts().say("session.state.begun");
        }
        Experiment e = newest.get();
        return e.recommended()
                .flatMap(workbench.store()::run)
                .filter(run -> !Double.isNaN(run.mean()))
                .map(run -> texts().say(
                                "session.state.compared",
                                texts().say("family." + run.family()),
                                texts().say("metric." + e.metric()),
                                run.mean()))
                .orElseGet(() -> texts().say("session.state.stopped"));
    }

    private List<HomeViewModel.SampleCard> cards() {
        List<HomeViewModel.SampleCard> cards = new ArrayList<>();
        for (String sample : Samples.OFFERED) {
            String key = "session.sample." + sample.replace('-', '_');
            HomeViewModel.SampleCard.Kind kind =
                    switch (sample) {
                        case "telco-churn" -> HomeViewModel.SampleCard.Kind.BINARY;
                        case "ames-housing" -> HomeViewModel.SampleCard.Kind.REGRESSION;
                        default -> HomeViewModel.SampleCard.Kind.NOT_ML;
                    };
            cards.add(new HomeViewModel.SampleCard(
                    sample,
                    texts().say(key + ".title"),
                    texts().say(key + ".sentence"),
                    texts().say(key + ".facts"),
                    kind));
        }
        return cards;
    }

    private Texts texts() {
        return Texts.of(shell.languageProperty().get());
    }
}
