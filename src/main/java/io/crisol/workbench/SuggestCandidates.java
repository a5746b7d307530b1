package io.crisol.workbench;

import io.crisol.experiment.CandidateSpec;
import io.crisol.learn.FamilyKind;
import io.crisol.problem.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Suggests candidates: the baseline, a linear family and the trees, so that simple and flexible meet. */
public final class SuggestCandidates {
    /** Above this many rows, comparing every row with every other takes too long. */
    private static final int MOST_FOR_NEIGHBOURS = 20_000;

    private SuggestCandidates() {}

    /** Candidates of a task for so many rows, simplest first. */
    public static List<CandidateSpec> of(Catalogs catalogs, TaskKind task, int rows) {
        List<CandidateSpec> suggested = new ArrayList<>();
        for (String name : task.classes()
                ? List.of("baseline", "logistic", "naive_bayes", "tree", "forest", "boosting", "knn")
                : List.of("baseline", "ridge", "tree", "forest", "boosting", "knn")) {
            catalogs.families(task).stream()
                    .filter(f -> f.name().equals(name))
                    .filter(f -> f.kind() != FamilyKind.NEIGHBOURS || rows <= MOST_FOR_NEIGHBOURS)
                    .forEach(f -> suggested.add(new CandidateSpec(f.name(), Map.of())));
        }
        return suggested;
    }
}
