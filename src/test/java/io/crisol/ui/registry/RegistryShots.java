package io.crisol.ui.registry;

import io.crisol.gallery.Shot;
import io.crisol.registry.Registry;
import io.crisol.text.Texts;
import io.crisol.ui.SettableClock;
import io.crisol.ui.SmallStudy;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.registry.VersionDrawer.Part;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Pictures of Promote and Registry on the samples. */
public final class RegistryShots {
    private RegistryShots() {}

    public static List<Shot> all() {
        return List.of(
                Shot.window("promote-before", promote("penguins", page -> {})),
                Shot.window("promote-running", RegistryShots::running),
                Shot.window(
                        "promote-failed",
                        promote("penguins", page -> page.model().act())),
                Shot.window(
                        "promote-passed",
                        promote("penguins+", page -> page.model().act())),
                Shot.window("promote-waived", promote("penguins", RegistryShots::waive)),
                Shot.window("promote-registered", promote("penguins", page -> {
                    waive(page);
                    page.model().act();
                })),
                Shot.window("registry-empty", (texts, theme) -> registry(texts, theme, false, page -> {})),
                Shot.window(
                        "registry-full",
                        (texts, theme) -> registry(
                                texts, theme, true, page -> page.model().verifyAll())),
                Shot.window(
                        "registry-contract",
                        (texts, theme) -> registry(
                                texts, theme, true, page -> page.drawer().show(Part.CONTRACT))),
                Shot.window(
                        "registry-card",
                        (texts, theme) -> registry(
                                texts, theme, true, page -> page.drawer().show(Part.CARD))),
                Shot.window(
                        "registry-events",
                        (texts, theme) -> registry(
                                texts, theme, true, page -> page.drawer().show(Part.EVENTS))),
                new Shot("registry-small", 1000, 700, (texts, theme) -> registry(texts, theme, true, page -> {})));
    }

    private static Parent registry(Texts texts, Theme theme, boolean full, Consumer<RegistryPage> act) {
        SettableClock clock = new SettableClock(Instant.parse("2026-02-02T09:30:00Z"));
        SmallStudy study = SmallStudy.loaded("penguins", temporary(), clock);
        if (full) {
            study.project().editFrame(f -> f.withNote("objective", "Name the species without a feather sample."));
            study.compare();
            fill(study, clock);
        }
        ShellViewModel shell = new ShellViewModel(FxJobs.sameThread(), theme, texts.language());
        RegistryPage[] made = new RegistryPage[1];
        shell.add(PageEntry.first(Section.REGISTRY, c -> {
            made[0] = new RegistryPage(c, study.workbench(), true);
            return made[0];
        }));
        shell.openProject(study.project().project().name(), texts.say("session.iteration", 1));
        ShellView view = new ShellView(shell, FileChoice.none());
        shell.go("registry", full ? "penguins" : "");
        act.accept(made[0]);
        return view;
    }

    private static void fill(SmallStudy study, SettableClock clock) {
        Registry registry = study.workbench().registry(Optional.empty());
        study.register("penguins", "challenger", "First version");
        clock.forward(Duration.ofDays(9));
        registry.setAlias("penguins", "champion", 1, "M. Ortega", "Works as promised in the trial");
        clock.forward(Duration.ofDays(20));
        study.register("penguins", "challenger", "Retrained with the birds of Dream island");
        clock.forward(Duration.ofDays(12));
        registry.setAlias("penguins", "champion", 2, "M. Ortega", "Better on every slice");
        clock.forward(Duration.ofDays(6));
        registry.rollback("penguins", "champion", "J. Lind", "Wrong labels from station 3");
        clock.forward(Duration.ofDays(17));
        study.register("penguins", "challenger", "Labels of station 3 mended");
        clock.forward(Duration.ofDays(8));
        registry.setAlias("penguins", "champion", 3, "M. Ortega", "");
        registry.retire("penguins", 2, "M. Ortega", "Trained on wrong labels");
        clock.forward(Duration.ofDays(11));
        study.project().editFrame(f -> f.withNote("objective", ""));
        study.compare();
        study.register("penguins", "challenger", "");
        study.register("penguins-chicks", "", "");
        clock.forward(Duration.ofHours(5));
    }

    private static void waive(PromotePage page) {
        page.model().act();
        page.model().gates().stream()
                .filter(GateRow::blocks)
                .toList()
                .forEach(g -> page.model().waive(g.gate(), "A trial without decisions; mended before it serves."));
    }

    private static BiFunction<Texts, Theme, Parent> promote(String sample, Consumer<PromotePage> act) {
        return (texts, theme) -> {
            SmallStudy study = SmallStudy.loaded(sample.replace("+", ""), temporary(), java.time.Clock.systemUTC());
            if (!sample.endsWith("+")) {
                study.withoutObjective();
            }
            study.compare();
            ShellViewModel shell = new ShellViewModel(FxJobs.sameThread(), theme, texts.language());
            return shown(shell, study, texts, act);
        };
    }

    private static Parent running(Texts texts, Theme theme) {
        SmallStudy study = SmallStudy.compared("telco-churn", temporary());
        FxJobs jobs = FxJobs.onThreads(new io.crisol.job.JobRunner());
        ShellViewModel shell = new ShellViewModel(jobs, theme, texts.language());
        Parent view = shown(shell, study, texts, page -> page.model().judge());
        Node strip = view.lookup(".job-strip");
        if (strip instanceof JobStrip s) {
            s.revealNow();
        }
        return view;
    }

    private static Parent shown(ShellViewModel shell, SmallStudy study, Texts texts, Consumer<PromotePage> act) {
        PromotePage[] made = new PromotePage[1];
        shell.add(PageEntry.first(Section.PROMOTE, c -> {
            made[0] = new PromotePage(c, study.workbench(), study.project());
            return made[0];
        }));
        shell.openProject(study.project().project().name(), texts.say("session.iteration", 1));
        for (Section section : List.of(Section.FRAME, Section.DATA, Section.PREPARE, Section.COMPARE)) {
            shell.stateProperty(section).set(StageState.DONE);
        }
        ShellView view = new ShellView(shell, FileChoice.none());
        shell.go("promote");
        act.accept(made[0]);
        return view;
    }

    static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("crisol-gallery");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
