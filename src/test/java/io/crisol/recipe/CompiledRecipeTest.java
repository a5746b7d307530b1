package io.crisol.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.UsageException;
import io.crisol.recipe.step.StandardSteps;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledRecipeTest {
    private final Dataset people = Tables.table()
            .numbers("age", 20, 41, null, 60, 50, 30)
            .levels("plan", "basic", "gold", "basic", null, "gold", "basic")
            .texts("note", "a", "b", "c", "d", "e", "f")
            .flags("churn", "Yes", "No", "No", "Yes", "No", "No")
            .data();

    private CompiledRecipe compile(StepSpec... steps) {
        return new Recipe(List.of(steps)).compile(StandardSteps.catalog(), people.schema(), "churn");
    }

    private TrainedRecipe fit(CompiledRecipe recipe, Dataset training) {
        return recipe.fit(training, training.column("churn"), new Seed(1));
    }

    private static StepSpec step(String name, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), Map.of());
    }

    private static StepSpec step(String name, ColumnChoice.Word kind) {
        return StepSpec.of(name, ColumnChoice.of(kind), Map.of());
    }

    @Test
    void learnsFromTrainingRowsAndAppliesToOthers() {
        CompiledRecipe recipe = compile(
                step("drop", "note"),
                step("impute", "age"),
                step("one_hot", ColumnChoice.Word.CATEGORICAL),
                step("standardize", ColumnChoice.Word.NUMERIC));
        TrainedRecipe trained = fit(recipe, people.take(new int[] {0, 1, 2, 3}));

        assertThat(trained.recipe().sentences())
                .extracting(m -> Texts.of(Language.EN).say(m))
                .containsExactly(
                        "Drop note",
                        "Replace missing in age by the median (41)",
                        "Spread plan over 3 columns, one for each level",
                        "Standardise age");
        Dataset rest = trained.recipe().apply(people.take(new int[] {4, 5}));
        assertThat(rest.schema()).isEqualTo(trained.inputs().schema());
        assertThat(rest.schema().names()).containsExactly("age", "plan", "plan=basic", "plan=gold", "plan=(missing)");
        assertThat(rest.numbers("plan=gold").toArray()).containsExactly(1, 0);
        assertThat(rest.numbers("age").get(0))
                .isCloseTo((50 - 40.5) / 14.150971698, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void theTargetIsNeverAnInput() {
        TrainedRecipe trained = fit(compile(step("one_hot", ColumnChoice.Word.CATEGORICAL)), people);

        assertThat(trained.inputs().schema().names()).noneMatch(n -> n.startsWith("churn"));
        assertThat(trained.recipe().inputs()).noneMatch(c -> c.name().equals("churn"));
        assertThatThrownBy(() -> compile(step("one_hot", "churn")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("recipe.target_not_an_input");
    }

    @Test
    void scoringDoesNotAskForColumnsThatAreDroppedUnread() {
        TrainedRecipe trained = fit(compile(step("drop", "note")), people);

        assertThat(trained.recipe().inputs()).extracting(c -> c.name()).containsExactly("age", "plan");
        assertThat(trained.recipe().apply(people.keep(List.of("plan", "age"))).rows())
                .isEqualTo(6);
    }

    @Test
    void namesTheNearestKnownColumnAndStep() {
        assertThatThrownBy(() -> compile(step("impute", "agee")))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(Texts.of(Language.EN).say(e.finding().message()))
                                .isEqualTo("Step 1 (impute): There is no column “agee” at this point of the recipe."
                                        + " Did you mean “age”?"));
        assertThatThrownBy(() -> compile(step("imputte", "age")))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(Texts.of(Language.EN).say(e.finding().message()))
                                .contains("Did you mean “impute”?"));
    }

    @Test
    void knowsColumnsAsEarlierStepsLeaveThem() {
        assertThatThrownBy(() -> compile(step("drop", "age"), step("impute", "age")))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> compile(step("one_hot", "plan"), step("drop", "plan")))
                .hasMessageContaining("recipe.already_encoded");
        assertThatThrownBy(() -> compile(step("standardize", "plan"))).hasMessageContaining("recipe.wrong_type");
    }

    @Test
    void aStepThatDoesNotApplyKeepsItsPlaceInTheWindow() {
        CompiledRecipe recipe = new Recipe(List.of(step("impute", "gone"), step("impute", "age")))
                .compileLeniently(StandardSteps.catalog(), people.schema(), "churn");

        assertThat(recipe.steps()).hasSize(2);
        assertThat(recipe.steps().get(0).trouble()).isPresent();
        assertThat(recipe.findings()).hasSize(1);
        assertThat(fit(recipe, people).recipe().sentences()).hasSize(1);
    }

    @Test
    void columnsOfLevelsCanBeNamedBeforeTheyAreKnown() {
        CompiledRecipe recipe = compile(step("one_hot", "plan"), step("drop", "plan=gold", "plan=silver"));

        assertThat(fit(recipe, people).inputs().schema().names())
                .as("the shadow goes with a part of its encoding")
                .containsExactly("age", "note", "plan=basic", "plan=(missing)");
    }

    @Test
    void aStepThatIsSwitchedOffTakesNoPart() {
        CompiledRecipe recipe = compile(step("drop", "age").enabled(false), step("impute", "age"));

        assertThat(fit(recipe, people).recipe().sentences()).hasSize(1);
    }
}
