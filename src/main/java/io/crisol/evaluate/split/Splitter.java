package io.crisol.evaluate.split;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.Split;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.problem.TaskKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides the rows of a dataset as planned. It is drawn from the dataset as imported, so that no edit of the recipe
 * moves a row into or out of the test part; {@link Split#cleaned} carries it over to the cleaned rows. Rows that are
 * equal in every column stay together. The same plan gives the same split. Immutable.
 */
public final class Splitter {
    /** Fewer rows with an answer than this can't be divided. */
    public static final int LEAST_ROWS = 10;

    private final List<SplitKind> kinds;

    public Splitter(List<SplitKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public List<SplitKind> kinds() {
        return kinds;
    }

    /**
     * Draws a split.
     *
     * @param data the table as imported
     * @param target name of the column to predict
     * @param folder what paths in the plan are relative to
     * @throws UsageException for a plan that can't be followed as written
     * @throws InputException for rows that can't be divided: too few, one class, a wrong file
     */
    public DrawnSplit draw(Dataset data, String target, TaskKind task, SplitPlan plan, Path folder) {
        SplitKind kind = kind(plan);
        List<Finding> findings = new ArrayList<>();
        SplitRows all = rows(data, data.column(target), task, folder, findings);
        int[] test = test(kind, all, plan);
        SplitRows development = all.only(others(data, all.rows(), test));
        List<Fold> folds = kind.folds(development, plan, seed(plan).child("folds"), findings);
        return new DrawnSplit(new Split(development.rows(), test, folds), findings);
    }

    /**
     * The rows outside the test part that {@link #draw} would give, ascending, without drawing folds.
     *
     * @throws UsageException for a plan whose test part can't be drawn as written
     * @throws InputException for rows that can't be divided: too few, one class, a wrong file
     */
    public int[] development(Dataset data, String target, TaskKind task, SplitPlan plan, Path folder) {
        SplitKind kind = kind(plan);
        SplitRows all = rows(data, data.column(target), task, folder, new ArrayList<>());
        return others(data, all.rows(), test(kind, all, plan));
    }

    private static Seed seed(SplitPlan plan) {
        return new Seed(plan.seed()).child("split");
    }

    private SplitKind kind(SplitPlan plan) {
        SplitKind kind = named(plan);
        check(plan, kind);
        return kind;
    }

    private SplitKind named(SplitPlan plan) {
        List<String> names = kinds.stream().map(SplitKind::name).toList();
        return kinds.stream()
                .filter(k -> k.name().equals(plan.kind()))
                .findFirst()
                .orElseThrow(() -> new UsageException(Nearest.to(plan.kind(), names)
                        .map(near -> Finding.error("evaluate.unknown_kind_near", plan.kind(), near))
                        .orElseGet(() -> Finding.error("evaluate.unknown_kind", plan.kind(), names))
                        .at(Place.column("split.validation.kind").withValue(plan.kind()))));
    }

    private static void check(SplitPlan plan, SplitKind kind) {
        if (!(plan.test() >= 0 && plan.test() < 1)) {
            throw usage("split.test", "evaluate.test_share", plan.test());
        }
        if (plan.folds() < 2) {
            throw usage("split.validation.folds", "evaluate.few_folds", plan.folds());
        }
        if (plan.repeats() < 1) {
            throw usage("split.validation.repeats", "evaluate.few_repeats", plan.repeats());
        }
        if (plan.repeats() > 1 && !kind.repeatable()) {
            throw usage("split.validation.repeats", "evaluate.no_repeats", kind.name());
        }
    }

    private static UsageException usage(String place, String code, Object arg) {
        return new UsageException(
                Finding.error(code, arg).at(Place.column(place).withValue(String.valueOf(arg))));
    }

    private static SplitRows rows(Dataset data, Column target, TaskKind task, Path folder, List<Finding> findings) {
        int[] rows = IntStream.range(0, data.rows())
                .filter(row -> !target.isMissing(row))
                .toArray();
        if (rows.length < LEAST_ROWS) {
            throw new InputException(Finding.error("evaluate.too_few_rows", rows.length, LEAST_ROWS));
        }
        Strata strata = task.classes() ? Strata.of(target) : Strata.none(data.rows());
        if (task.classes()
                && Arrays.stream(strata.counts(rows)).filter(c -> c > 0).count() < 2) {
            throw new InputException(
                    Finding.error("evaluate.one_class", strata.names().get(strata.codes()[rows[0]])));
        }
        return new SplitRows(data, rows, task, strata, units(data, rows, findings), folder);
    }

    /** Equal rows together; where most rows equal another one, that is their nature and they are drawn singly. */
    private static List<int[]> units(Dataset data, int[] rows, List<Finding> findings) {
        List<int[]> units = Duplicates.units(data, rows);
        if (units.size() * 2L >= rows.length) {
            return units;
        }
        findings.add(Finding.info("evaluate.many_duplicates", units.size(), rows.length));
        return Arrays.stream(rows).mapToObj(row -> new int[] {row}).toList();
    }

    private static int[] test(SplitKind kind, SplitRows all, SplitPlan plan) {
        if (plan.test() == 0) {
            return new int[0];
        }
        int count = Math.max(1, (int) Math.round(plan.test() * all.rows().length));
        int[] test = kind.test(all, count, plan, seed(plan).child("test"));
        Arrays.sort(test);
        if (test.length == 0 || all.rows().length - test.length < 2) {
            throw new InputException(Finding.error("evaluate.no_test_part", plan.test()));
        }
        return test;
    }

    private static int[] others(Dataset data, int[] rows, int[] taken) {
        BitSet gone = new BitSet(data.rows());
        for (int row : taken) {
            gone.set(row);
        }
        return Arrays.stream(rows).filter(row -> !gone.get(row)).toArray();
    }
}
