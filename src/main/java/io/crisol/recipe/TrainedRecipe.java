package io.crisol.recipe;

import io.crisol.data.Dataset;

/**
 * A recipe fitted on training rows, with these rows prepared.
 *
 * @param recipe applies to any other rows
 * @param inputs the prepared training rows to learn from
 * @param rows for each of them its row number in the training inputs that were given; not all need occur, and some may
 *     occur more than once
 * @param weights how much each of them counts; 1 where no step says otherwise
 */
public record TrainedRecipe(FittedRecipe recipe, Dataset inputs, int[] rows, double[] weights) {}
