package io.crisol.ui.data;

import io.crisol.data.Dataset;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.DatasetProfile;
import io.crisol.profile.FirstLook;
import io.crisol.profile.TargetView;
import io.crisol.recipe.SuggestRecipe;
import io.crisol.recipe.Suggestion;
import io.crisol.workbench.TrainingRows;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A dataset looked at: its profile, the rows on which the target may be looked at, and a recipe that would suit it.
 *
 * @param answers profile of the target's column on training rows only
 * @param target empty where the frame names none, or one that can't be used
 * @param trouble why the target can't be used
 * @param suggested the recipe that stands while nobody wrote one
 * @param firstLook whether the profile is one of a sample of the rows, to be replaced by the exact one
 */
public record Seen(
        Dataset data,
        DatasetProfile profile,
        Optional<TargetView> target,
        Optional<ColumnProfile> answers,
        Optional<Finding> trouble,
        List<Suggestion> suggested,
        boolean firstLook) {
    /** Looked at whole. */
    public Seen(
            Dataset data,
            DatasetProfile profile,
            Optional<TargetView> target,
            Optional<ColumnProfile> answers,
            Optional<Finding> trouble,
            List<Suggestion> suggested) {
        this(data, profile, target, answers, trouble, suggested, false);
    }

    /** What decides the profile: it is made again when one of these changes. */
    record Key(Dataset data, Optional<String> target, Optional<?> task, Optional<?> split) {
        static Key of(Dataset data, Pipeline draft) {
            return new Key(data, draft.frame().target(), draft.frame().task(), draft.split());
        }
    }

    /**
     * Looks at all rows.
     *
     * @param known a profile made before; used again where it is of the same data and target
     * @param first is given a look at a sample of the rows, where there are many
     */
    static Seen look(
            Workbench workbench,
            Dataset data,
            Pipeline draft,
            Path base,
            Optional<DatasetProfile> known,
            Consumer<Seen> first,
            JobContext context) {
        Optional<TargetView> target = Optional.empty();
        Optional<Finding> trouble = Optional.empty();
        try {
            target = TrainingRows.of(data, draft.frame(), draft.split(), base, workbench.catalogs());
        } catch (CrisolException e) {
            trouble = Optional.of(e.finding());
        }
        Optional<TargetView> view = target;
        Optional<DatasetProfile> same = known.filter(p -> same(p, data, view));
        Optional<Finding> doubt = trouble;
        if (same.isEmpty()) {
            FirstLook.of(data, view).ifPresent(some -> first.accept(look(workbench, data, some, view, doubt, context)));
        }
        DatasetProfile profile =
                same.orElseGet(() -> workbench.profile().profile(data, view, context.slice(0.1, 0.95)));
        return new Seen(
                data,
                profile,
                target,
                target.map(t -> answers(workbench, data, t, context.slice(0.95, 1))),
                trouble,
                SuggestRecipe.of(data, target.map(TargetView::column).orElse("")));
    }

    /** Looks at all rows at once. */
    static Seen look(
            Workbench workbench,
            Dataset data,
            Pipeline draft,
            Path base,
            Optional<DatasetProfile> known,
            JobContext context) {
        return look(workbench, data, draft, base, known, first -> {}, context);
    }

    private static Seen look(
            Workbench workbench,
            Dataset data,
            FirstLook some,
            Optional<TargetView> target,
            Optional<Finding> trouble,
            JobContext context) {
        return new Seen(
                data,
                workbench.profile().profile(some.data(), some.target(), context.slice(0, 0.09)),
                target,
                some.target().map(t -> answers(workbench, some.data(), t, context.slice(0.09, 0.1))),
                trouble,
                SuggestRecipe.of(some.data(), target.map(TargetView::column).orElse("")),
                true);
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
