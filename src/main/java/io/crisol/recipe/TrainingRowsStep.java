package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;

/** A step that changes which training rows are used (drops or repeats them); absent when scoring. */
public non-sealed interface TrainingRowsStep extends Step {
    /** The training rows to use, as row numbers of the given data; a row may stand more than once. */
    int[] rows(Dataset training, Column target, Seed seed);
}
