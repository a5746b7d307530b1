package io.crisol.ui.history;

import io.crisol.recipe.StepSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines two recipes up: equal steps stand side by side; between them, steps of one kind that were changed do. */
final class StepPairs {
    /**
     * Two steps side by side; one may be missing.
     *
     * @param place of the step in its recipe, counted from 1; in the first recipe where both have it
     */
    record Pair(int place, Optional<StepSpec> first, Optional<StepSpec> second) {}

    private final List<StepSpec> a;
    private final List<StepSpec> b;
    private final List<Pair> pairs = new ArrayList<>();

    private StepPairs(List<StepSpec> a, List<StepSpec> b) {
        this.a = a;
        this.b = b;
    }

    static List<Pair> of(List<StepSpec> first, List<StepSpec> second) {
        StepPairs made = new StepPairs(first, second);
        made.pair();
        return List.copyOf(made.pairs);
    }

    /** Along a longest common subsequence. */
    private void pair() {
        int[][] longest = longest();
        int i = 0;
        int j = 0;
        int fromA = 0;
        int fromB = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                gap(fromA, i, fromB, j);
                pairs.add(new Pair(i + 1, Optional.of(a.get(i)), Optional.of(b.get(j))));
                fromA = ++i;
                fromB = ++j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        gap(fromA, a.size(), fromB, b.size());
    }

    private int[][] longest() {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /** Steps between two that are equal: those of one kind are taken for one step that was changed. */
    private void gap(int fromA, int toA, int fromB, int toB) {
        List<Integer> left = new ArrayList<>();
        for (int j = fromB; j < toB; j++) {
            left.add(j);
        }
        for (int i = fromA; i < toA; i++) {
            StepSpec step = a.get(i);
            Optional<Integer> match = left.stream()
                    .filter(j -> b.get(j).step().equals(step.step()))
                    .findFirst();
            match.ifPresent(left::remove);
            pairs.add(new Pair(i + 1, Optional.of(step), match.map(b::get)));
        }
        left.forEach(j -> pairs.add(new Pair(j + 1, Optional.empty(), Optional.of(b.get(j)))));
    }
}
