package io.crisol.recipe.step;

import static io.crisol.recipe.step.Fitted.compile;
import static io.crisol.recipe.step.Fitted.fit;
import static io.crisol.recipe.step.Fitted.numbers;
import static io.crisol.recipe.step.Fitted.said;
import static io.crisol.recipe.step.Fitted.step;
import static io.crisol.recipe.step.Fitted.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.Dataset;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filtering rows and replacing values. */
class RowAndValueStepsTest {
    private static final Dataset DATA = Tables.table()
            .numbers("age", 17, 18, null, 40, 0.1)
            .levels("plan", "basic", "gold", "gold", null, "basic")
            .texts("note", "late payer", "pays", null, "late", "")
            .dates("day", "2020-01-01", "2021-05-05", "2022-01-01", null, "2019-12-31")
            .data();

    private static Map<String, Object> where(String column, String is, String value) {
        return Map.of("column", column, "is", is, "value", value);
    }

    private static int[] kept(Map<String, Object> params) {
        return compile(DATA, "", StepSpec.of("filter", ColumnChoice.named(), params))
                .clean(DATA)
                .rows();
    }

    private static int[] kept(String column, String is, String value) {
        return kept(Map.of("conditions", List.of(where(column, is, value))));
    }

    @Test
    void eachKindOfColumnIsComparedInItsOwnWay() {
        assertThat(kept("age", "greater_or_equal", "18")).containsExactly(1, 3);
        assertThat(kept("age", "equal", "0.1")).containsExactly(4);
        assertThat(kept("plan", "not_equal", "gold"))
                .as("missing fits no comparison")
                .containsExactly(0, 4);
        assertThat(kept("note", "contains", "late")).containsExactly(0, 3);
        assertThat(kept("note", "starts_with", "pay")).containsExactly(1);
        assertThat(kept("day", "less", "2020-06-01")).containsExactly(0, 4);
        assertThat(kept("plan", "missing", "")).containsExactly(3);
        assertThat(kept("age", "present", "")).containsExactly(0, 1, 3, 4);
    }

    @Test
    void conditionsAreJoinedAndTurnedRound() {
        List<Map<String, Object>> two = List.of(where("age", "less", "20"), where("plan", "equal", "gold"), Map.of());
        assertThat(kept(Map.of("conditions", two))).containsExactly(1);
        assertThat(kept(Map.of("conditions", two, "match", "any"))).containsExactly(0, 1, 2, 4);
        assertThat(kept(Map.of("conditions", two, "rows", "leave_out"))).containsExactly(0, 2, 3, 4);
        assertThat(kept(Map.of())).as("nothing said yet").hasSize(5);
    }

    @Test
    void theSentenceSaysTheConditions() {
        Map<String, Object> params =
                Map.of("conditions", List.of(where("age", "less", "20"), where("plan", "missing", "")), "match", "any");
        assertThat(said(fit(DATA, StepSpec.of("filter", ColumnChoice.named(), params))))
                .isEqualTo("Keep rows where age < 20 or plan is missing");
    }

    @Test
    void newRowsAreNeverLeftOut() {
        TrainedRecipe trained = fit(
                DATA,
                StepSpec.of(
                        "filter", ColumnChoice.named(), Map.of("conditions", List.of(where("age", "greater", "30")))));
        assertThat(trained.recipe().apply(DATA).rows()).isEqualTo(5);
    }

    @Test
    void aConditionThatMakesNoSenseIsNamedBeforeItIsUsed() {
        assertThatThrownBy(() -> kept("age", "less", "old")).hasMessageContaining("not_a_number");
        assertThatThrownBy(() -> kept("age", "contains", "1")).hasMessageContaining("texts_only");
        assertThatThrownBy(() -> kept("day", "less", "yesterday")).hasMessageContaining("not_a_date");
        assertThatThrownBy(() -> kept("agee", "less", "1")).hasMessageContaining("unknown_column_near");
    }

    @Test
    void disguisedMissingBecomesMissing() {
        Dataset data = Tables.table()
                .numbers("co", -200, 1.5, -200, 0)
                .numbers("nox", -200, 7, 8, null)
                .data();
        TrainedRecipe trained = fit(
                data,
                StepSpec.of(
                        "replace",
                        ColumnChoice.of(Word.NUMERIC),
                        Map.of("values", List.of(Map.of("from", "-200", "to", "")))));
        assertThat(numbers(trained.inputs(), "co")).containsExactly(Double.NaN, 1.5, Double.NaN, 0);
        assertThat(numbers(trained.inputs(), "nox")).containsExactly(Double.NaN, 7, 8, Double.NaN);
        assertThat(said(trained)).isEqualTo("In co, nox, replace -200 by missing");
    }

    @Test
    void patternsAreComparisonsForNumbersAndWildcardsForTexts() {
        Dataset data = Tables.table()
                .numbers("x", -5, 0, 950, 3)
                .levels("l", "n/a", "N/A (none)", "a.b", "axb")
                .data();
        TrainedRecipe trained = fit(
                data,
                step(
                        "replace",
                        Map.of(
                                "match",
                                "pattern",
                                "values",
                                List.of(Map.of("from", "< 0", "to", "0"), Map.of("from", ">= 900", "to", ""))),
                        "x"),
                step(
                        "replace",
                        Map.of(
                                "match",
                                "pattern",
                                "values",
                                List.of(
                                        Map.of("from", "N?A (*)", "to", ""),
                                        Map.of("from", "n/a", "to", ""),
                                        Map.of("from", "a.b", "to", "dot"))),
                        "l"));
        assertThat(numbers(trained.inputs(), "x")).containsExactly(0, 0, Double.NaN, 3);
        assertThat(texts(trained.inputs(), "l")).containsExactly("", "", "dot", "axb");
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void aTextForANumberColumnIsRefusedUnlessAllColumnsWereMeant() {
        Map<String, Object> params = Map.of("values", List.of(Map.of("from", "gold", "to", "silver")));
        assertThatThrownBy(() -> fit(DATA, step("replace", params, "age"))).hasMessageContaining("not_a_number");
        TrainedRecipe trained = fit(DATA, StepSpec.of("replace", ColumnChoice.of(Word.ALL), params));
        assertThat(texts(trained.inputs(), "plan")).containsExactly("basic", "silver", "silver", "", "basic");
    }
}
