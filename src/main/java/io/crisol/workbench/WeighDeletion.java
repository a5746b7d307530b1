package io.crisol.workbench;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.finding.CrisolException;
import io.crisol.job.JobContext;
import io.crisol.profile.relation.Coding;
import io.crisol.profile.relation.Relation;
import io.crisol.profile.relation.Relations;
import io.crisol.recipe.CleaningStep;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.LearnedStep;
import io.crisol.recipe.Step;
import io.crisol.recipe.StepCatalog;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.StepType;
import io.crisol.recipe.TrainingRowsStep;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Says what a step that leaves out rows or columns would take away, before it is added. What involves the target looks
 * at training rows only. Immutable and thread-safe.
 *
 * @param before the rows as they stand before the step, the target included
 * @param target the target's name, or ""
 * @param training the rows of {@code before} to learn from
 */
public record WeighDeletion(StepCatalog catalog, Dataset before, String target, int[] training, Seed seed) {
    private static final int BINS = 10;
    private static final double USUAL = 0.05;
    /** A column with more codes than a share of the rows tells the target by heart. */
    private static final int ROWS_A_CODE = 5;

    /** Whether a step is of a kind that takes rows or columns away, whatever it would take here. */
    public boolean mayDelete(StepSpec spec) {
        return made(spec).filter(step -> takesRows(step)).isPresent()
                || takesColumns(spec)
                || takesColumns(on(spec, ColumnChoice.of(ColumnChoice.Word.ALL)))
                || before.schema().visible().stream()
                        .limit(1)
                        .anyMatch(c -> takesColumns(on(spec, ColumnChoice.named(c.name()))));
    }

    private static StepSpec on(StepSpec spec, ColumnChoice columns) {
        return new StepSpec(spec.step(), columns, spec.params(), spec.enabled());
    }

    private static boolean takesRows(Step step) {
        return step instanceof CleaningStep s && s.dropsRows() || step instanceof TrainingRowsStep;
    }

    private boolean takesColumns(StepSpec spec) {
        return made(spec).filter(step -> !gone(step).isEmpty()).isPresent();
    }

    private Optional<Step> made(StepSpec spec) {
        try {
            StepType type = catalog.named(spec.step());
            return Optional.of(type.make(spec.columns(), type.params().check(spec.params())));
        } catch (CrisolException e) {
            return Optional.empty();
        }
    }

    /** The columns that a fixed step takes out without reading them. */
    private List<ColumnInfo> gone(Step step) {
        if (!(step instanceof CleaningStep cleaning)) {
            return List.of();
        }
        try {
            Set<String> dropped = cleaning.scoring(before.schema(), target).dropped();
            return before.schema().visible().stream()
                    .filter(c -> dropped.contains(c.name()) && !c.name().equals(target))
                    .toList();
        } catch (CrisolException e) {
            return List.of();
        }
    }

    /**
     * What the step would take away.
     *
     * @return empty where the step can't be used, or is of a kind that takes nothing away
     */
    public Optional<Deletion> of(StepSpec spec, JobContext context) {
        Optional<Step> step = mayDelete(spec) ? made(spec) : Optional.empty();
        try {
            return step.map(s -> weigh(spec, s, context));
        } catch (CrisolException e) {
            context.checkCancelled();
            return Optional.empty();
        }
    }

    private Deletion weigh(StepSpec spec, Step step, JobContext context) {
        boolean[] stays = new boolean[before.rows()];
        boolean[] learned = new boolean[before.rows()];
        kept(step).forEach(row -> stays[row] = true);
        Arrays.stream(training).forEach(row -> learned[row] = true);
        int[] left = IntStream.range(0, stays.length).filter(row -> stays[row]).toArray();
        boolean trainingOnly = step instanceof TrainingRowsStep;
        int[] trainingLeft = IntStream.range(0, training.length)
                .filter(i -> stays[training[i]])
                .toArray();
        RowLoss rows = new RowLoss(before.rows(), trainingOnly ? 0 : before.rows() - left.length, List.of());
        RowLoss lossOfTraining = RowLoss.of(before.keep(targetOnly()).take(training), trainingLeft, target);
        boolean some = rows.dropped() > 0 || lossOfTraining.dropped() > 0;
        List<ColumnInfo> gone = gone(step);
        return new Deletion(
                rows,
                lossOfTraining,
                gone.stream().map(this::lost).toList(),
                some ? shiftOfTarget(stays) : Optional.empty(),
                some ? shifts(stays, trainingOnly ? row -> learned[row] : row -> true, gone, context) : List.of(),
                instead(spec, gone));
    }

