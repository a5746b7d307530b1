package io.crisol.gallery;

import io.crisol.experiment.Pipeline;
import io.crisol.job.Workers;
import io.crisol.problem.Answer;
import io.crisol.problem.Costs;
import io.crisol.problem.Frame;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.problem.FramePage;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stage Frame on the samples, through the real services, in a home of its own. */
final class FrameSheet {
    private static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");

    private @Nullable Workbench workbench;

    List<Shot> shots() {
        return List.of(
                shot("frame-1-objective", "objective", this::churn),
                shot("frame-2-prediction", "prediction", this::churn),
                shot("frame-3-decision", "decision", this::churn),
                shot("frame-4-users", "users", this::churn),
                shot("frame-5-sources", "sources", this::churn),
                shot("frame-6-questions", "appropriateness", this::churn),
                shot("frame-7-review", "review", this::churn),
                shot("frame-empty", "objective", this::empty),
                shot("frame-empty-prediction", "prediction", this::empty),
                shot("frame-empty-sources", "sources", this::empty),
                shot("frame-empty-review", "review", this::empty),
                new Shot("frame-wrong", 1280, 1200, (t, theme) -> window(t, theme, "decision", wrong())),
                shot("frame-vat", "review", this::vat),
                shot("frame-vat-questions", "appropriateness", this::vat),
                shot("frame-unknown", "appropriateness", this::empty),
                shot("frame-conditional", "appropriateness", this::conditional),
                shot("frame-versions", "review", this::signed),
                new Shot("frame-small", 1000, 700, (texts, theme) -> window(texts, theme, "decision", churn())),
                new Shot(
                        "frame-tall-questions", 1280, 3200, (t, theme) -> window(t, theme, "appropriateness", churn())),
                new Shot("frame-tall-review", 1280, 2000, (t, theme) -> window(t, theme, "review", signed())));
    }

    private Shot shot(String name, String page, java.util.function.Supplier<OpenProject> project) {
        return Shot.window(name, (texts, theme) -> window(texts, theme, page, project.get()));
    }

    private ShellView window(Texts texts, Theme theme, String page, OpenProject project) {
        ShellViewModel model = new ShellViewModel(FxJobs.sameThread(), theme, texts.language());
        Consumer<OpenProject> nowhere = copy -> {};
        model.add(PageEntry.first(Section.FRAME, c -> new FramePage(c, workbench(), project, nowhere)));
        model.openProject(project.project().name(), texts.say("session.iteration", 1));
        model.stateProperty(Section.FRAME).set(StageState.HALF);
        for (Section section : List.of(Section.PREPARE, Section.COMPARE, Section.PROMOTE, Section.OPERATE)) {
            model.stateProperty(section).set(StageState.locked(Message.of("workbench.locked.data")));
        }
        ShellView view = new ShellView(model, FileChoice.none());
        model.go("frame", page);
        return view;
    }

    private OpenProject churn() {
        Workbench services = workbench();
        OpenProject project = services.projects().openSample("telco-churn");
        if (project.table().isEmpty()) {
            project.imported(services.source().data(project.draft(), project.base(), FxJobs.silent()));
        }
        return project;
    }

    private OpenProject vat() {
        return workbench().projects().openSample("vat-rate");
    }

    private OpenProject empty() {
        return workbench().projects().create("New project");
    }

    private OpenProject wrong() {
        OpenProject project = own(churn().frame());
        project.editFrame(f -> f.withNote("typed.cost_false_positive", "5 €")
                .withCosts(new Costs(OptionalDouble.empty(), f.costs().falseNegative()))
                .withNumbers(OptionalDouble.of(0.85), OptionalDouble.of(0.8), f.smallestDifference(), f.latencyMs()));
        return project;
    }

    private OpenProject conditional() {
        OpenProject project = own(churn().frame());
        project.editFrame(f -> f.withAnswer("Q2", word("yes"))
                .withOverride("Q2", "The rule is known, but it is kept by a supplier.")
                .withAnswer("Q5", word("no"))
                .withAnswer("Q10", word("unsure"))
                .withAnswer("Q11", word("yes"))
                .withAnswer("Q7", Optional.of(new Answer.Amount(0.85))));
        return project;
    }

    private OpenProject signed() {
        OpenProject project = own(churn().frame());
        project.store().keep(project.project().id(), project.frame(), "Ana Torres");
        project.editFrame(
                f -> f.withNumbers(f.baseline(), OptionalDouble.of(0.82), f.smallestDifference(), f.latencyMs())
                        .withMetric(Optional.of("cost"))
                        .withNote("stop", "No model beats the letter by the end of June.")
                        .withNote("source_name", "Contract database")
                        .withAnswer("Q10", word("unsure")));
        project.store().keep(project.project().id(), project.frame(), "Luis Gil");
        project.editFrame(f -> f.withNote("success_date", "End of June"));
        return project;
    }

    private OpenProject own(Frame frame) {
        OpenProject sample = churn();
        OpenProject copy = workbench()
                .projects()
                .create(
                        new Pipeline(
                                "Telco churn",
                                frame,
                                sample.draft().source(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "",
                        sample.base());
        copy.imported(workbench().source().data(copy.draft(), copy.base(), FxJobs.silent()));
        return copy;
    }

    private static Optional<Answer> word(String word) {
        return Optional.of(new Answer.Word(word));
    }

    private Workbench workbench() {
        Workbench made = workbench;
        if (made == null) {
            try {
                Home home = new Home(Files.createTempDirectory("crisol-gallery"));
                made = Compose.workbench(home, Clock.fixed(NOW, ZoneOffset.UTC), new Workers(2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            workbench = made;
        }
        return made;
    }
}
