package io.crisol.wiring;

import io.crisol.ui.compare.ComparePage;
import io.crisol.ui.compare.Comparisons;
import io.crisol.ui.kit.Section;
import io.crisol.ui.registry.PromotePage;
import io.crisol.ui.shell.PageEntry;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.function.Supplier;

/** The pages of the window, one line each. */
final class Screens {
    private Screens() {}

    static List<PageEntry> entries(Workbench workbench, Supplier<OpenProject> project, Comparisons comparisons) {
        return List.of(
                PageEntry.first(Section.COMPARE, c -> new ComparePage(c, comparisons, project.get())),
                PageEntry.first(Section.PROMOTE, c -> new PromotePage(c, workbench, project.get())));
    }
}
