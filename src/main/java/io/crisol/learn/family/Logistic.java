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
 * Logistic regression, binary and multinomial: Σ logloss + λ/2·‖w‖², the intercepts free. By Newton's method; by L-BFGS
 * where the matrix of second derivatives would be large.
 */
public final class Logistic implements ModelFamily {
    /** Steps that the two methods usually take. */
    private static final double NEWTON_STEPS = 7;

    private static final double LIMITED_STEPS = 60;

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
    public List<SearchRange> searchSpace() {
        return List.of(new SearchRange.Real("lambda", 0.01, 100, true));
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
        return 1;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Design design = Design.of(training, context);
        Target.Classes classes = training.classes();
        ClassLoss loss = new ClassLoss(design, classes, training.weights(), params.real("lambda"), context);
        double[][] found = loss.split(
                small(loss, design) ? Newton.minimise(loss, context) : Lbfgs.minimise(loss, new Standardized(design)));
        double[][] weights = new double[found.length][];
        double[] intercepts = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            weights[k] = Arrays.copyOf(found[k], design.width());
            intercepts[k] = found[k][design.width()];
        }
        return new SoftmaxClassifier(new LinearScores(design.layout(), weights, intercepts), classes.names());
    }

    /** Whether Newton's method, with fewer and dearer steps, is the faster way. */
    private static boolean small(ClassLoss loss, Design design) {
        double size = loss.size();
        double outputs = loss.outputs();
        double entries = (double) design.rows() * design.most();
        double dear = entries * design.most() * outputs * (outputs + 1) / 4 + size * size * size / 3;
        double cheap = 2 * entries * outputs + 30.0 * design.rows() * outputs;
        return size <= Gram.WIDEST && NEWTON_STEPS * dear <= LIMITED_STEPS * cheap;
    }
}
