package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A feed-forward neural network. Numbers are measured in their training spread inside. Where {@code early_stopping} is
 * not 0, a tenth of the training rows is held back and the weights that did best there are kept.
 */
public final class MultilayerPerceptron implements ModelFamily {
    /** With fewer rows there are too few to hold some back. */
    private static final int FEWEST_TO_HOLD = 200;

    private static final int HELD_SHARE = 10;

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.NETWORK;
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.values());
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Whole("hidden", 32, 1, 1024),
                new Param.Whole("layers", 1, 1, 4),
                new Param.Whole("epochs", 100, 1, 10_000),
                new Param.Real("learning_rate", 0.003, 1e-6, 1, true),
                new Param.Real("lambda", 1, 0, 1e6, true),
                new Param.Whole("early_stopping", 10, 0, 1000));
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(
                new SearchRange.Whole("hidden", 8, 128, true),
                new SearchRange.Real("learning_rate", 0.0005, 0.02, true),
                new SearchRange.Real("lambda", 0.01, 100, true));
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
        return 5;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        return switch (training.target()) {
            case Target.Classes classes ->
                new SoftmaxClassifier(
                        scores(
                                design,
                                weighed(new OutputLoss.OfClasses(classes), training),
                                1,
                                0,
                                params,
                                seed,
                                context),
                        classes.names());
            case Target.Amounts amounts -> {
                Answers answers = Answers.of(training);
                double spread = Math.sqrt(answers.squares() / training.weights().total());
                double unit = spread > 0 ? spread : 1;
                double[] standard =
                        Arrays.stream(answers.centred()).map(a -> a / unit).toArray();
                yield new ScoreRegressor(scores(
                        design,
                        weighed(new OutputLoss.OfNumbers(standard), training),
                        unit,
                        answers.mean(),
                        params,
                        seed,
                        context));
            }
        };
    }

    private static OutputLoss weighed(OutputLoss loss, TrainingSet training) {
        return new OutputLoss.Weighed(loss, training.weights());
    }

    /** @param unit what a score of 1 stands for, and {@code zero} what a score of 0 stands for */
    private static NetworkScores scores(
            Design design,
            OutputLoss loss,
            double unit,
            double zero,
            ParamValues params,
            Seed seed,
            JobContext context) {
        int[] widths = new int[(int) params.whole("layers") + 2];
        Arrays.fill(widths, (int) params.whole("hidden"));
        widths[0] = design.width();
        widths[widths.length - 1] = loss.outputs();
        double[] spreads = spreads(design);
        Network found = trained(design, spreads, loss, Network.drawn(widths, seed), params, seed, context);
        inOwnUnits(found, spreads, unit, zero);
        return new NetworkScores(design.layout(), found);
    }

    private static Network trained(
            Design design,
            double[] spreads,
            OutputLoss loss,
            Network network,
            ParamValues params,
            Seed seed,
            JobContext context) {
        int patience = (int) params.whole("early_stopping");
        int[] drawn = seed.child("held").permutation(design.rows());
        int held = patience > 0 && drawn.length >= FEWEST_TO_HOLD ? drawn.length / HELD_SHARE : 0;
        int[] unseen = Arrays.copyOf(drawn, held);
        int[] rows = Arrays.copyOfRange(drawn, held, drawn.length);
        int batch = Math.clamp(rows.length / 20, 8, 128);
        NetworkTraining training = new NetworkTraining(
                design, spreads, loss, network, params.real("lambda") / rows.length, params.real("learning_rate"));
        Network best = network;
        double least = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int epoch = 0; epoch < params.whole("epochs") && (held == 0 || since < patience); epoch++) {
            int[] order = seed.child("epoch-" + epoch).permutation(rows.length);
            for (int i = 0; i < order.length; i++) {
                order[i] = rows[order[i]];
            }
            training.pass(order, batch, context);
            if (held > 0) {
                double now = training.loss(unseen, context);
                since = now < least ? 0 : since + 1;
                if (now < least) {
                    least = now;
                    best = network.copy();
                }
            }
        }
        return best;
    }

    /** Standard deviation of every number; 1 for indicators and for what does not vary. */
    private static double[] spreads(Design design) {
        double[] spreads = new double[design.width()];
        Arrays.fill(spreads, 1);
        for (int j = 0; j < design.layout().denseWidth(); j++) {
            double squares = 0;
            for (int row = 0; row < design.rows(); row++) {
                squares += design.number(row, j) * design.number(row, j);
            }
            double spread = Math.sqrt(squares / design.rows());
            spreads[j] = spread > 0 && Double.isFinite(spread) ? spread : 1;
        }
        return spreads;
    }

    /** Moves the spreads of the features and the unit of the answers into the first and the last weights. */
    private static void inOwnUnits(Network network, double[] spreads, double unit, double zero) {
        double[] first = network.weights()[0];
        int width = network.widths()[1];
        for (int i = 0; i < first.length; i++) {
            first[i] /= spreads[i / width];
        }
        int last = network.layers() - 1;
        double[] weights = network.weights()[last];
        double[] biases = network.biases()[last];
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= unit;
        }
        for (int o = 0; o < biases.length; o++) {
            biases[o] = biases[o] * unit + zero;
        }
    }
}
