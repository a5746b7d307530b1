package io.crisol.learn.tree;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;

/** A fitted tree, forest or boosted trees. */
public final class TreeModel implements FittedModel {
    private final Features features;
    private final Ensemble ensemble;
    private final Link link;

    TreeModel(Features features, Ensemble ensemble, Link link) {
        this.features = features;
        this.ensemble = ensemble;
        this.link = link;
    }

    @Override
    public Predictions predict(Dataset prepared) {
        return link.predict(ensemble.sums(features.encode(prepared), prepared.rows()));
    }

    @Override
    public String write(GraphBuilder graph) {
        String sums = new EnsembleNode(ensemble, features).write(graph, features.write(graph));
        return link.write(graph, sums);
    }

    @Override
    public long bytes() {
        return ensemble.bytes();
    }

    /** Number of trees; with several classes boosting has one a class and round. */
    public int trees() {
        return ensemble.trees();
    }

    /** Number of leaves of all trees. */
    public int leaves() {
        return (ensemble.nodes().length + ensemble.trees()) / 2;
    }

    Ensemble ensemble() {
        return ensemble;
    }

    Features features() {
        return features;
    }
}
