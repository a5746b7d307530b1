package io.crisol.learn.tree;

import io.crisol.job.JobContext;

/**
 * Shapley values of the columns for sums over trees, exact against background rows: a column that is not known is taken
 * from a background row (Lundberg et al. 2020, «independent» tree explainer). For each pair of rows a tree is walked once;
 * where both go the same way nothing is shared out, elsewhere the walk forks.
 */
final class Shapley {
    private final Ensemble ensemble;
    private final byte[][] rows;
    private final byte[][] background;
    private final byte[] owner;
    private double[][] sums;

    /** Codes {@code [column][row]}. */
    Shapley(Ensemble ensemble, byte[][] rows, byte[][] background) {
        this.ensemble = ensemble;
        this.rows = rows;
        this.background = background;
        this.owner = new byte[rows.length];
        this.sums = new double[0][];
    }

    /** Values {@code [output][column]} of one row, averaged over background rows. */
    double[][] of(int row, int backgroundRows, JobContext context) {
        sums = new double[ensemble.outputs()][rows.length];
        for (int other = 0; other < backgroundRows; other++) {
            context.checkCancelled();
            for (int t = 0; t < ensemble.trees(); t++) {
                walk(t, ensemble.roots()[t], row, other, 0, 0);
            }
        }
        for (double[] each : sums) {
            for (int f = 0; f < each.length; f++) {
                each[f] /= Math.max(1, backgroundRows);
            }
        }
        return sums;
    }

    /** @param own columns so far that only the row's way led here, {@code others} those of the background row */
    private void walk(int tree, int at, int row, int other, int own, int others) {
        long node = ensemble.nodes()[at];
        if (node < 0) {
            share(tree, (int) node, own, others);
            return;
        }
        int column = TreeStore.column(node);
        int mine = child(node, rows[column][row]);
        int theirs = child(node, background[column][other]);
        if (mine == theirs) {
            walk(tree, mine, row, other, own, others);
        } else if (owner[column] == 1) {
            walk(tree, mine, row, other, own, others);
        } else if (owner[column] == 2) {
            walk(tree, theirs, row, other, own, others);
        } else {
            owner[column] = 1;
            walk(tree, mine, row, other, own + 1, others);
            owner[column] = 2;
            walk(tree, theirs, row, other, own, others + 1);
            owner[column] = 0;
        }
    }

    private static int child(long node, byte code) {
        int shifted = code - TreeStore.shift(node) & 0xFF;
        return TreeStore.left(node) + (shifted > TreeStore.comparedCut(node) ? 1 : 0);
    }

    /** A leaf that is reached only with certain columns from the row and others from the background. */
    private void share(int tree, int leaf, int own, int others) {
        if (own + others == 0) {
            return;
        }
        double gain = own == 0 ? 0 : weight(own - 1, others);
        double loss = others == 0 ? 0 : weight(others - 1, own);
        int width = ensemble.leafWidth();
        for (int k = 0; k < width; k++) {
            double value = ensemble.value(leaf * width + k);
            double[] sum = sums[width == 1 ? tree % ensemble.outputs() : k];
            for (int f = 0; f < owner.length; f++) {
                if (owner[f] == 1) {
                    sum[f] += value * gain;
                } else if (owner[f] == 2) {
                    sum[f] -= value * loss;
                }
            }
        }
    }

    /** a! b! / (a + b + 1)!, the share of orders in which a column comes after a certain ones and before b others. */
    private static double weight(int a, int b) {
        double weight = 1.0 / (a + b + 1);
        for (int i = 1; i <= b; i++) {
            weight *= i / (double) (a + i);
        }
        return weight;
    }
}
