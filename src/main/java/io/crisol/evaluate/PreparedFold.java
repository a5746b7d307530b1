package io.crisol.evaluate;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import io.crisol.recipe.FittedRecipe;
import io.crisol.recipe.TrainedRecipe;

/**
 * The recipe fitted on training rows, with these rows and the ones to predict prepared.
 *
 * @param training what candidates learn from; shared by all of them
 * @param inputs the prepared rows to predict; no rows where there are none
 * @param truth their answers
 */
record PreparedFold(FittedRecipe recipe, TrainingSet training, Dataset inputs, Target truth) {
    static PreparedFold of(EvaluationPlan plan, int[] training, int[] predicted, Seed seed, JobContext context) {
        Dataset rows = plan.data().take(training);
        Column answers = rows.column(plan.recipe().target());
        TrainedRecipe trained = plan.recipe().fit(rows, answers, seed.child("recipe"), context);
        Target target = plan.target().take(training).take(trained.rows());
        return new PreparedFold(
                trained.recipe(),
                new TrainingSet(trained.inputs(), target, plan.task(), new RowWeights(trained.weights())),
                trained.recipe().apply(plan.data().take(predicted), context),
                plan.target().take(predicted));
    }
}
