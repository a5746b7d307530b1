package io.crisol.learn.tree;

import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an ensemble as one TreeEnsembleRegressor of the scoring graph. */
final class EnsembleNode {
    private final Ensemble ensemble;
    private final Features features;
    private final int size;
    private final long[] tree;
    private final long[] id;
    private final long[] feature;
    private final float[] threshold;
    private final String[] mode;
    private final long[] yes;
    private final long[] no;
    private final long[] missingYes;
    private final long[] leafTree;
    private final long[] leafId;
    private final long[] leafTarget;
    private final float[] leafWeight;
    private int leafEntries;

    EnsembleNode(Ensemble ensemble, Features features) {
        this.ensemble = ensemble;
        this.features = features;
        this.size = ensemble.nodes().length;
        this.tree = new long[size];
        this.id = new long[size];
        this.feature = new long[size];
        this.threshold = new float[size];
        this.mode = new String[size];
        this.yes = new long[size];
        this.no = new long[size];
        this.missingYes = new long[size];
        int entries = ensemble.high().length * (ensemble.low() == null ? 1 : 2);
        this.leafTree = new long[entries];
        this.leafId = new long[entries];
        this.leafTarget = new long[entries];
        this.leafWeight = new float[entries];
    }

    /** The float tensor {@code [N, targets]}: the sums, and after them, where there are any, the sums of the low parts. */
    String write(GraphBuilder graph, String input) {
        int[] roots = ensemble.roots();
        for (int t = 0; t < roots.length; t++) {
            int end = t + 1 < roots.length ? roots[t + 1] : size;
            for (int i = roots[t]; i < end; i++) {
                node(i, t, roots[t]);
            }
        }
        int targets = ensemble.outputs() * (ensemble.low() == null ? 1 : 2);
        Map<String, Attribute> attributes = new TreeMap<>();
        attributes.put("n_targets", new Attribute.OfInt(targets));
        attributes.put("aggregate_function", new Attribute.OfString("SUM"));
        attributes.put("post_transform", new Attribute.OfString("NONE"));
        attributes.put("nodes_treeids", new Attribute.OfInts(tree));
        attributes.put("nodes_nodeids", new Attribute.OfInts(id));
        attributes.put("nodes_featureids", new Attribute.OfInts(feature));
        attributes.put("nodes_values", new Attribute.OfFloats(threshold));
        attributes.put("nodes_modes", new Attribute.OfStrings(mode));
        attributes.put("nodes_truenodeids", new Attribute.OfInts(yes));
        attributes.put("nodes_falsenodeids", new Attribute.OfInts(no));
        attributes.put("nodes_missing_value_tracks_true", new Attribute.OfInts(missingYes));
        attributes.put("target_treeids", new Attribute.OfInts(leafTree));
        attributes.put("target_nodeids", new Attribute.OfInts(leafId));
        attributes.put("target_ids", new Attribute.OfInts(leafTarget));
        attributes.put("target_weights", new Attribute.OfFloats(leafWeight));
        return graph.node("ai.onnx.ml", "TreeEnsembleRegressor", List.of(input), attributes);
    }

    private void node(int i, int t, int root) {
        long node = ensemble.nodes()[i];
        tree[i] = t;
        id[i] = (long) i - root;
        if (node < 0) {
            mode[i] = "LEAF";
            leaf((int) node, t, i - root);
            return;
        }
        int column = TreeStore.column(node);
        mode[i] = "BRANCH_LEQ";
        feature[i] = column;
        threshold[i] = features.bins().get(column).threshold(TreeStore.cut(node));
        yes[i] = (long) TreeStore.left(node) - root;
        no[i] = yes[i] + 1;
        missingYes[i] = 1L - TreeStore.shift(node);
    }

    private void leaf(int leaf, int t, int nodeId) {
        int width = ensemble.leafWidth();
        float[] low = ensemble.low();
        for (int k = 0; k < width; k++) {
            int target = width == 1 ? t % ensemble.outputs() : k;
            entry(t, nodeId, target, ensemble.high()[leaf * width + k]);
            if (low != null) {
                entry(t, nodeId, ensemble.outputs() + target, low[leaf * width + k]);
            }
        }
    }

    private void entry(int t, int nodeId, int target, float weight) {
        leafTree[leafEntries] = t;
        leafId[leafEntries] = nodeId;
        leafTarget[leafEntries] = target;
        leafWeight[leafEntries++] = weight;
    }
}
