package io.crisol.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecipeEditsJsonProperties {
    private static final List<StepSpec> STEPS = List.of(
            StepSpec.of("impute", ColumnChoice.named("a", "b «c»"), Map.of("method", "median", "indicator", true)),
            StepSpec.of("standardize", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of()),
            StepSpec.of("clip", ColumnChoice.named("x"), Map.of("low", 0.5, "high", 12.25)),
            StepSpec.of(
                    "filter",
                    ColumnChoice.named(),
                    Map.of("conditions", List.of(Map.of("column", "x", "is", "below", "value", "3")))));

    private static RecipeEdits edited(List<Integer> choices) {
        RecipeEdits edits = RecipeEdits.of(Recipe.EMPTY);
        for (int choice : choices) {
            int size = edits.recipe().steps().size();
            StepSpec step = STEPS.get(choice % STEPS.size());
            int at = size == 0 ? 0 : choice % size;
            edits = size == 0
                    ? edits.add(step)
                    : switch (choice % 8) {
                        case 0 -> edits.insert(at, step);
                        case 1 -> edits.remove(at);
                        case 2 -> edits.move(at, size - 1 - at);
                        case 3 -> edits.replace(at, step);
                        case 4 -> edits.toggle(at);
                        case 5 -> edits.resetToImported();
                        case 6 -> edits.undo();
                        default ->
                            edits.replaceAll(
                                    new Recipe(List.of(step)),
                                    Message.of("recipe.edit.duel", Message.of("step.impute"), List.of("a", "b")));
                    };
        }
        return edits;
    }

    @Property(tries = 300)
    void whatWasDoneCanBeTakenBackAndDoneAgainAfterBeingKept(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 400) Integer> choices,
            @ForAll @IntRange(min = 0, max = 25) int times) {
        RecipeEdits edits = edited(choices);
        RecipeEdits kept = RecipeEditsJson.read(RecipeEditsJson.write(edits));
        assertThat(kept).isEqualTo(edits);
        RecipeEdits walked = kept;
        int back = Math.min(times, kept.at());
        for (int i = 0; i < back; i++) {
            walked = RecipeEditsJson.read(RecipeEditsJson.write(walked.undo()));
        }
        for (int i = 0; i < back; i++) {
            walked = walked.redo();
        }
        assertThat(walked).isEqualTo(edits);
    }
}
