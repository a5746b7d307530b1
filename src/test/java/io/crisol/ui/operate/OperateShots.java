package io.crisol.ui.operate;

import io.crisol.gallery.Shot;
import io.crisol.text.Texts;
import io.crisol.ui.SmallStudy;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
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
import java.util.function.Consumer;
import javafx.scene.Parent;

/** Pictures of Operate on the samples. */
public final class OperateShots {
    private OperateShots() {}

    public static List<Shot> all() {
        return List.of(
                Shot.window("operate-empty", (t, h) -> page("penguins", t, h, false, m -> {})),
                Shot.window("operate-choose", (t, h) -> page("penguins", t, h, true, m -> {})),
                Shot.window("operate-ready", (t, h) -> page("telco-churn", t, h, true, OperateViewModel::takeOwn)),
                new Shot("operate-scored", 1280, 1120, (t, h) -> page("telco-churn", t, h, true, OperateShots::score)),
                new Shot("operate-number", 1280, 900, (t, h) -> page("ames-housing", t, h, true, OperateShots::score)),
                new Shot(
                        "operate-breaches",
                        1280,
                        1220,
                        (t, h) -> page("penguins", t, h, true, m -> {
                            m.take(odd("island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year"));
                            m.act();
                        })),
                Shot.window(
                        "operate-lacks",
                        (t, h) -> page(
                                "penguins",
                                t,
                                h,
                                true,
                                m -> m.take(odd("island,bill,bill_depth_mm,flipper_length_mm,weight,sex,year")))),
                new Shot("operate-small", 1000, 700, (t, h) -> page("penguins", t, h, true, OperateShots::score)));
    }

    private static void score(OperateViewModel model) {
        model.takeOwn();
        model.act();
    }

    private static Parent page(
            String sample, Texts texts, Theme theme, boolean registered, Consumer<OperateViewModel> act) {
        SmallStudy study = SmallStudy.loaded(sample, temporary(), java.time.Clock.systemUTC());
        if (registered) {
            study.compare();
            study.register(sample, "champion", "");
        }
        ShellViewModel shell = new ShellViewModel(FxJobs.sameThread(), theme, texts.language());
        OperatePage[] made = new OperatePage[1];
        shell.add(PageEntry.first(Section.OPERATE, c -> {
            made[0] = new OperatePage(c, study.workbench(), study.project());
            return made[0];
        }));
        shell.openProject(study.project().project().name(), texts.say("session.iteration", 1));
        for (Section section :
                List.of(Section.FRAME, Section.DATA, Section.PREPARE, Section.COMPARE, Section.PROMOTE)) {
            shell.stateProperty(section).set(StageState.DONE);
        }
        ShellView view = new ShellView(shell, FileChoice.none());
        shell.go("operate");
        act.accept(made[0].model());
        return view;
    }

    /** Birds that no study expects, under the given head. */
    static Path odd(String head) {
        return write("new-birds.csv", head + """

            Torgersen,39.1,18.7,181,3750,male,2007
            Dream,46.5,17.9,192,3500,female,2007
            Heard,50.1,15.2,221,5200,male,2010
            Biscoe,,14.1,209,4400,female,2008
            Biscoe,48.4,16.3,220,fat,male,2008
            Dream,49.2,18.2,195,4400,male,2008
            Biscoe,70.3,15.0,214,4650,female,2009
            Torgersen,38.6,17.0,188,2900,unsure,2009
            """);
    }

    private static Path write(String name, String text) {
        try {
            Path file = temporary().resolve(name);
            Files.writeString(file, text);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("crisol-gallery");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
