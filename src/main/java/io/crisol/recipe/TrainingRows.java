package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import java.util.Optional;

/**
 * What a learned step may see.
 *
 * @param inputs the training rows; the target is not among the columns
 * @param answers their true answers, of the same length; empty where there is no target
 * @param context to look at for a wish to stop
 */
public record TrainingRows(Dataset inputs, Optional<Column> answers, JobContext context) {}
