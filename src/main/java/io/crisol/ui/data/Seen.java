package io.crisol.ui.data;

import io.crisol.data.Dataset;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.TargetView;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.recipe.Suggestion;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A dataset looked at: its profile, the rows on which the target may be looked at, and a recipe that would suit it.
 *
 * @param answers profile of the target's column on training rows only
 * @param target empty where the frame names none, or one that can't be used
 * @param trouble why the target can't be used
 * @param suggested the recipe that stands while nobody wrote one
 */
public record Seen(
        Dataset data,
        DatasetProfile profile,
        Optional<TargetView> target,
        Optional<ColumnProfile> answers,
        Optional<Finding> trouble,
        List<Suggestion> suggested) {
    /** What decides the profile: it is made again when one of these changes. */
    record Key(String fingerprint, Optional<String> target, Optional<?> task, Optional<?> split) {
        static Key of(Dataset data, Pipeline draft) {
            return new Key(
                    data.fingerprint(), draft.frame().target(), draft.frame().task(), draft.split());
        }
    }

    /** @param known a profile made before; used again where it is of the same data and target */
    static Seen look(
            Workbench workbench,
            Dataset data,
            Pipeline draft,
            Path base,
            Optional<DatasetProfile> known,
            JobContext context) {
        Optional<TargetView> target = Optional.empty();
        Optional<Finding> trouble = Optional.empty();
        try {
            target = TrainingRows.of(data, draft.frame(), draft.split(), base, workbench.catalogs());
        } catch (CrisolException e) {
            trouble = Optional.of(e.finding());
        }
        Optional<TargetView> view = target;
        DatasetProfile profile = known.filter(p -> same(p, data, view))
                .orElseGet(() -> workbench.profile().profile(data, view, context));
        return new Seen(
                data,
                profile,
                target,
                target.map(t -> answers(workbench, data, t, context)),
                trouble,
                SuggestRecipe.of(data, target.map(TargetView::column).orElse("")));
    }

    private static ColumnProfile answers(Workbench workbench, Dataset data, TargetView target, JobContext context) {
        Dataset training = data.keep(List.of(target.column())).take(target.trainingRows());
        return workbench
                .profile()
                .profile(training, Optional.empty(), context)
                .columns()
                .getFirst();
    }

    private static boolean same(DatasetProfile profile, Dataset data, Optional<TargetView> view) {
        return profile.fingerprint().equals(data.fingerprint())
                && profile.target().equals(view.map(TargetView::column))
                && profile.trainingRows()
                        == view.map(v -> v.trainingRows().length).orElse(0);
    }
}
