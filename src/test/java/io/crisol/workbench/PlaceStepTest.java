package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Schema;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.step.StandardSteps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceStepTest {
    private final PlaceStep place = new PlaceStep(
            StandardSteps.catalog(),
            new Schema(List.of(
                    ColumnInfo.of("age", ColumnType.NUMBER),
                    ColumnInfo.of("income", ColumnType.NUMBER),
                    ColumnInfo.of("city", ColumnType.LEVEL))),
            "");

    private static final StepSpec IMPUTE =
            StepSpec.of("impute", ColumnChoice.named("age", "income"), Map.of("method", "median"));
    private static final StepSpec ONE_HOT =
            StepSpec.of("one_hot", ColumnChoice.of(ColumnChoice.Word.CATEGORICAL), Map.of());

    private static RecipeEdits edits(StepSpec... steps) {
        return RecipeEdits.of(new Recipe(List.of(steps)));
    }

    private static List<String> names(RecipeEdits edits) {
        return edits.recipe().steps().stream().map(StepSpec::step).toList();
    }

    @Test
    void aStepThatLeavesOutRowsGoesBeforeTheFirstThatLearns() {
        StepSpec drop = StepSpec.of("drop_missing", ColumnChoice.named("city"), Map.of());
        assertThat(names(place.late(edits(IMPUTE, ONE_HOT), drop)))
                .containsExactly("drop_missing", "impute", "one_hot");
        assertThat(names(place.early(edits(IMPUTE, ONE_HOT), drop)))
                .containsExactly("drop_missing", "impute", "one_hot");
    }

    @Test
    void aColumnIsDroppedBehindTheStepThatNamesIt() {
        StepSpec drop = StepSpec.of("drop", ColumnChoice.named("income"), Map.of());
        assertThat(names(place.early(edits(IMPUTE, ONE_HOT), drop))).containsExactly("impute", "drop", "one_hot");
    }

    @Test
    void aColumnThatIsEncodedIsDroppedBeforeThat() {
        StepSpec drop = StepSpec.of("drop", ColumnChoice.named("city"), Map.of());
        assertThat(names(place.late(edits(IMPUTE, ONE_HOT), drop))).containsExactly("impute", "drop", "one_hot");
    }

    @Test
    void aStepThatWorksNowhereIsPutAtTheEndWithItsTrouble() {
        StepSpec wrong = StepSpec.of("impute", ColumnChoice.named("nothing"), Map.of("method", "median"));
        assertThat(place.late(edits(IMPUTE), wrong).recipe().steps()).containsExactly(IMPUTE, wrong);
    }
}
