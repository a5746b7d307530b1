package io.crisol.recipe.step;

import io.crisol.data.Seed;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An isolation forest (Liu, Ting and Zhou 2008): trees that split at random; rows that stand apart are alone after few
 * splits. 100 trees of up to 256 rows each. Path lengths are whole numbers of 1/1024, so that their sum is exact in
 * whatever order it is taken. A missing cell goes the way of large values. Which rows a tree sees does not depend on their
 * order.
 */
final class IsolationForest {
    private static final int TREES = 100;
    private static final int SAMPLE = 256;
    private static final int UNIT = 1024;
    private static final double EULER = 0.5772156649015329;

    private final List<Tree> trees;

    private IsolationForest(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** Nodes in one list; {@code yes} is the child for values below the limit, −1 in a leaf. */
    private record Tree(List<Branch> nodes) {}

    private record Branch(int feature, float limit, int yes, int no, int path) {}

    /** @param cells {@code [column][row]}; at least one column unless there are no rows */
    static IsolationForest grown(float[][] cells, int rows, Seed seed) {
        int[] order = RowOrder.of(cells, rows);
        int size = Math.min(SAMPLE, rows);
        int deepest = size <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < TREES && size > 0 && cells.length > 0; t++) {
            SplittableRandom random = seed.child(t).random();
            int[] sample = sample(order, size, random);
            List<Branch> nodes = new ArrayList<>();
            grow(cells, sample, 0, deepest, random, nodes);
            trees.add(new Tree(List.copyOf(nodes)));
        }
        return new IsolationForest(trees);
    }

    /** A sample without repeats (Fisher and Yates, cut short). */
    private static int[] sample(int[] order, int size, SplittableRandom random) {
        int[] rows = order.clone();
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i, rows.length);
            int taken = rows[j];
            rows[j] = rows[i];
            rows[i] = taken;
        }
        return IntStream.of(rows).limit(size).toArray();
    }

    private static int grow(
            float[][] cells, int[] rows, int depth, int deepest, SplittableRandom random, List<Branch> nodes) {
        int place = nodes.size();
        nodes.add(new Branch(0, 0, -1, -1, length(depth, rows.length)));
        if (depth == deepest || rows.length <= 1) {
            return place;
        }
        int[] splittable = IntStream.range(0, cells.length)
                .filter(f -> least(cells[f], rows) < most(cells[f], rows))
                .toArray();
        if (splittable.length == 0) {
            return place;
        }
        int feature = splittable[random.nextInt(splittable.length)];
        float[] column = cells[feature];
        double least = least(column, rows);
        double most = most(column, rows);
        float drawn = (float) (least + random.nextDouble() * (most - least));
        float limit = drawn > least ? drawn : (float) most;
        int[] below = IntStream.of(rows).filter(row -> column[row] < limit).toArray();
        int[] above = IntStream.of(rows).filter(row -> !(column[row] < limit)).toArray();
        int yes = grow(cells, below, depth + 1, deepest, random, nodes);
        int no = grow(cells, above, depth + 1, deepest, random, nodes);
        nodes.set(place, new Branch(feature, limit, yes, no, 0));
        return place;
    }

    /** The smallest finite value; infinite where there is none. */
    private static double least(float[] column, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> column[row])
                .filter(Double::isFinite)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double most(float[] column, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> column[row])
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Depth of a leaf, and the mean path in a search tree of the rows that it did not tell apart. */
    private static int length(int depth, int rows) {
        double rest = rows <= 1 ? 0 : rows == 2 ? 1 : 2 * (StrictMath.log(rows - 1) + EULER) - 2.0 * (rows - 1) / rows;
        return (int) Math.round(UNIT * (depth + rest));
    }

    /** Sum of the path lengths of a row over all trees, in 1/1024 of a split. */
    int path(float[][] cells, int row) {
        int sum = 0;
        for (Tree tree : trees) {
            Branch at = tree.nodes().getFirst();
            while (at.yes() >= 0) {
                at = tree.nodes().get(cells[at.feature()][row] < at.limit() ? at.yes() : at.no());
            }
            sum += at.path();
        }
        return sum;
    }

    /** Adds a node that gives {@link #path} as {@code [N,1]} for a tensor {@code [N,columns]}. */
    String write(GraphBuilder graph, String tensor) {
        Lists lists = new Lists();
        for (int t = 0; t < trees.size(); t++) {
            lists.add(t, trees.get(t));
        }
        return graph.node("ai.onnx.ml", "TreeEnsembleRegressor", List.of(tensor), lists.attributes());
    }

    /** The trees as the parallel lists of the operator. */
    private static final class Lists {
        private final List<Integer> treeIds = new ArrayList<>();
        private final List<Integer> nodeIds = new ArrayList<>();
        private final List<Branch> nodes = new ArrayList<>();

        void add(int tree, Tree grown) {
            for (int i = 0; i < grown.nodes().size(); i++) {
                treeIds.add(tree);
                nodeIds.add(i);
                nodes.add(grown.nodes().get(i));
            }
        }

        Map<String, Attribute> attributes() {
            int[] all = IntStream.range(0, nodes.size()).toArray();
            int[] leaves = IntStream.of(all).filter(this::leaf).toArray();
            float[] limits = new float[all.length];
            for (int i : all) {
                limits[i] = nodes.get(i).limit();
            }
            float[] weights = new float[leaves.length];
            for (int i = 0; i < leaves.length; i++) {
                weights[i] = nodes.get(leaves[i]).path();
            }
            return Map.ofEntries(
                    Map.entry("n_targets", new Attribute.OfInt(1)),
                    Map.entry("nodes_treeids", longs(all, treeIds::get)),
                    Map.entry("nodes_nodeids", longs(all, nodeIds::get)),
                    Map.entry("nodes_featureids", longs(all, i -> nodes.get(i).feature())),
                    Map.entry("nodes_values", new Attribute.OfFloats(limits)),
                    Map.entry(
                            "nodes_modes",
                            new Attribute.OfStrings(IntStream.of(all)
                                    .mapToObj(i -> leaf(i) ? "LEAF" : "BRANCH_LT")
                                    .toArray(String[]::new))),
                    Map.entry(
                            "nodes_truenodeids",
                            longs(all, i -> Math.max(0, nodes.get(i).yes()))),
                    Map.entry(
                            "nodes_falsenodeids",
                            longs(all, i -> Math.max(0, nodes.get(i).no()))),
                    Map.entry("target_treeids", longs(leaves, treeIds::get)),
                    Map.entry("target_nodeids", longs(leaves, nodeIds::get)),
                    Map.entry("target_ids", longs(leaves, i -> 0)),
                    Map.entry("target_weights", new Attribute.OfFloats(weights)));
        }

        private boolean leaf(int i) {
            return nodes.get(i).yes() < 0;
        }

        private static Attribute longs(int[] places, java.util.function.IntUnaryOperator value) {
            return new Attribute.OfInts(
                    IntStream.of(places).map(value).asLongStream().toArray());
        }
    }
}
