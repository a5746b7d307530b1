package io.crisol.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.CodedColumn;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.finding.UsageException;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.step.StandardSteps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a recipe does to rows before the split. */
class CleaningTest {
    private final Dataset sales = Tables.table()
            .numbers("size", 1, 2, null, 2, 1, 2)
            .levels("price", "10.5", "20", "30", "20", "?", "20")
            .levels("place", "north", "south", null, "south", "north", "east")
            .numbers("sold", 0, 1, 1, 1, 0.1, 1)
            .data();

    private CompiledRecipe compile(String target, StepSpec... steps) {
        return new Recipe(List.of(steps)).compile(StandardSteps.catalog(), sales.schema(), target);
    }

    private static StepSpec step(String name, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), Map.of());
    }

    private static StepSpec retype(String column, String to) {
        return StepSpec.of("retype", ColumnChoice.named(column), Map.of("to", to));
    }

    @Test
    void leavesTheDataAloneWhereNoStepDropsRows() {
        assertThat(compile("sold", step("impute", "size")).clean(sales).data()).isSameAs(sales);
    }

    @Test
    void saysWhichImportedRowsAreLeft() {
        Cleaned cleaned = compile(
                        "sold",
                        step("drop_missing", "place"),
                        StepSpec.of("drop_duplicates", ColumnChoice.of(Word.ALL), Map.of()))
                .clean(sales);

        assertThat(cleaned.rows())
                .as("row 3 repeats row 1, the target included")
                .containsExactly(0, 1, 4, 5);
        assertThat(cleaned.data().schema()).isEqualTo(sales.schema());
        assertThat(cleaned.data().rows()).isEqualTo(4);
    }

    @Test
    void duplicatesInSomeColumnsKeepTheFirst() {
        assertThat(compile("sold", step("drop_duplicates", "size", "price"))
                        .clean(sales)
                        .rows())
                .containsExactly(0, 1, 2, 4);
    }

    @Test
    void droppersSeeColumnsAsFixedStepsAboveLeaveThem() {
        CompiledRecipe recipe = compile("sold", retype("price", "number"), step("drop_missing", "price"));
        Cleaned cleaned = recipe.clean(sales);

        assertThat(cleaned.rows()).as("? is not a number").containsExactly(0, 1, 2, 3, 5);
        assertThat(cleaned.data().column("price"))
                .as("columns stay as imported")
                .isInstanceOf(CodedColumn.class);
        TrainedRecipe trained = recipe.fit(cleaned.data(), cleaned.data().column("sold"), new Seed(1));
        assertThat(trained.inputs().numbers("price").toArray()).containsExactly(10.5, 20, 30, 20, 20);
    }

    @Test
    void theTargetGetsTheTypeThatTheRecipeGivesIt() {
        Dataset levels = compile("sold", retype("sold", "level")).clean(sales).data();
        assertThat(levels.schema().column("sold").orElseThrow().type()).isEqualTo(ColumnType.LEVEL);
        assertThat(levels.coded("sold").levels()).containsExactly("0", "1", "0.1");

        Dataset numbers =
                compile("price", retype("price", "number")).clean(sales).data();
        assertThat(numbers.column("price")).as("answers keep their precision").isInstanceOf(DoubleNumbers.class);
        assertThat(numbers.column("price").isMissing(4)).isTrue();
    }

    @Test
    void rowsWithoutAnAnswerCanBeDropped() {
        Dataset unknown =
                Tables.table().numbers("x", 1, 2).levels("y", "a", null).data();
        CompiledRecipe recipe =
                new Recipe(List.of(step("drop_missing", "y"))).compile(StandardSteps.catalog(), unknown.schema(), "y");

        assertThat(recipe.clean(unknown).rows()).containsExactly(0);
    }

    @Test
    void aStepByKindNeverMeansTheTarget() {
        CompiledRecipe recipe = compile(
                "sold",
                StepSpec.of("log", ColumnChoice.of(Word.ALL), Map.of()),
                StepSpec.of("drop_missing", ColumnChoice.of(Word.NUMERIC), Map.of()));

        assertThat(recipe.steps().getFirst().columns()).containsExactly("size");
        assertThat(recipe.clean(sales).data().column("sold")).isInstanceOf(DoubleNumbers.class);
    }

    @Test
    void rowsAreDroppedBeforeAnythingIsLearned() {
        assertThatThrownBy(() -> compile("sold", step("impute", "size"), step("drop_missing", "place")))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e.getMessage()).contains("recipe.drops_rows_too_late");
                    assertThat(e.finding().actions()).isNotEmpty();
                });
        StepSpec off = step("impute", "size").enabled(false);
        assertThat(compile("sold", off, step("drop_missing", "place")).findings())
                .isEmpty();
    }

    @Test
    void scoringKeepsEveryRow() {
        CompiledRecipe recipe = compile("sold", step("drop_missing", "size", "place"));
        Dataset kept = recipe.clean(sales).data();
        FittedRecipe fitted = recipe.fit(kept, kept.column("sold"), new Seed(1)).recipe();

        assertThat(fitted.apply(sales).rows()).isEqualTo(sales.rows());
    }
}
