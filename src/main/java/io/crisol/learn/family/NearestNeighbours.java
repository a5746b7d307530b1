package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Suitability;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** k nearest neighbours by Euclidean distance over all training rows; of equally near rows the earlier ones count. */
public final class NearestNeighbours implements ModelFamily {
    private static final String DISTANCE = "distance";

    /** With more training rows an answer takes too long to find, and the exported graph is too large. */
    private static final int MOST_ROWS = 100_000;

    @Override
    public String name() {
        return "knn";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.NEIGHBOURS;
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.values());
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Whole("k", 5, 1, 1000),
                new Param.Choice("weights", "uniform", List.of("uniform", DISTANCE)));
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(
                new SearchRange.Whole("k", 3, 60, true),
                new SearchRange.Values("weights", List.of("uniform", DISTANCE)));
    }

    @Override
    public InputForm form() {
        return InputForm.ENCODED;
    }

    @Override
    public boolean takesMissing() {
        return false;
    }

    @Override
    public boolean takesWeights() {
        return true;
    }

    @Override
    public int complexity() {
        return 4;
    }

    @Override
    public Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return Suitability.check(this, training)
                .or(() -> training.rows() <= MOST_ROWS
                        ? Optional.empty()
                        : Optional.of(Finding.error("learn.too_many_rows", name(), training.rows(), MOST_ROWS)));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        NeighbourSearch search = NeighbourSearch.of(design, Math.min(params.whole("k"), training.rows()), context);
        boolean nearerMore = params.word("weights").equals(DISTANCE);
        return switch (training.target()) {
            case Target.Classes c -> {
                double[][] answers = new double[c.names().size()][c.rows()];
                for (int row = 0; row < c.rows(); row++) {
                    answers[c.codes()[row]][row] = 1;
                }
                yield new NeighbourModel(search, nearerMore, answers, votes(training), Optional.of(c.names()));
            }
            case Target.Amounts a ->
                new NeighbourModel(
                        search,
                        nearerMore,
                        new double[][] {Arrays.copyOf(a.values(), a.rows())},
                        votes(training),
                        Optional.empty());
        };
    }

    /** How much each row's answer counts; none where all count the same. */
    private static double[] votes(TrainingSet training) {
        return training.weights().allOne() ? new double[0] : training.weights().values();
    }
}
