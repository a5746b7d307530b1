package io.crisol.evaluate.split;

import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Folds of equal size, drawn at random. */
public final class KFold implements SplitKind {
    @Override
    public String name() {
        return "kfold";
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<Fold> folds(SplitRows development, SplitPlan plan, Seed seed, List<Finding> findings) {
        int folds = Possible.folds(plan.folds(), development.units().size(), findings);
        return repeated(development, Strata.none(development.data().rows()), folds, plan.repeats(), seed);
    }

    static List<Fold> repeated(SplitRows rows, Strata strata, int folds, int repeats, Seed seed) {
        List<Fold> all = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            all.addAll(Dealing.deal(rows, strata, folds, all.size(), seed.child("repeat-" + repeat)));
        }
        return all;
    }
}
