package io.crisol.learn;

import io.crisol.data.Seed;
import java.util.List;

/** The true answers, row by row. Immutable; arrays given in are not copied. */
public sealed interface Target {
    int rows();

    Target take(int[] which);

    /**
     * Classes as codes into a list of names; for a binary task the list is (negative, positive).
     *
     * @param codes 0 to classes − 1
     */
    record Classes(int[] codes, List<String> names) implements Target {
        public Classes {
            names = List.copyOf(names);
        }

        @Override
        public int rows() {
            return codes.length;
        }

        @Override
        public Classes take(int[] which) {
            int[] taken = new int[which.length];
            for (int i = 0; i < which.length; i++) {
                taken[i] = codes[which[i]];
            }
            return new Classes(taken, names);
        }

        /** A part for each row, 0 to parts − 1, dealt out in random order within each class. */
        public int[] dealt(int parts, Seed seed) {
            int[] part = new int[rows()];
            int[] next = new int[names.size()];
            for (int row : seed.permutation(part.length)) {
                part[row] = next[codes[row]]++ % parts;
            }
            return part;
        }

        /** Rows of each class. */
        public int[] counts() {
            int[] counts = new int[names.size()];
            for (int code : codes) {
                counts[code]++;
            }
            return counts;
        }
    }

    /** Numbers, none missing. */
    record Amounts(double[] values) implements Target {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public Amounts take(int[] which) {
            double[] taken = new double[which.length];
            for (int i = 0; i < which.length; i++) {
                taken[i] = values[which[i]];
            }
            return new Amounts(taken);
        }
    }
}
