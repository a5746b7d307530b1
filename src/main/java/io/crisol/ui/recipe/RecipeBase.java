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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What every preview of a recipe begins with.
 *
 * @param data the imported rows
 * @param target the target's name, or ""
 * @param training the rows that are learned from
 * @param suggested the recipe that suits the data, with reasons
 * @param trouble why the target can't be used
 * @param seed what randomness starts from
 * @param start a preview without steps
 * @param sample the same on some rows of a large table, for first figures; empty for others
 */
record RecipeBase(
        Dataset data,
        String target,
        int[] training,
        List<Suggestion> suggested,
        Optional<Finding> trouble,
        Seed seed,
        RecipePreview start,
        Optional<RecipePreview> sample) {
    private static final long SEED = 42;
    /** Tables with more rows are counted on a sample first. */
    static final int LARGE = 50_000;

    private static final int SAMPLE = 5_000;

    /** How many rows are learned from. */
    int trainingRows() {
        return training.length;
    }

    /** How many rows the sample has. */
    int sampleRows() {
        return Math.min(SAMPLE, data.rows());
    }

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
                rows,
                SuggestRecipe.of(data, target),
                trouble,
                seed,
                RecipePreview.of(data, target, rows, seed),
                data.rows() > LARGE ? Optional.of(sample(data, target, rows, seed)) : Optional.empty());
    }

    /** Rows drawn without replacement, in the order of the table; those among them that are learned from stay so. */
    private static RecipePreview sample(Dataset data, String target, int[] training, Seed seed) {
        SplittableRandom random = seed.child("sample").random();
        int[] chosen = new int[SAMPLE];
        int[] learned = new int[SAMPLE];
        int taken = 0;
        int learnedFrom = 0;
        int place = 0;
        for (int row = 0; row < data.rows() && taken < SAMPLE; row++) {
            if (random.nextDouble() * (data.rows() - row) < SAMPLE - taken) {
                while (place < training.length && training[place] < row) {
                    place++;
                }
                if (place < training.length && training[place] == row) {
                    learned[learnedFrom++] = taken;
                }
                chosen[taken++] = row;
            }
        }
        return RecipePreview.of(data.take(chosen), target, Arrays.copyOf(learned, learnedFrom), seed);
    }
}
