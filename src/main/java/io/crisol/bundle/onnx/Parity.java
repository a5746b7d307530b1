package io.crisol.bundle.onnx;

import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import java.util.List;

/**
 * How far the exported model is from the program on the same raw rows.
 *
 * @param rows rows compared
 * @param maxDelta greatest |Δ|: of any probability, or of a predicted number divided by max(1, |prediction|); infinite
 *     where one side is not a number
 * @param flips rows with another label although their deciding probability is more than {@link #LIMIT} from the
 *     threshold or the next class
 * @param ties rows within {@link #LIMIT} of it, whose labels may differ
 * @param worstRow the row of the greatest difference, −1 where there are no rows
 */
public record Parity(int rows, double maxDelta, int flips, int ties, int worstRow) {
    /** The greatest difference that is accepted. */
    public static final double LIMIT = 1e-5;

    public boolean passed() {
        return maxDelta <= LIMIT && flips == 0;
    }

    /** Scores the rows both ways and compares. */
    public static Parity check(ScoringModel model, OnnxSession session, Dataset raw, JobContext context) {
        Scores inProgram = model.score(raw);
        context.checkCancelled();
        return compare(model, inProgram, session.score(raw, context));
    }

    /** Compares scores of the same rows; the model says how labels were decided. */
    public static Parity compare(ScoringModel model, Scores inProgram, Scores exported) {
        if (inProgram.rows() != exported.rows()) {
            throw new IllegalArgumentException(inProgram.rows() + " rows against " + exported.rows());
        }
        double worst = 0;
        int worstRow = inProgram.rows() == 0 ? -1 : 0;
        int flips = 0;
        int ties = 0;
        for (int row = 0; row < inProgram.rows(); row++) {
            double delta = delta(inProgram.predictions(), exported.predictions(), row);
            if (delta > worst) {
                worst = delta;
                worstRow = row;
            }
            if (inProgram.predictions() instanceof Predictions.Probabilities p) {
                boolean tie = Labels.margin(p, model.task(), model.threshold(), row) <= LIMIT;
                ties += tie ? 1 : 0;
                flips += !tie && !same(inProgram.labels(), exported.labels(), row) ? 1 : 0;
            }
        }
        return new Parity(inProgram.rows(), worst, flips, ties, worstRow);
    }

    private static boolean same(List<String> a, List<String> b, int row) {
        return a.get(row).equals(b.get(row));
    }

    /** Greatest |Δ| of a row: of a probability, or of a number divided by max(1, |a|); infinite where not a number. */
    public static double delta(Predictions a, Predictions b, int row) {
        if (a instanceof Predictions.Amounts x && b instanceof Predictions.Amounts y) {
            return numbered(Math.abs(x.values()[row] - y.values()[row]) / Math.max(1, Math.abs(x.values()[row])));
        }
        if (a instanceof Predictions.Probabilities p
                && b instanceof Predictions.Probabilities q
                && p.probabilities().length == q.probabilities().length) {
            double worst = 0;
            for (int k = 0; k < p.probabilities().length; k++) {
                worst = Math.max(worst, numbered(Math.abs(p.probabilities()[k][row] - q.probabilities()[k][row])));
            }
            return worst;
        }
        throw new IllegalArgumentException("predictions of different kinds");
    }

    private static double numbered(double delta) {
        return Double.isNaN(delta) ? Double.POSITIVE_INFINITY : delta;
    }
}
