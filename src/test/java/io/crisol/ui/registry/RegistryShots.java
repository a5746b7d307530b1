package io.crisol.ui.registry;

import io.crisol.gallery.Shot;
import io.crisol.text.Texts;
import io.crisol.ui.SmallStudy;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                })));
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
            if (sample.endsWith("+")) {
                study.project().editFrame(f -> f.withNote("objective", "Name the species without a feather sample."));
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
