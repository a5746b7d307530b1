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
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.Set;

/**
 * Logistic regression, binary and multinomial: Σ logloss + λ/2·‖w‖², the intercepts free. By Newton's method; by L-BFGS
 * where the matrix of second derivatives would be large.
 */
public final class Logistic implements ModelFamily {
    /** Products summed for one matrix of second derivatives, above which L-BFGS is the faster way. */
    private static final double MOST_PRODUCTS = 1e9;

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.LINEAR;
    }

    @Override
    public Set<TaskKind> tasks() {
        return Set.of(TaskKind.BINARY, TaskKind.MULTICLASS);
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(name(), new Param.Real("lambda", 1, 0, 1e12, true));
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
    public int complexity() {
        return 1;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Target.Classes classes = training.classes();
        ClassLoss loss = new ClassLoss(design, classes.codes(), classes.names().size(), params.real("lambda"), context);
        double[] start = new double[loss.size()];
        double[][] found = loss.split(
                small(loss, design)
                        ? Newton.minimise(loss, start, context)
                        : Lbfgs.minimise(loss, start, units(loss, design)));
        double[][] weights = new double[found.length][];
        double[] intercepts = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            weights[k] = Arrays.copyOf(found[k], design.width());
            intercepts[k] = found[k][design.width()];
        }
        return new SoftmaxClassifier(new LinearScores(design.layout(), weights, intercepts), classes.names());
    }

    private static boolean small(ClassLoss loss, Design design) {
        double products =
                0.25 * design.rows() * design.most() * design.most() * loss.outputs() * (loss.outputs() + 1.0);
        return loss.size() <= Gram.WIDEST && products <= MOST_PRODUCTS;
    }

    /** One over the size of each feature: large features have small weights. */
    static double[] units(ClassLoss loss, Design design) {
        double[] squares = new double[design.width()];
        int[] features = new int[design.most()];
        double[] values = new double[design.most()];
        for (int row = 0; row < design.rows(); row++) {
            int count = design.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                squares[features[a]] += values[a] * values[a] / design.rows();
            }
        }
        double[] units = new double[loss.size()];
        int stride = design.width() + 1;
        for (int i = 0; i < units.length; i++) {
            int j = i % stride;
            units[i] = j < squares.length && squares[j] > 0 ? 1 / Math.sqrt(squares[j]) : 1;
        }
        return units;
    }
}
