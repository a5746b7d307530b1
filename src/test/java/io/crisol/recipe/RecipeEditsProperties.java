package io.crisol.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecipeEditsProperties {
    /** One edit chosen by numbers, wherever it makes sense. */
    private static RecipeEdits edit(RecipeEdits edits, int what, int where) {
        int size = edits.recipe().steps().size();
        StepSpec step = StepSpec.of("drop", ColumnChoice.named("c" + where), Map.of());
        if (size == 0) {
            return edits.add(step);
        }
        int at = where % size;
        return switch (what % 9) {
            case 0 -> edits.add(step);
            case 1 -> edits.insert(at, step);
            case 2 -> edits.remove(at);
            case 3 -> edits.move(at, size - 1 - at);
            case 4 -> edits.replace(at, step);
            case 5 -> edits.toggle(at);
            case 6 -> edits.resetToImported();
            case 7 -> edits.undo();
            default -> edits.redo();
        };
    }

    private static RecipeEdits edited(List<Integer> choices) {
        RecipeEdits edits = RecipeEdits.of(Recipe.EMPTY);
        for (int choice : choices) {
            edits = edit(edits, choice, choice / 9);
        }
        return edits;
    }

    @Property
    void undoingAndRedoingTheSameNumberOfTimesChangesNothing(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 200) Integer> choices,
            @ForAll @IntRange(min = 0, max = 40) int times) {
        RecipeEdits edits = edited(choices);
        int possible = Math.min(times, edits.at());
        RecipeEdits walked = edits;
        for (int i = 0; i < possible; i++) {
            walked = walked.undo();
        }
        for (int i = 0; i < possible; i++) {
            walked = walked.redo();
        }
        assertThat(walked).isEqualTo(edits);
    }

    @Property
    void undoingEverythingLeadsBackToWhereEditingBegan(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 200) Integer> choices) {
        RecipeEdits edits = edited(choices);
        while (edits.canUndo()) {
            assertThat(edits.undoSentence()).isPresent();
            edits = edits.undo();
        }
        assertThat(edits.recipe()).isEqualTo(Recipe.EMPTY);
        assertThat(edits.undo()).isEqualTo(edits);
    }

    @Property
    void anEditAfterUndoForgetsWhatWasUndone(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 200) Integer> choices) {
        RecipeEdits changed = edited(choices).undo().add(StepSpec.of("keep", ColumnChoice.named("new"), Map.of()));

        assertThat(changed.canRedo()).isFalse();
        assertThat(changed.recipe().steps().getLast().step()).isEqualTo("keep");
    }
}
