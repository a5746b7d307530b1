package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe does to a dataset, step by step, for people to look at. What is learned is learned from training rows
 * only; every row is shown. Immutable and thread-safe.
 */
public final class RecipePreview {
    private final Dataset imported;
    private final String target;
    private final int[] training;
    private final Seed seed;
    private final List<Stage> stages;

    private RecipePreview(Dataset imported, String target, int[] training, Seed seed, List<Stage> stages) {
        this.imported = imported;
        this.target = target;
        this.training = training;
        this.seed = seed;
        this.stages = List.copyOf(stages);
    }

    /**
     * A preview without any step.
     *
     * @param target the target's name, or ""
     * @param training rows to learn from; all rows where there is no split yet
     */
    public static RecipePreview of(Dataset imported, String target, int[] training, Seed seed) {
        return new RecipePreview(imported, target, training.clone(), seed, List.of());
    }

    /** The stages, one for each step of the recipe, also for steps that take no part. */
    public List<Stage> stages() {
        return stages;
    }

    /**
     * The preview of another recipe on the same data. Steps at the beginning that are the same are not computed again.
     *
     * @throws io.crisol.finding.CancelledException between two steps or two columns
     */
    public RecipePreview of(CompiledRecipe recipe, JobContext context) {
        List<Stage> next = new ArrayList<>();
        List<CompiledStep> steps = recipe.steps();
        boolean same = true;
        for (int i = 0; i < steps.size(); i++) {
            context.checkCancelled();
            CompiledStep step = steps.get(i);
            same = same && i < stages.size() && stages.get(i).step().spec().equals(step.spec());
            context.progress((double) i / steps.size(), step.sentence());
            next.add(same ? stages.get(i) : stage(step, next.isEmpty() ? null : next.getLast(), context));
        }
        return new RecipePreview(imported, target, training, seed, next);
    }

    /** The data before step {@code number}, counted from 1. */
    public Dataset before(int number) {
        return number == 1 ? imported : stages.get(number - 2).data();
    }

    /**
     * Some rows before and after a step.
     *
     * @param number the step, counted from 1
     * @param first the first row, counted from 0 among the rows before the step
     * @param most the most rows wanted
     */
    public PreviewPage page(int number, int first, int most) {
        Stage stage = stages.get(number - 1);
        Dataset before = before(number);
        int[] beforeRows = number == 1
                ? IntStream.range(0, imported.rows()).toArray()
                : stages.get(number - 2).rows();
        int[] shown =
                IntStream.range(first, Math.min(before.rows(), first + most)).toArray();
        int[] numbers = Arrays.stream(shown).map(row -> beforeRows[row]).toArray();
        int[] places = Arrays.stream(numbers)
                .map(row -> Math.max(-1, Arrays.binarySearch(stage.rows(), row)))
                .toArray();
        int[] left = Arrays.stream(places).filter(place -> place >= 0).toArray();
        int[] kept =
                IntStream.range(0, shown.length).filter(i -> places[i] >= 0).toArray();
        return PreviewPage.of(before.take(shown), stage.data().take(left), numbers, kept);
    }

    private Stage stage(CompiledStep step, @Nullable Stage last, JobContext context) {
        Dataset data = last == null ? imported : last.data();
        int[] rows = last == null ? IntStream.range(0, data.rows()).toArray() : last.rows();
        int[] learned = last == null ? training : last.training();
        if (!step.active()) {
            return new Stage(step, data, rows, learned, Stage.Effect.NONE, step.sentence(), step.trouble());
        }
        try {
            return applied(step, data, rows, learned, context);
        } catch (UsageException | InputException e) {
            return new Stage(step, data, rows, learned, Stage.Effect.NONE, step.sentence(), Optional.of(e.finding()));
        }
    }

    private Stage applied(CompiledStep step, Dataset data, int[] rows, int[] learned, JobContext context) {
        Seed own = seed.child(step.spec().step()).child(step.number());
        return switch (step.step().orElseThrow()) {
            case CleaningStep s -> {
                int @Nullable [] kept = s.dropsRows() ? s.keptRows(data, target) : null;
                Dataset left = kept == null ? data : data.take(kept);
                FittedStep fitted = s.scoring(left.schema(), target);
                Dataset after = fitted.apply(left);
                yield new Stage(
                        step,
                        after,
                        kept == null
                                ? rows
                                : Arrays.stream(kept).map(k -> rows[k]).toArray(),
                        kept == null ? learned : places(learned, kept, data.rows()),
                        effect(data, left, after, context),
                        fitted.sentence(),
                        Optional.empty());
            }
            case LearnedStep s -> {
                FittedStep fitted = s.fit(learnable(data.take(learned), context), own);
                Dataset after = fitted.apply(data, context);
                Stage.Effect effect = effect(data, data, after, context);
                yield new Stage(step, after, rows, learned, effect, fitted.sentence(), Optional.empty());
            }
            case TrainingRowsStep s -> {
                int[] chosen = chosen(s, data.take(learned), own);
                int[] next = Arrays.stream(chosen).map(i -> learned[i]).toArray();
                Stage.Effect effect = new Stage.Effect(0, 0, 0, 0, next.length - learned.length);
                Message sentence = s.sentence(data.take(learned).column(target))
                        .orElseGet(() -> Message.of("step." + step.spec().step()));
                yield new Stage(step, data, rows, next, effect, sentence, Optional.empty());
            }
        };
    }

    private TrainingRows learnable(Dataset rows, JobContext context) {
        Optional<Column> answers = rows.schema().has(target) ? Optional.of(rows.column(target)) : Optional.empty();
        return new TrainingRows(rows.without(List.of(target)), answers, context);
    }

    private int[] chosen(TrainingRowsStep step, Dataset learned, Seed own) {
        if (!learned.schema().has(target)) {
            throw new UsageException(Finding.error("recipe.needs_target"));
        }
        return step.rows(learned.without(List.of(target)), learned.column(target), own);
    }

    /** The same rows, numbered among those that are kept. */
    private static int[] places(int[] some, int[] kept, int rows) {
        int[] place = new int[rows];
        Arrays.fill(place, -1);
        for (int i = 0; i < kept.length; i++) {
            place[kept[i]] = i;
        }
        return Arrays.stream(some).map(row -> place[row]).filter(at -> at >= 0).toArray();
    }

    private static Stage.Effect effect(Dataset all, Dataset before, Dataset after, JobContext context) {
        long cells = 0;
        for (ColumnInfo info : after.schema().visible()) {
            context.checkCancelled();
            if (before.schema().has(info.name())) {
                cells += Cells.changed(before.column(info.name()), after.column(info.name()));
            }
        }
        return new Stage.Effect(
                cells,
                all.rows() - before.rows(),
                names(after.schema(), name -> !sees(before.schema(), name)).size(),
                names(before.schema(), name -> !sees(after.schema(), name)).size(),
                0);
    }

    static Set<String> names(Schema schema, Predicate<String> which) {
        Set<String> names = new TreeSet<>();
        schema.visible().stream().map(ColumnInfo::name).filter(which).forEach(names::add);
        return names;
    }

    static boolean sees(Schema schema, String name) {
        return schema.column(name).filter(c -> !c.shadow()).isPresent();
    }
}
