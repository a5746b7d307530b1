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
    /** Bins over which a column's rows spread evenly, or one bin for each value where there are few enough. */
    static NumberBins of(String name, float[] values) {
        float[] known = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                known[count++] = value + 0f;
            }
        }
        Arrays.sort(known, 0, count);
        float[] distinct = new float[count];
        int[] rows = new int[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (last < 0 || known[i] != distinct[last]) {
                distinct[++last] = known[i];
            }
            rows[last]++;
        }
        int kinds = last + 1;
        return new NumberBins(name, kinds <= MOST ? between(distinct, kinds) : quantiles(distinct, rows, kinds, count));
    }

    private static float[] between(float[] distinct, int kinds) {
        float[] edges = new float[Math.max(0, kinds - 1)];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = middle(distinct[i], distinct[i + 1]);
        }
        return edges;
    }

    /** A value with at least an even share of the rows gets a bin of its own; the others share what is left. */
    private static float[] quantiles(float[] distinct, int[] rows, int kinds, int count) {
        double share = (double) count / MOST;
        int bigKinds = 0;
        long bigRows = 0;
        for (int i = 0; i < kinds; i++) {
            if (rows[i] >= share) {
                bigKinds++;
                bigRows += rows[i];
            }
        }
        int binsLeft = MOST - bigKinds;
        long rowsLeft = count - bigRows;
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
            if (big || inBin >= fill || bigNext && inBin >= Math.max(1, fill / 2)) {
                edges[made++] = middle(distinct[i], distinct[i + 1]);
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
