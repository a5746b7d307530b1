package io.crisol.ui.recipe;

import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The recipe of a project: its steps, what they do to the rows, what may be added. Follows the project while shown. */
final class PrepareViewModel {
    /** Steps that begin with all columns of a kind; the others begin with none chosen. */
    private static final Map<String, ColumnChoice.Word> KINDS = Map.of(
            "impute",
            ColumnChoice.Word.NUMERIC,
            "standardize",
            ColumnChoice.Word.NUMERIC,
            "robust_scale",
            ColumnChoice.Word.NUMERIC,
            "min_max",
            ColumnChoice.Word.NUMERIC,
            "merge_levels",
            ColumnChoice.Word.CATEGORICAL,
            "date_parts",
            ColumnChoice.Word.DATES,
            "text",
            ColumnChoice.Word.TEXT,
            "one_hot",
            ColumnChoice.Word.CATEGORICAL,
            "drop_duplicates",
            ColumnChoice.Word.ALL,
            "balance",
            ColumnChoice.Word.ALL);

    private final Workbench workbench;
    private final OpenProject project;
    private final PreviewViewModel preview;
    private final StepsViewModel steps;
    private final OffersViewModel offers;
    private final DeletionViewModel adding;
    private boolean shown;

    /** @param beforeName names the column that shows old values beside the new ones */
    PrepareViewModel(Workbench workbench, OpenProject project, FxJobs jobs, UnaryOperator<String> beforeName) {
        this.workbench = workbench;
        this.project = project;
        this.preview = new PreviewViewModel(workbench, project, jobs, beforeName);
        this.steps = new StepsViewModel(project, preview, jobs);
        this.offers = new OffersViewModel(workbench, project, preview, jobs);
        this.adding = new DeletionViewModel(project, preview, steps, catalog(), jobs);
        project.listen(() -> {
            if (shown) {
                preview.refresh();
            }
        });
    }

    PreviewViewModel preview() {
        return preview;
    }

    StepsViewModel steps() {
        return steps;
    }

    OffersViewModel offers() {
        return offers;
    }

    /** Adds steps; those that take something away wait there. */
    DeletionViewModel adding() {
        return adding;
    }

    StepCatalog catalog() {
        return workbench.catalogs().steps();
    }

    boolean hasSource() {
        return project.draft().source().isPresent();
    }

    void shown() {
        shown = true;
        preview.refresh();
    }

    void hidden() {
        shown = false;
        steps.endEditing();
        adding.cancelAll();
    }

    /** A step of a type as it begins: all columns of a kind, or none chosen yet. */
    static StepSpec fresh(StepType type) {
        ColumnChoice.Word kind = KINDS.get(type.name());
        ColumnChoice columns = kind == null ? ColumnChoice.named() : ColumnChoice.of(kind);
        return StepSpec.of(type.name(), columns, Map.of());
    }
}
