package io.crisol.evaluate.explain;

import java.util.stream.IntStream;

/** Picks points of a line that is too long to draw. */
final class Thinned {
    private Thinned() {}

    /** At most so many of the places 0 to size − 1, evenly spread, both ends among them. */
    static int[] places(int size, int most) {
        if (size <= most) {
            return IntStream.range(0, size).toArray();
        }
        return IntStream.range(0, most)
                .map(i -> (int) ((long) i * (size - 1) / (most - 1)))
                .toArray();
    }

    static double[] pick(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }
}
