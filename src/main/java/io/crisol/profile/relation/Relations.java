package io.crisol.profile.relation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures relations on codes (Cover and Thomas 2006, chapter 2; Sokal and Rohlf for the G-test). */
public final class Relations {
    private Relations() {}

    /** The relation of two codings of the same rows; {@code adjusted} equals {@code p} until corrected. */
    public static Relation between(Coding column, Coding target) {
        int n = column.codes().length;
        int[] joint = new int[column.size() * target.size()];
        int[] rows = new int[column.size()];
        int[] cols = new int[target.size()];
        for (int i = 0; i < n; i++) {
            joint[column.codes()[i] * target.size() + target.codes()[i]]++;
            rows[column.codes()[i]]++;
            cols[target.codes()[i]]++;
        }
        double information = 0;
        double entropy = 0;
        for (int c : cols) {
            if (c > 0) {
                entropy -= (double) c / n * Math.log((double) c / n);
            }
        }
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < cols.length; c++) {
                int both = joint[r * cols.length + c];
                if (both > 0) {
                    information += (double) both / n * Math.log((double) both * n / ((double) rows[r] * cols[c]));
                }
            }
        }
        information = Math.max(0, information);
        int freedom = (used(rows) - 1) * (used(cols) - 1);
        double p = freedom < 1 || n == 0 ? 1 : Tail.chiSquared(2 * n * information, freedom);
        return new Relation(information, entropy > 0 ? Math.min(1, information / entropy) : 0, p, p);
    }

    /** Corrects p-values for the number of tests (Benjamini and Hochberg 1995); same order as given. */
    public static List<Relation> adjusted(List<Relation> relations) {
        Integer[] order = IntStream.range(0, relations.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> relations.get(i).p()));
        Relation[] result = new Relation[relations.size()];
        double least = 1;
        for (int rank = order.length; rank >= 1; rank--) {
            Relation relation = relations.get(order[rank - 1]);
            least = Math.min(least, relation.p() * order.length / rank);
            result[order[rank - 1]] = relation.withAdjusted(least);
        }
        return List.of(result);
    }

    private static int used(int[] counts) {
        return (int) Arrays.stream(counts).filter(c -> c > 0).count();
    }
}
