package io.crisol.gallery;

import io.crisol.data.Dataset;
import io.crisol.experiment.Pipeline;
import io.crisol.job.Workers;
import io.crisol.profile.DatasetProfile;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.data.DataPage;
import io.crisol.ui.data.DatabasePage;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.data.RefreshPage;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.recipe.DuelPage;
import io.crisol.ui.recipe.PreparePage;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** A window on a real project in a home of its own, with the pages of the data and prepare stages. */
final class RealProject {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T09:00:00Z"), ZoneOffset.UTC);

    private final Workbench workbench;
    private final OpenProject project;
    private final ShellViewModel shell;

    private RealProject(Workbench workbench, OpenProject project, Texts texts, Theme theme) {
        this.workbench = workbench;
        this.project = project;
        this.shell = new ShellViewModel(FxJobs.sameThread(), theme, texts.language());
        for (Section section : Section.values()) {
            if (section != Section.DATA && section != Section.PREPARE) {
                shell.add(PageEntry.first(section, c -> new Blank(section)));
            }
        }
        shell.add(PageEntry.first(Section.DATA, c -> new DataPage(c, workbench, project)));
        shell.add(PageEntry.first(Section.PREPARE, c -> new PreparePage(c, workbench, project)));
        shell.add(new PageEntry(
                DuelPage.ID,
                Section.PREPARE,
                Message.of("ui_recipe.duel.title"),
                false,
                c -> new DuelPage(c, workbench, project)));
        shell.add(new PageEntry(
                "data.import",
                Section.DATA,
                Message.of("ui_data.import.name"),
                true,
                c -> new ImportPage(c, workbench, project)));
        shell.add(new PageEntry(
                "data.database",
                Section.DATA,
                Message.of("ui_database.name"),
                true,
                c -> new DatabasePage(c, workbench, project)));
        shell.add(new PageEntry(
                "data.refresh",
                Section.DATA,
                Message.of("ui_refresh.name"),
                true,
                c -> new RefreshPage(c, workbench, project)));
    }

    /** A project without rows. */
    static RealProject empty(Texts texts, Theme theme) {
        Workbench workbench = workbench();
        return new RealProject(workbench, workbench.projects().create("Telco churn"), texts, theme);
    }

    /** A sample's question and rows, without its comparison and recipe. */
    static RealProject of(String sample, Texts texts, Theme theme) {
        Workbench workbench = workbench();
        Pipeline whole = workbench.samples().pipeline(sample);
        Pipeline pipeline = new Pipeline(
                whole.name(),
                whole.frame(),
                whole.source(),
                whole.split(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        OpenProject project =
                workbench.projects().create(pipeline, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), FxJobs.silent()));
        return new RealProject(workbench, project, texts, theme);
    }

    private static Workbench workbench() {
        try {
            Path home = Files.createTempDirectory("crisol-gallery");
            home.toFile().deleteOnExit();
            return Compose.workbench(new Home(home), CLOCK, new Workers(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workbench workbenchOpen() {
        return workbench;
    }

    DatasetProfile profile() {
        Dataset data = project.table().orElseThrow().data();
        return workbench
                .profile()
                .profile(data, TrainingRows.of(data, project.frame(), workbench.catalogs()), FxJobs.silent());
    }

    OpenProject project() {
        return project;
    }

    /** The window at a page. */
    ShellView at(String page, String subject) {
        shell.openProject(project.project().name(), shell.texts().say("session.iteration", 1));
        shell.stateProperty(Section.FRAME).set(StageState.DONE);
        shell.stateProperty(Section.DATA).set(project.table().isPresent() ? StageState.DONE : StageState.EMPTY);
        ShellView view = new ShellView(shell, FileChoice.none());
        shell.go(page, subject);
        return view;
    }

    /** The page that is shown. */
    <P extends Page> P page(Class<P> type) {
        return type.cast(Objects.requireNonNull(shell.pageProperty().get()));
    }

    private record Blank(Section section) implements Page {
        @Override
        public String id() {
            return section.id();
        }

        @Override
        public String title() {
            return section.id();
        }

        @Override
        public javafx.beans.value.ObservableValue<String> sentence() {
            return new javafx.beans.property.SimpleStringProperty("");
        }

        @Override
        public javafx.scene.Node content() {
            return new javafx.scene.layout.Region();
        }
    }
}
