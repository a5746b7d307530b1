package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mutual information of columns with one column of answers, in nats, less what chance alone gives on average (Miller
 * 1955): Σ p(x,y) log(p(x,y) / p(x)p(y)) − (cells of the table: (r−1)(c−1)) / 2n. Numbers with many values are cut at
 * their quantiles into ten groups; a missing cell is a group of its own; rows without an answer do not count.
 */
final class MutualInformation {
    private static final int GROUPS = 10;

    /** Numbers with at most this many different values are taken as they are. */
    private static final int FEW = 20;

    private final int[] answers;
    private final int kinds;

    private MutualInformation(int[] answers) {
        this.answers = answers;
        this.kinds = Arrays.stream(answers).max().orElse(-1) + 1;
    }

    static MutualInformation with(Column answers) {
        int[] groups = groups(answers);
        for (int row = 0; row < groups.length; row++) {
            groups[row] = answers.isMissing(row) ? -1 : groups[row];
        }
        return new MutualInformation(groups);
    }

    /** The information of a column of the same rows. */
    double of(Column column) {
        int[] groups = groups(column);
        int width = Arrays.stream(groups).max().orElse(-1) + 1;
        int[][] table = new int[width][kinds];
        int rows = 0;
        for (int row = 0; row < groups.length; row++) {
            if (answers[row] >= 0) {
                table[groups[row]][answers[row]]++;
                rows++;
            }
        }
        return rows == 0 ? 0 : information(table, rows);
    }

    private static double information(int[][] table, int rows) {
        long[] across = new long[table.length];
        long[] down = new long[table[0].length];
        for (int x = 0; x < table.length; x++) {
            for (int y = 0; y < down.length; y++) {
                across[x] += table[x][y];
                down[y] += table[x][y];
            }
        }
        double sum = 0;
        for (int x = 0; x < table.length; x++) {
            for (int y = 0; y < down.length; y++) {
                double n = table[x][y];
                sum += n == 0 ? 0 : n * Math.log(n * rows / ((double) across[x] * down[y]));
            }
        }
        return (sum - (used(across) - 1) * (used(down) - 1) / 2.0) / rows;
    }

    private static long used(long[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** A group for every row, 0 and up, the same whatever the order of rows. */
    private static int[] groups(Column column) {
        return switch (column) {
            case NumberColumn numbers -> numberGroups(numbers.toFloats());
            case CodedColumn coded -> byText(coded, coded.levels());
            default -> byText(column, List.of());
        };
    }

    private static int[] numberGroups(float[] cells) {
        float[] sorted = Learned.sorted(cells);
        float[] cuts = new float[Math.max(FEW, GROUPS) + 1];
        int different = 0;
        for (int i = 0; i < sorted.length && different <= FEW; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                cuts[different++] = sorted[i];
            }
        }
        if (different > FEW) {
            different = 0;
            for (int i = 0; i < GROUPS; i++) {
                float cut = i == 0 ? sorted[0] : (float) Learned.quantile(sorted, (double) i / GROUPS);
                if (different == 0 || cut > cuts[different - 1]) {
                    cuts[different++] = cut;
                }
            }
        }
        int[] groups = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            int at = Arrays.binarySearch(cuts, 0, different, cells[row] + 0f);
            groups[row] = Float.isNaN(cells[row]) ? 0 : 1 + (at >= 0 ? at : Math.max(0, -at - 2));
        }
        return groups;
    }

    private static int[] byText(Column column, List<String> levels) {
        Map<String, Integer> known = new HashMap<>();
        for (String level : Learned.inOrder(levels)) {
            known.putIfAbsent(level, known.size() + 1);
        }
        int[] groups = new int[column.size()];
        for (int row = 0; row < groups.length; row++) {
            groups[row] = column.isMissing(row) ? 0 : known.computeIfAbsent(column.text(row), t -> known.size() + 1);
        }
        return groups;
    }
}
