package io.crisol.learn.tree;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.learn.Contributions;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    public Optional<Contributions> contributions(Dataset rows, Dataset background, JobContext context) {
        byte[][] usual = features.encode(background);
        Shapley shapley = new Shapley(ensemble, features.encode(rows), usual);
        double[][] sums = ensemble.sums(usual, background.rows());
        double[] base = new double[ensemble.outputs()];
        double[][][] values = new double[base.length][rows.rows()][];
        for (int k = 0; k < base.length; k++) {
            base[k] = Arrays.stream(sums[k]).average().orElse(0) / link.divisor() + link.base(k);
        }
        for (int row = 0; row < rows.rows(); row++) {
            context.progress(row / (double) rows.rows(), Message.of("learn.contributions", row, rows.rows()));
            double[][] found = shapley.of(row, background.rows(), context);
            for (int k = 0; k < base.length; k++) {
                values[k][row] =
                        Arrays.stream(found[k]).map(v -> v / link.divisor()).toArray();
            }
        }
        List<String> classes = link.classes();
        List<String> outputs =
                classes.isEmpty() ? List.of("") : base.length == 1 ? List.of(classes.getLast()) : classes;
        return Optional.of(new Contributions(
                link.scale(),
                outputs,
                features.bins().stream().map(FeatureBins::name).toList(),
                base,
                values));
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
