package io.crisol.evaluate.split;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The class of each row.
 *
 * @param codes by row number of the dataset; −1 where the answer is missing
 * @param names the classes
 */
record Strata(int[] codes, List<String> names) {
    Strata {
        names = List.copyOf(names);
    }

    static Strata of(Column target) {
        if (target instanceof CodedColumn coded) {
            return new Strata(coded.codes(), coded.levels());
        }
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new java.util.ArrayList<>();
        int[] codes = new int[target.size()];
        for (int row = 0; row < codes.length; row++) {
            if (target.isMissing(row)) {
                codes[row] = -1;
                continue;
            }
            codes[row] = known.computeIfAbsent(target.text(row), text -> {
                names.add(text);
                return names.size() - 1;
            });
        }
        return new Strata(codes, names);
    }

    /** All rows alike. */
    static Strata none(int rows) {
        return new Strata(new int[rows], List.of(""));
    }

    int size() {
        return names.size();
    }

    /** Rows of each class among the given ones. */
    int[] counts(int[] rows) {
        int[] counts = new int[size()];
        for (int row : rows) {
            counts[codes[row]]++;
        }
        return counts;
    }
}
