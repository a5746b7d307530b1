package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import java.util.List;

/** What stands most likely in the missing cells of some columns, told from the rest of their row. Immutable. */
interface Guesses {
    /**
     * A column that is guessed.
     *
     * @param levels for a level column the levels that training rows have; with none its cells stay missing
     */
    record Guessed(String name, boolean ofLevels, List<String> levels) {
        public Guessed {
            levels = List.copyOf(levels);
        }

        boolean possible() {
            return !ofLevels || !levels.isEmpty();
        }
    }

    List<Guessed> columns();

    /**
     * Guesses for some rows.
     *
     * @return {@code [column][i]} for row {@code rows[i]}: a number, or a place among the levels
     */
    float[][] guess(Dataset data, int[] rows, JobContext context);

    /**
     * The same in a graph.
     *
     * @return for each column a tensor {@code [N]}: float numbers, or int64 places among the levels; "" where nothing is
     *     possible
     */
    List<String> write(GraphBuilder graph);
}
