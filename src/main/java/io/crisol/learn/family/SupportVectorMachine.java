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
import java.util.stream.IntStream;

/**
 * Support vector machines: of two classes one, of several one against the rest for each, and ε-regression of numbers,
 * with ε a tenth of the answers' standard deviation and the penalty on answers of standard deviation 1. Probabilities
 * by Platt's scaling of decision values that rows got from machines fitted on the other two of three parts.
 */
public final class SupportVectorMachine implements ModelFamily {
    private static final String LINEAR = "linear";
    private static final double EPSILON = 0.1;
    private static final int PARTS = 3;

    /** With more training rows a fit takes minutes, and the exported graph is large. */
    private static final int MOST_ROWS = 10_000;

    @Override
    public String name() {
        return "svm";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.KERNEL;
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.values());
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                name(),
                new Param.Choice("kernel", "gaussian", List.of("gaussian", LINEAR)),
                new Param.Real("c", 1, 1e-3, 1e3, true),
                new Param.OptionalReal("gamma", 1e-6, 1e3));
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(new SearchRange.Real("c", 0.1, 100, true), new SearchRange.Real("gamma", 0.001, 1, true));
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
    public Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return Suitability.check(this, training)
                .or(() -> training.rows() <= MOST_ROWS
                        ? Optional.empty()
                        : Optional.of(Finding.error("learn.too_many_rows", name(), training.rows(), MOST_ROWS)));
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Kernel kernel = params.word("kernel").equals(LINEAR)
                ? new Kernel.Linear()
                : new Kernel.Gaussian(
                        params.optionalReal("gamma").orElseGet(() -> Kernel.Gaussian.usual(design, context)));
        int[] all = IntStream.range(0, design.rows()).toArray();
        KernelMatrix matrix = new KernelMatrix(kernel, KernelRows.of(design, all));
        double[] c = Arrays.stream(training.weights().values())
                .map(weight -> weight * params.real("c"))
                .toArray();
        return switch (training.target()) {
            case Target.Classes classes -> classifier(design, kernel, matrix, training, c, seed, context);
            case Target.Amounts amounts -> regressor(design, kernel, matrix, Answers.of(training), c, context);
        };
    }

    private static FittedModel classifier(
            Design design,
            Kernel kernel,
            KernelMatrix matrix,
            TrainingSet training,
            double[] c,
            Seed seed,
            JobContext context) {
        Target.Classes classes = training.classes();
        int[] part = classes.dealt(PARTS, seed);
        int names = classes.names().size();
        int first = names == 2 ? 1 : 0;
        double[][] weights = new double[names - first][];
        double[] intercepts = new double[names - first];
        for (int k = 0; k < weights.length; k++) {
            boolean[] own = new boolean[design.rows()];
            for (int row = 0; row < own.length; row++) {
                own[row] = classes.codes()[row] == first + k;
            }
            SigmoidScale scale = SigmoidScale.of(unseen(matrix, part, own, c, context), own, training.weights());
            int[] all = IntStream.range(0, own.length).toArray();
            SupportVectors.Machine machine = SupportVectors.separating(matrix, all, own, c, context);
            weights[k] =
                    Arrays.stream(machine.weights()).map(w -> scale.slope() * w).toArray();
            intercepts[k] = scale.slope() * machine.intercept() + scale.offset();
        }
        return new MachineClassifier(scores(design, kernel, weights, intercepts), classes.names());
    }

    private static FittedModel regressor(
            Design design, Kernel kernel, KernelMatrix matrix, Answers answers, double[] c, JobContext context) {
        double spread = Math.sqrt(answers.squares() / answers.weights().total());
        double unit = spread > 0 ? spread : 1;
        double[] standard = Arrays.stream(answers.centred()).map(a -> a / unit).toArray();
        SupportVectors.Machine machine = SupportVectors.following(matrix, standard, EPSILON, c, context);
        double[] weights = Arrays.stream(machine.weights()).map(w -> unit * w).toArray();
        double intercept = answers.mean() + unit * machine.intercept();
        return new ScoreRegressor(scores(design, kernel, new double[][] {weights}, new double[] {intercept}));
    }

    /** Decision values of all rows, each from a machine that was fitted without the row's part. */
    private static double[] unseen(KernelMatrix matrix, int[] part, boolean[] own, double[] c, JobContext context) {
        double[] scores = new double[part.length];
        for (int p = 0; p < PARTS; p++) {
            int held = p;
            int[] rest = IntStream.range(0, part.length)
                    .filter(row -> part[row] != held)
                    .toArray();
            double[] found =
                    SupportVectors.separating(matrix, rest, own, c, context).scores();
            for (int row = 0; row < part.length; row++) {
                scores[row] = part[row] == held ? found[row] : scores[row];
            }
        }
        return scores;
    }

    /** Linear ones are summed up to one weight a feature, and so are those without any support vector. */
    private static DecisionScores scores(Design design, Kernel kernel, double[][] weights, double[] intercepts) {
        boolean any = Arrays.stream(weights).flatMapToDouble(Arrays::stream).anyMatch(w -> w != 0);
        if (any && kernel instanceof Kernel.Gaussian gaussian) {
            return KernelScores.of(design, gaussian, weights, intercepts);
        }
        double[][] summed = new double[weights.length][design.width()];
        for (int k = 0; k < weights.length; k++) {
            for (int row = 0; row < design.rows(); row++) {
                design.accumulate(row, weights[k][row], summed[k]);
            }
        }
        return new LinearScores(design.layout(), summed, intercepts);
    }
}
