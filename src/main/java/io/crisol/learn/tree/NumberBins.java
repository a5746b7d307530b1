package io.crisol.learn.tree;

import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import io.crisol.graph.GraphBuilder;
import java.util.Arrays;

/**
 * Bins of a number column. Code c holds the floats in (edges[c − 2], edges[c − 1]].
 *
 * @param edges upper edges of all bins but the last, rising
 */
record NumberBins(String name, float[] edges) implements FeatureBins {
    private static final int SAMPLE = 200_000;

    /**
     * Bins over which a column's rows spread evenly, or one bin for each value where there are few enough. Where there are
     * very many rows, evenly spaced ones stand for all.
     */
    static NumberBins of(String name, float[] values) {
        if (values.length >= 2 * SAMPLE) {
            Distinct sampled = distinct(values, values.length / SAMPLE);
            if (sampled.kinds() > MOST) {
                return new NumberBins(name, quantiles(sampled));
            }
        }
        Distinct all = distinct(values, 1);
        return new NumberBins(name, all.kinds() <= MOST ? between(all) : quantiles(all));
    }

    /** Different values, rising, with the rows that have them. */
    private record Distinct(float[] values, int[] rows, int kinds, int count) {}

    private static Distinct distinct(float[] values, int step) {
        float[] known = new float[values.length / step + 1];
        int count = 0;
        for (int row = 0; row < values.length; row += step) {
            if (!Float.isNaN(values[row])) {
                known[count++] = values[row] + 0f;
            }
        }
        Arrays.sort(known, 0, count);
        float[] different = new float[count];
        int[] rows = new int[count];
        int kinds = 0;
        for (int i = 0; i < count; i++) {
            if (kinds == 0 || known[i] != different[kinds - 1]) {
                different[kinds++] = known[i];
            }
            rows[kinds - 1]++;
        }
        return new Distinct(different, rows, kinds, count);
    }

    private static float[] between(Distinct distinct) {
        float[] edges = new float[Math.max(0, distinct.kinds() - 1)];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = middle(distinct.values()[i], distinct.values()[i + 1]);
        }
        return edges;
    }

    /** A value with at least an even share of the rows gets a bin of its own; the others share what is left. */
    private static float[] quantiles(Distinct distinct) {
        int[] rows = distinct.rows();
        int kinds = distinct.kinds();
        double share = (double) distinct.count() / MOST;
        int bigKinds = 0;
        long bigRows = 0;
        for (int i = 0; i < kinds; i++) {
            if (rows[i] >= share) {
                bigKinds++;
                bigRows += rows[i];
            }
        }
        int binsLeft = MOST - bigKinds;
        long rowsLeft = distinct.count() - bigRows;
        double fill = (double) rowsLeft / Math.max(1, binsLeft);
        float[] edges = new float[MOST - 1];
        int made = 0;
        long inBin = 0;
        for (int i = 0; i < kinds - 1 && made < edges.length; i++) {
            boolean big = rows[i] >= share;
            inBin += rows[i];
            if (!big) {
                rowsLeft -= rows[i];
            }
            boolean bigNext = rows[i + 1] >= share;
            if (big || inBin >= fill || (bigNext && inBin >= Math.max(1, fill / 2))) {
                edges[made++] = middle(distinct.values()[i], distinct.values()[i + 1]);
                inBin = 0;
                if (!big) {
                    binsLeft--;
                    fill = (double) rowsLeft / Math.max(1, binsLeft);
                }
            }
        }
        return Arrays.copyOf(edges, made);
    }

    /** A float that is at least {@code low} and less than {@code high}: their middle, rounded down. */
    private static float middle(float low, float high) {
        double middle = low / 2.0 + high / 2.0;
        if (!(middle > low && middle < high)) {
            return low;
        }
        float rounded = (float) middle;
        return rounded > middle ? Math.nextDown(rounded) : rounded;
    }

    @Override
    public int bins() {
        return edges.length + 1;
    }

    @Override
    public byte[] encode(Column column) {
        float[] values = ((NumberColumn) column).toFloats();
        byte[] codes = new byte[values.length];
        float[] padded = new float[256];
        Arrays.fill(padded, Float.POSITIVE_INFINITY);
        System.arraycopy(edges, 0, padded, 0, edges.length);
        for (int row = 0; row < codes.length; row++) {
            float value = values[row];
            codes[row] = (byte) (Float.isNaN(value) ? MISSING : 1 + below(padded, value));
        }
        return codes;
    }

    /** Number of edges below the value, by eight halvings. */
    private static int below(float[] padded, float value) {
        int at = value > padded[127] ? 128 : 0;
        at += value > padded[at + 63] ? 64 : 0;
        at += value > padded[at + 31] ? 32 : 0;
        at += value > padded[at + 15] ? 16 : 0;
        at += value > padded[at + 7] ? 8 : 0;
        at += value > padded[at + 3] ? 4 : 0;
        at += value > padded[at + 1] ? 2 : 0;
        at += value > padded[at] ? 1 : 0;
        return at;
    }

    @Override
    public float threshold(int cut) {
        return cut <= edges.length ? edges[cut - 1] : Float.POSITIVE_INFINITY;
    }

    @Override
    public String write(GraphBuilder graph, String tensor) {
        return tensor;
    }
}
