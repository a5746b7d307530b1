package io.crisol.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepPairsTest {
    private static final StepSpec DROP_A = StepSpec.of("drop", ColumnChoice.named("a"), Map.of());
    private static final StepSpec DROP_B = StepSpec.of("drop", ColumnChoice.named("b"), Map.of());
    private static final StepSpec IMPUTE =
            StepSpec.of("impute", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of("method", "mean"));
    private static final StepSpec SCALE =
            StepSpec.of("standardize", ColumnChoice.of(ColumnChoice.Word.NUMERIC), Map.of());

    @Test
    void equal_recipes_pair_step_by_step() {
        assertThat(StepPairs.of(List.of(DROP_A, SCALE), List.of(DROP_A, SCALE)))
                .allMatch(p -> p.first().equals(p.second()))
                .hasSize(2);
    }

    @Test
    void a_step_put_in_stands_alone_and_the_rest_still_pairs() {
        assertThat(StepPairs.of(List.of(DROP_A, SCALE), List.of(DROP_A, IMPUTE, SCALE)))
                .containsExactly(
                        new StepPairs.Pair(1, Optional.of(DROP_A), Optional.of(DROP_A)),
                        new StepPairs.Pair(2, Optional.empty(), Optional.of(IMPUTE)),
                        new StepPairs.Pair(2, Optional.of(SCALE), Optional.of(SCALE)));
    }

    @Test
    void a_step_with_other_columns_is_one_change_and_not_two() {
        assertThat(StepPairs.of(List.of(DROP_A, SCALE), List.of(DROP_B, SCALE)))
                .contains(new StepPairs.Pair(1, Optional.of(DROP_A), Optional.of(DROP_B)));
    }

    @Test
    void recipes_with_nothing_in_common_stand_one_after_the_other() {
        assertThat(StepPairs.of(List.of(IMPUTE), List.of(SCALE)))
                .containsExactly(
                        new StepPairs.Pair(1, Optional.of(IMPUTE), Optional.empty()),
                        new StepPairs.Pair(1, Optional.empty(), Optional.of(SCALE)));
    }
}
