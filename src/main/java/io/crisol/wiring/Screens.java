package io.crisol.wiring;

import io.crisol.text.Message;
import io.crisol.ui.compare.ComparePage;
import io.crisol.ui.compare.Comparisons;
import io.crisol.ui.compare.RunPage;
import io.crisol.ui.data.DataPage;
import io.crisol.ui.data.DatabasePage;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.data.RefreshPage;
import io.crisol.ui.history.CompareRunsPage;
import io.crisol.ui.history.HistoryPage;
import io.crisol.ui.kit.Section;
import io.crisol.ui.operate.OperatePage;
import io.crisol.ui.problem.FramePage;
import io.crisol.ui.recipe.DuelPage;
import io.crisol.ui.recipe.PreparePage;
import io.crisol.ui.registry.PromotePage;
import io.crisol.ui.registry.RegistryPage;
import io.crisol.ui.shell.PageEntry;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The pages of the window, one line each. */
final class Screens {
    private Screens() {}

    static List<PageEntry> entries(
            Workbench workbench,
            Supplier<OpenProject> project,
            Comparisons comparisons,
            Consumer<OpenProject> open,
            Session session) {
        return List.of(
                PageEntry.first(Section.FRAME, c -> new FramePage(c, workbench, project.get(), open)),
                PageEntry.first(Section.DATA, c -> new DataPage(c, workbench, project.get())),
                importing(workbench, project),
                database(workbench, project),
                refresh(workbench, project),
                PageEntry.first(Section.PREPARE, c -> new PreparePage(c, workbench, project.get())),
                new PageEntry(
                        DuelPage.ID,
                        Section.PREPARE,
                        Message.of("ui_recipe.duel.title"),
                        false,
                        c -> new DuelPage(c, workbench, project.get())),
                PageEntry.first(Section.COMPARE, c -> new ComparePage(c, comparisons, project.get())),
                new PageEntry(
                        RunPage.ID,
                        Section.COMPARE,
                        Message.of("ui_compare.run.title"),
                        false,
                        c -> new RunPage(c, comparisons, project.get())),
                PageEntry.first(Section.PROMOTE, c -> new PromotePage(c, workbench, project.get())),
                PageEntry.first(Section.OPERATE, c -> new OperatePage(c, workbench, project.get())),
                PageEntry.first(
                        Section.HISTORY, c -> new HistoryPage(c, workbench, session.current(), session::openRun)),
                new PageEntry(
                        CompareRunsPage.ID,
                        Section.HISTORY,
                        Message.of("ui_history.pair.title"),
                        false,
                        c -> new CompareRunsPage(c, workbench, session::openRun)),
                PageEntry.first(
                        Section.REGISTRY,
                        c -> new RegistryPage(c, workbench, session.current().isPresent())));
    }

    private static PageEntry importing(Workbench workbench, Supplier<OpenProject> project) {
        Message name = Message.of("ui_data.import.name");
        return new PageEntry("data.import", Section.DATA, name, true, c -> new ImportPage(c, workbench, project.get()));
    }

    private static PageEntry database(Workbench workbench, Supplier<OpenProject> project) {
        Message name = Message.of("ui_database.name");
        return new PageEntry(
                "data.database", Section.DATA, name, true, c -> new DatabasePage(c, workbench, project.get()));
    }

    private static PageEntry refresh(Workbench workbench, Supplier<OpenProject> project) {
        Message name = Message.of("ui_refresh.name");
        return new PageEntry(
                "data.refresh", Section.DATA, name, true, c -> new RefreshPage(c, workbench, project.get()));
    }
}
