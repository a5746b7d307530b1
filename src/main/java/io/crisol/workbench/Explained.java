package io.crisol.workbench;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.explain.Dependence;
import io.crisol.job.JobContext;
import io.crisol.learn.Contributions;
import io.crisol.learn.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A run's candidate fitted on the training rows of its first fold, to be asked about rows that it has not seen: the
 * fold's validation rows. The test part is not looked at. Immutable and thread-safe.
 *
 * @param plan what the candidates of the experiment have in common
 * @param model recipe and model
 * @param rows some raw validation rows, drawn at random
 */
public record Explained(EvaluationPlan plan, FinalModel model, Dataset rows) {
    private static final int DEPENDENCE_ROWS = 300;
    private static final int BACKGROUND = 50;

    /** The raw columns that have a say. */
    public List<ColumnInfo> columns() {
        return model.recipe().inputs();
    }

    /** How predictions change with a column. */
    public Optional<Dependence> dependence(String column, int output, JobContext context) {
        return Dependence.of(model.recipe(), model.model(), first(DEPENDENCE_ROWS), column, output, context);
    }

    /** What each column adds for rows, against rows that are usual; empty where the model can't tell. */
    public Optional<Contributions> contributions(Dataset raw, JobContext context) {
        return model.model()
                .contributions(model.recipe().apply(raw), model.recipe().apply(first(BACKGROUND)), context);
    }

    /** The predictions for raw rows. */
    public Predictions predict(Dataset raw) {
        return model.model().predict(model.recipe().apply(raw));
    }

    /** The first of the rows. */
    public Dataset first(int most) {
        int[] which = new int[Math.min(most, rows.rows())];
        Arrays.setAll(which, i -> i);
        return rows.take(which);
    }
}