    private List<String> targetOnly() {
        return before.schema().has(target) ? List.of(target) : List.of();
    }

    private IntStream kept(Step step) {
        return switch (step) {
            case CleaningStep s when s.dropsRows() -> Arrays.stream(s.keptRows(before, target));
            case CleaningStep s -> IntStream.range(0, before.rows());
            case LearnedStep s -> IntStream.range(0, before.rows());
            case TrainingRowsStep s -> {
                Dataset rows = before.take(training);
                int[] chosen = rows.schema().has(target)
                        ? s.rows(rows.without(List.of(target)), rows.column(target), seed)
                        : IntStream.range(0, training.length).toArray();
                yield Arrays.stream(chosen).map(i -> training[i]).distinct();
            }
        };
    }

    private Optional<ColumnShift> shiftOfTarget(boolean[] stays) {
        if (!before.schema().has(target)) {
            return Optional.empty();
        }
        boolean[] staying = new boolean[training.length];
        for (int i = 0; i < training.length; i++) {
            staying[i] = stays[training[i]];
        }
        return ColumnShift.of(target, before.column(target).take(training), staying);
    }

    private List<ColumnShift> shifts(
            boolean[] stays, Predicate<Integer> looked, List<ColumnInfo> gone, JobContext context) {
        int[] rows = IntStream.range(0, stays.length).filter(looked::test).toArray();
        boolean[] staying = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            staying[i] = stays[rows[i]];
        }
        List<ColumnShift> found = new ArrayList<>();
        List<ColumnInfo> columns = before.schema().visible();
        for (ColumnInfo info : columns) {
            context.checkCancelled();
            context.progress((double) found.size() / columns.size(), Message.of("workbench_deletion.comparing"));
            if (!info.name().equals(target) && !gone.contains(info)) {
                Column column = before.column(info.name());
                ColumnShift.of(info.name(), rows.length == column.size() ? column : column.take(rows), staying)
                        .ifPresent(found::add);
            }
        }
        return ColumnShift.ranked(found);
    }

    private Deletion.LostColumn lost(ColumnInfo info) {
        Column column = before.column(info.name());
        return new Deletion.LostColumn(
                info.name(), (double) column.missing() / Math.max(1, before.rows()), strength(column));
    }

    private double strength(Column column) {
        if (!before.schema().has(target) || training.length == 0) {
            return Double.NaN;
        }
        Coding codes = Coding.of(column.take(training), BINS);
        Relation relation =
                Relations.between(codes, Coding.of(before.column(target).take(training), BINS));
        return codes.size() * ROWS_A_CODE > training.length || relation.p() >= USUAL ? 0 : relation.strength();
    }

    /** Instead of leaving out what lacks values: filling them in, and remembering where. */
    private List<Deletion.Instead> instead(StepSpec spec, List<ColumnInfo> gone) {
        Schema schema = before.schema();
        List<ColumnInfo> meant = gone.isEmpty() && spec.step().equals("drop_missing")
                ? spec.columns().among(schema, target, EnumSet.allOf(ColumnType.class))
                : gone;
        List<ColumnInfo> lacking = meant.stream()
                .filter(c -> !c.name().equals(target) && before.column(c.name()).missing() > 0)
                .toList();
        List<StepSpec> steps = new ArrayList<>();
        fill(lacking, c -> c.type() == ColumnType.NUMBER, "median").ifPresent(steps::add);
        fill(lacking, c -> c.type().categorical(), "mode").ifPresent(steps::add);
        return steps.isEmpty()
                ? List.of()
                : List.of(new Deletion.Instead(steps, Message.of("workbench_deletion.impute", lacking.size())));
    }

    private Optional<StepSpec> fill(List<ColumnInfo> lacking, Predicate<ColumnInfo> kind, String method) {
        List<String> names = lacking.stream().filter(kind).map(ColumnInfo::name).toList();
        StepSpec step =
                StepSpec.of("impute", new ColumnChoice.Named(names), Map.of("method", method, "indicator", true));
        return names.isEmpty() || made(step).isEmpty() ? Optional.empty() : Optional.of(step);
    }
}
