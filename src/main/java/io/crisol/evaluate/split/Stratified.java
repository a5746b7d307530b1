package io.crisol.evaluate.split;

import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;

/** Folds that have the classes in the shares of the whole; numbers are divided without regard to their size. */
public final class Stratified implements SplitKind {
    @Override
    public String name() {
        return "stratified";
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<Fold> folds(SplitRows development, SplitPlan plan, Seed seed, List<Finding> findings) {
        int folds = Possible.folds(plan.folds(), development.units().size(), findings);
        if (development.task() == TaskKind.REGRESSION) {
            findings.add(Finding.warning("evaluate.stratified_numbers"));
        } else {
            folds = supported(development, folds, findings);
        }
        return KFold.repeated(development, development.strata(), folds, plan.repeats(), seed);
    }

    /** Two classes: every fold must have both, or it can't be scored. More: rare ones miss in some folds. */
    private static int supported(SplitRows rows, int folds, List<Finding> findings) {
        int[] members = new int[rows.strata().size()];
        rows.units().forEach(unit -> members[rows.strata().codes()[unit[0]]]++);
        if (Arrays.stream(members).filter(m -> m > 0).count() < 2) {
            throw new InputException(Finding.error("evaluate.one_class_left"));
        }
        int possible = folds;
        for (int k = 0; k < members.length; k++) {
            String name = rows.strata().names().get(k);
            if (members[k] == 0 || members[k] >= folds) {
                continue;
            }
            if (rows.task() == TaskKind.MULTICLASS) {
                findings.add(Finding.warning("evaluate.rare_class", name, members[k], folds));
            } else if (members[k] == 1) {
                throw new InputException(Finding.error("evaluate.class_of_one", name));
            } else {
                findings.add(Finding.warning("evaluate.rare_class_folds", name, members[k], folds));
                possible = Math.min(possible, members[k]);
            }
        }
        return possible;
    }
}
