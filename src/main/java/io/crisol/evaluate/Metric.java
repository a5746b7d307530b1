package io.crisol.evaluate;

import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** A measure of how good predictions are. Texts: {@code metric.<name>} and {@code .help}. Stateless and thread-safe. */
public interface Metric {
    /** Name in pipeline files. */
    String name();

    Set<TaskKind> tasks();

    boolean higherIsBetter();

    /** Whether useful values lie in [0, 1], so that a hundredth is a natural unit of difference. */
    boolean unitRange();

    /**
     * Scores predictions; both have the same rows.
     *
     * @return the score; NaN where it is not defined on these rows (AUC with one class)
     */
    double score(Target truth, Predictions predicted, Decision decision);

    /**
     * Whether its value on a sample does not depend on how many rows of each class the sample has; then its interval
     * comes from drawing rows within each class.
     */
    default boolean withinClasses() {
        return false;
    }

    /** The better of two scores wins; NaN never does. */
    default boolean better(double a, double b) {
        return !Double.isNaN(a) && (Double.isNaN(b) || (higherIsBetter() ? a > b : a < b));
    }
}
