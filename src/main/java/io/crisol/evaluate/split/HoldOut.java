package io.crisol.evaluate.split;

import io.crisol.data.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a test part: each class gets its share of rows, and units stay whole. */
final class HoldOut {
    private HoldOut() {}

    /**
     * @param units each of one class
     * @param count how many rows; reached exactly where no unit is too large
     * @return row numbers in no particular order; always fewer than all
     */
    static int[] draw(List<int[]> units, Strata strata, int count, Seed seed) {
        int[] codes = new int[units.size()];
        int[] sizes = new int[codes.length];
        int[] classes = new int[strata.size()];
        for (int i = 0; i < codes.length; i++) {
            int[] unit = units.get(i);
            codes[i] = strata.codes()[unit[0]];
            sizes[i] = unit.length;
            classes[codes[i]] += unit.length;
        }
        int[] left = quotas(classes, count);
        BitSet taken = new BitSet(codes.length);
        for (int at : seed.permutation(codes.length)) {
            if (sizes[at] <= left[codes[at]]) {
                left[codes[at]] -= sizes[at];
                taken.set(at);
            }
        }
        return joined(taken.stream().mapToObj(units::get).toList());
    }

    private static int[] joined(List<int[]> units) {
        int[] all = new int[units.stream().mapToInt(unit -> unit.length).sum()];
        int at = 0;
        for (int[] unit : units) {
            System.arraycopy(unit, 0, all, at, unit.length);
            at += unit.length;
        }
        return all;
    }

    /** Draws whole groups; at least one is taken and at least two are left, so there must be three. */
    static int[] drawGroups(List<int[]> groups, int count, Seed seed) {
        int left = count;
        List<int[]> taken = new ArrayList<>();
        for (int at : seed.permutation(groups.size())) {
            int[] group = groups.get(at);
            if (group.length <= left && taken.size() < groups.size() - 2) {
                left -= group.length;
                taken.add(group);
            }
        }
        if (taken.isEmpty()) {
            taken.add(
                    groups.stream().min(Comparator.comparingInt(g -> g.length)).orElseThrow());
        }
        return joined(taken);
    }

    /** Divides a count in proportion, by largest remainder; equal remainders favour the larger class. */
    static int[] quotas(int[] sizes, int count) {
        long all = Arrays.stream(sizes).sum();
        int[] quotas = new int[sizes.length];
        double[] rests = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            long product = (long) sizes[k] * count;
            quotas[k] = (int) (product / all);
            rests[k] = (product % all) / (double) all;
        }
        int missing = count - Arrays.stream(quotas).sum();
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -rests[k])
                        .thenComparingInt(k -> -sizes[k])
                        .thenComparingInt(k -> k))
                .limit(missing)
                .forEach(k -> quotas[k]++);
        return quotas;
    }
}
