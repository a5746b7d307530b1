package io.crisol.evaluate.split;

import io.crisol.data.Column;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Trains on earlier rows and validates on later ones: the rows in order of time are cut into one block more than there
 * are folds, and each block but the first is validated by what comes before it. The test part is the last in time. Rows
 * of the same time are never cut apart; rows without a time count as the earliest, so they only ever train.
 */
public final class Forward implements SplitKind {
    @Override
    public String name() {
        return "forward";
    }

    @Override
    public int[] test(SplitRows rows, int count, SplitPlan plan, Seed seed) {
        int[] order = inOrder(rows, plan);
        int cut = cut(order, order.length - count, time(rows, plan));
        return Arrays.copyOfRange(order, cut, order.length);
    }

    @Override
    public List<Fold> folds(SplitRows development, SplitPlan plan, Seed seed, List<Finding> findings) {
        int[] order = inOrder(development, plan);
        IntToDoubleFunction time = time(development, plan);
        warnOfMissing(development, plan, findings);
        List<Integer> cuts = new ArrayList<>();
        int blocks = plan.folds() + 1;
        for (int block = 1; block < blocks; block++) {
            int cut = cut(order, (int) ((long) order.length * block / blocks), time);
            if (cut > 0 && cut < order.length && !cuts.contains(cut)) {
                cuts.add(cut);
            }
        }
        if (cuts.isEmpty()) {
            String column = plan.column().orElse("");
            throw new InputException(Finding.error("evaluate.one_time", column).at(Place.column(column)));
        }
        if (cuts.size() < plan.folds()) {
            findings.add(Finding.warning("evaluate.fewer_folds", plan.folds(), cuts.size()));
        }
        return folds(order, cuts);
    }

    private static List<Fold> folds(int[] order, List<Integer> cuts) {
        List<Fold> folds = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1) : order.length;
            folds.add(new Fold(i, ascending(order, 0, cuts.get(i)), ascending(order, cuts.get(i), end)));
        }
        return folds;
    }

    private static int[] ascending(int[] order, int from, int to) {
        int[] rows = Arrays.copyOfRange(order, from, to);
        Arrays.sort(rows);
        return rows;
    }

    /** The cut nearest to the wanted one that parts two different times; the end where there is none. */
    private static int cut(int[] order, int wanted, IntToDoubleFunction time) {
        for (int distance = 0; distance < order.length; distance++) {
            for (int cut : new int[] {wanted - distance, wanted + distance}) {
                if (cut > 0
                        && cut < order.length
                        && time.applyAsDouble(order[cut - 1]) < time.applyAsDouble(order[cut])) {
                    return cut;
                }
            }
        }
        return order.length;
    }

    private static int[] inOrder(SplitRows rows, SplitPlan plan) {
        IntToDoubleFunction time = time(rows, plan);
        return Arrays.stream(rows.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(time::applyAsDouble))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void warnOfMissing(SplitRows rows, SplitPlan plan, List<Finding> findings) {
        String name = PlanColumn.of(plan, rows.data());
        Column column = rows.data().column(name);
        long missing = Arrays.stream(rows.rows()).filter(column::isMissing).count();
        if (missing > 0) {
            findings.add(Finding.warning("evaluate.missing_time", missing, name).at(Place.column(name)));
        }
    }

    private static IntToDoubleFunction time(SplitRows rows, SplitPlan plan) {
        String name = PlanColumn.of(plan, rows.data());
        return switch (rows.data().column(name)) {
            case DateColumn dates -> row -> dates.isMissing(row) ? Double.NEGATIVE_INFINITY : dates.millis()[row];
            case NumberColumn numbers -> row -> numbers.isMissing(row) ? Double.NEGATIVE_INFINITY : numbers.get(row);
            default ->
                throw new UsageException(Finding.error("evaluate.not_a_time", name)
                        .at(Place.column("split.validation.column").withValue(name)));
        };
    }
}
