package io.crisol.ui.recipe;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.profile.TargetView;
import io.crisol.recipe.RecipePreview;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.recipe.Suggestion;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What every preview of a recipe begins with.
 *
 * @param data the imported rows
 * @param target the target's name, or ""
 * @param trainingRows how many rows are learned from
 * @param suggested the recipe that suits the data, with reasons
 * @param trouble why the target can't be used
 * @param start a preview without steps
 */
record RecipeBase(
        Dataset data,
        String target,
        int trainingRows,
        List<Suggestion> suggested,
        Optional<Finding> trouble,
        RecipePreview start) {
    private static final long SEED = 42;

    /** What decides it: it is made again when one of these changes. */
    record Key(String fingerprint, Optional<String> target, Optional<?> task, Optional<SplitPlan> split) {
        static Key of(Dataset data, Pipeline draft) {
            return new Key(
                    data.fingerprint(), draft.frame().target(), draft.frame().task(), draft.split());
        }
    }

    static RecipeBase of(Workbench workbench, Dataset data, Pipeline draft, Path base, JobContext context) {
        Optional<TargetView> view = Optional.empty();
        Optional<Finding> trouble = Optional.empty();
        try {
            view = TrainingRows.of(data, draft.frame(), draft.split(), base, workbench.catalogs());
        } catch (CrisolException e) {
            trouble = Optional.of(e.finding());
        }
        context.checkCancelled();
        String target = view.map(TargetView::column).orElse("");
        int[] rows = view.map(TargetView::trainingRows)
                .orElseGet(() -> IntStream.range(0, data.rows()).toArray());
        Seed seed = new Seed(draft.split().map(SplitPlan::seed).orElse(SEED));
        return new RecipeBase(
                data,
                target,
                rows.length,
                SuggestRecipe.of(data, target),
                trouble,
                RecipePreview.of(data, target, rows, seed));
    }
}
