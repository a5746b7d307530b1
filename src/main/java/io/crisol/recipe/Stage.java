package io.crisol.recipe;

import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import io.crisol.text.Message;
import java.util.Optional;

/**
 * The data as one step of a recipe leaves them.
 *
 * @param step the step
 * @param data every row that is left, the target included
 * @param rows for each of them its row number in the imported data
 * @param training the rows of {@code data} to learn from; some may occur more than once
 * @param effect what the step changed
 * @param sentence what it does, with what it has learned
 * @param trouble why it could not be used on these data, or not at all
 */
public record Stage(
        CompiledStep step,
        Dataset data,
        int[] rows,
        int[] training,
        Effect effect,
        Message sentence,
        Optional<Finding> trouble) {
    /**
     * What a step changed.
     *
     * @param cells cells of columns that were there before and have another value now
     * @param rowsDropped rows left out
     * @param columnsAdded columns that can be seen now and could not before
     * @param columnsRemoved columns that could be seen before and can't now
     * @param trainingRows rows to learn from, more or fewer than before
     */
    public record Effect(long cells, int rowsDropped, int columnsAdded, int columnsRemoved, int trainingRows) {
        static final Effect NONE = new Effect(0, 0, 0, 0, 0);
    }

    /** The sentence with what it changed, as in «Replace missing in age by the median (41): 1,204 cells». */
    public Message live() {
        if (effect.rowsDropped() > 0) {
            return Message.of("recipe.live.rows", sentence, effect.rowsDropped());
        }
        if (effect.trainingRows() != 0) {
            return Message.of("recipe.live.training", sentence, effect.trainingRows());
        }
        if (effect.cells() > 0) {
            return Message.of("recipe.live.cells", sentence, effect.cells());
        }
        boolean says = step.kind().equals(Optional.of(CompiledStep.Kind.TRAINING_ROWS))
                && !sentence.key().equals("step." + step.spec().step());
        return step.active() && !says && trouble.isEmpty() && effect.equals(Effect.NONE)
                ? Message.of("recipe.live.nothing", sentence)
                : sentence;
    }
}
