package io.crisol.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.step.StandardSteps;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipePreviewTest {
    private final Dataset people = Tables.table()
            .numbers("age", 20, null, 41, null, 60, 90)
            .levels("plan", "basic", "gold", null, "basic", "gold", "trial")
            .flags("churn", "Yes", "No", "No", "No", "Yes", "No")
            .data();
    private final int[] training = {0, 2, 3, 4};

    private RecipePreview preview(StepSpec... steps) {
        return RecipePreview.of(people, "churn", training, new Seed(3)).of(compiled(steps), JobContext.silent());
    }

    private CompiledRecipe compiled(StepSpec... steps) {
        return new Recipe(List.of(steps)).compileLeniently(StandardSteps.catalog(), people.schema(), "churn");
    }

    private static StepSpec step(String name, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), Map.of());
    }

    private static List<String> live(RecipePreview preview) {
        return preview.stages().stream()
                .map(s -> Texts.of(Language.EN).say(s.live()))
                .toList();
    }

    @Test
    void saysWhatEachStepChangesAndLearnsFromTrainingRowsOnly() {
        RecipePreview preview = preview(
                step("drop_missing", "plan"),
                step("impute", "age"),
                StepSpec.of("one_hot", ColumnChoice.of(Word.CATEGORICAL), Map.of()),
                StepSpec.of("balance", ColumnChoice.of(Word.ALL), Map.of()),
                step("drop"));

        assertThat(live(preview))
                .containsExactly(
                        "Leave out rows with missing in plan: one row",
                        "Replace missing in age by the median (40): 2 cells",
                        "Spread plan over 2 columns, one for each level",
                        "Balance classes: +1 training rows",
                        "Drop columns: no columns to work on: no change");
        assertThat(preview.stages().get(2).effect()).isEqualTo(new Stage.Effect(0, 0, 2, 1, 0));
        assertThat(preview.stages().get(3).training()).hasSize(4);
    }

    @Test
    void saysHowMuchEachClassWeighs() {
        assertThat(live(preview(StepSpec.of("balance", ColumnChoice.of(Word.ALL), Map.of("method", "weights")))))
                .singleElement()
                .asString()
                .startsWith("Weigh rows by class: ")
                .contains("×");
    }

    @Test
    void aPageShowsRowsBeforeAndAfterWithTheirChangedCells() {
        RecipePreview preview = preview(step("drop_missing", "plan"), step("impute", "age"));

        PreviewPage dropped = preview.page(1, 1, 3);
        assertThat(dropped.numbers()).containsExactly(1, 2, 3);
        assertThat(dropped.kept()).containsExactly(0, 2);
        assertThat(dropped.after().coded("plan").text(1)).isEqualTo("basic");

        PreviewPage filled = preview.page(2, 1, 2);
        assertThat(filled.numbers()).containsExactly(1, 3);
        assertThat(filled.before().column("age").missing()).isEqualTo(2);
        assertThat(filled.changed().get("age")).containsExactly(true, true);
        assertThat(filled.changed().get("plan")).containsExactly(false, false);
        assertThat(preview.page(2, 0, 1).changed("age", 0)).isFalse();
    }

    @Test
    void aPageNamesColumnsThatComeAndGo() {
        PreviewPage page = preview(step("one_hot", "plan")).page(1, 0, 2);

        assertThat(page.added()).containsExactly("plan=(missing)", "plan=basic", "plan=gold");
        assertThat(page.removed()).containsExactly("plan");
        assertThat(page.changed("plan=gold", 0)).isTrue();
    }

    @Test
    void stepsThatCannotBeUsedChangeNothingAndSayWhy() {
        RecipePreview preview =
                preview(step("impute", "gone"), step("impute", "age").enabled(false));

        assertThat(preview.stages().get(0).trouble()).isPresent();
        assertThat(preview.stages().get(1).data()).isSameAs(people);
        assertThat(live(preview).get(1)).isEqualTo("Replace missing: age");
    }

    @Test
    void computesOnlyFromTheFirstStepThatIsDifferent() {
        RecipePreview first = preview(step("impute", "age"), step("drop", "plan"));
        RecipePreview second = first.of(compiled(step("impute", "age"), step("keep", "plan")), JobContext.silent());

        assertThat(second.stages().get(0)).isSameAs(first.stages().get(0));
        assertThat(second.stages().get(1).data().schema().names()).containsExactly("plan", "churn");
    }

    @Test
    void stopsWhenAsked() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> RecipePreview.of(people, "churn", training, new Seed(3))
                        .of(compiled(step("impute", "age")), cancelled))
                .isInstanceOf(CancelledException.class);
    }
}
