package io.crisol.evaluate.split;

import io.crisol.data.Column;
import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rows of a group (a customer, a patient) in the same part. A row without a group is a group of its own. */
public final class Grouped implements SplitKind {
    @Override
    public String name() {
        return "grouped";
    }

    @Override
    public int[] test(SplitRows rows, int count, SplitPlan plan, Seed seed) {
        List<int[]> groups = groups(rows, plan);
        if (groups.size() < 3) {
            throw tooFew(groups.size(), 3, plan);
        }
        return HoldOut.drawGroups(groups, count, seed);
    }

    @Override
    public List<Fold> folds(SplitRows development, SplitPlan plan, Seed seed, List<Finding> findings) {
        List<int[]> groups = groups(development, plan);
        if (groups.size() < 2) {
            throw tooFew(groups.size(), 2, plan);
        }
        if (groups.size() < plan.folds()) {
            findings.add(Finding.warning("evaluate.fewer_folds", plan.folds(), groups.size()));
        }
        int folds = Math.min(plan.folds(), groups.size());
        return Dealing.deal(development.unitedBy(groups), development.strata(), folds, 0, seed.child("repeat-0"));
    }

    private static InputException tooFew(int groups, int needed, SplitPlan plan) {
        String column = plan.column().orElse("");
        return new InputException(
                Finding.error("evaluate.few_groups", groups, column, needed).at(Place.column(column)));
    }

    private static List<int[]> groups(SplitRows rows, SplitPlan plan) {
        Column column = rows.data().column(PlanColumn.of(plan, rows.data()));
        Map<String, List<Integer>> byName = new HashMap<>();
        List<List<Integer>> inOrder = new ArrayList<>();
        for (int row : rows.rows()) {
            if (column.isMissing(row)) {
                inOrder.add(List.of(row));
                continue;
            }
            byName.computeIfAbsent(column.text(row), name -> {
                        List<Integer> made = new ArrayList<>();
                        inOrder.add(made);
                        return made;
                    })
                    .add(row);
        }
        return inOrder.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
