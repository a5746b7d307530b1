package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.Optional;

/** A step that changes which training rows are used (drops, repeats or weighs them); absent when scoring. */
public non-sealed interface TrainingRowsStep extends Step {
    /** The training rows to use, as row numbers of the given data; a row may stand more than once. */
    int[] rows(Dataset training, Column target, Seed seed);

    /** How much each of the chosen rows counts, above 0; 1 unless the step weighs rows. */
    default double[] weights(Column chosen) {
        double[] ones = new double[chosen.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** What it does to these rows, in words; empty where its name says it all. */
    default Optional<Message> sentence(Column target) {
        return Optional.empty();
    }
}
