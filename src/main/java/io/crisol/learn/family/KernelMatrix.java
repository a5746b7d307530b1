package io.crisol.learn.family;

import java.util.LinkedHashMap;
import java.util.Map;

/** The kernel between all training rows, a row at a time; those used last are kept, 128 MB at most. Not thread-safe. */
final class KernelMatrix {
    private static final int MOST_CELLS = 32_000_000;

    private final Kernel kernel;
    private final KernelRows rows;
    private final float[] diagonal;
    private final Map<Integer, float[]> kept;

    KernelMatrix(Kernel kernel, KernelRows rows) {
        this.kernel = kernel;
        this.rows = rows;
        this.diagonal = new float[rows.size()];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = (float) kernel.of(rows, i, rows, i);
        }
        int most = Math.max(2, MOST_CELLS / Math.max(1, rows.size()));
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
                return size() > most;
            }
        };
    }

    int size() {
        return diagonal.length;
    }

    /** The kernel of a row with itself. */
    float diagonal(int row) {
        return diagonal[row];
    }

    /** The kernel of a row with every row. */
    float[] row(int row) {
        float[] there = kept.get(row);
        if (there != null) {
            return there;
        }
        float[] made = new float[size()];
        for (int other = 0; other < made.length; other++) {
            made[other] = (float) kernel.of(rows, row, rows, other);
        }
        kept.put(row, made);
        return made;
    }
}
