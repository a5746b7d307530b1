package io.crisol.recipe.step;

import static io.crisol.recipe.step.Fitted.compile;
import static io.crisol.recipe.step.Fitted.fit;
import static io.crisol.recipe.step.Fitted.numbers;
import static io.crisol.recipe.step.Fitted.said;
import static io.crisol.recipe.step.Fitted.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextNumbersTest {
    private static final Dataset DATA = Tables.table()
            .texts("note", "Red car", "red  RED bus", null, "", " ", "ÉCOLE 12 ñ", "car, red")
            .data();

    @Test
    void countsWhatStandsInATextAndLeavesMissingMissing() {
        Dataset made = fit(
                        DATA,
                        step("text", Map.of("length", true, "digits", true, "terms", 0, "split", "letters"), "note"))
                .inputs();
        assertThat(made.schema().names()).containsExactly("note_length", "note_words", "note_digits");
        assertThat(numbers(made, "note_length")).containsExactly(7, 12, Double.NaN, Double.NaN, 1, 10, 8);
        assertThat(numbers(made, "note_words")).containsExactly(2, 3, Double.NaN, Double.NaN, 0, 3, 2);
        assertThat(numbers(made, "note_digits")[5]).isCloseTo(0.2, within(1e-7));
    }

    @Test
    void theMostFrequentWordsBecomeColumnsOfLengthOne() {
        TrainedRecipe trained = fit(DATA, step("text", Map.of("terms", 2, "min_rows", 1, "words", false), "note"));
        Dataset made = trained.inputs();
        assertThat(made.schema().names()).containsExactly("note=red", "note=12");
        assertThat(numbers(made, "note=red")).containsExactly(1, 1, 0, 0, 0, 0, 1);
        assertThat(said(trained)).isEqualTo("Take 2 numbers from note");
    }

    @Test
    void weightsAreThoseOfSmoothedTfIdf() {
        Dataset data = Tables.table().texts("t", "a b", "a", "a a c", "b").data();
        Dataset made =
                fit(data, step("text", Map.of("terms", 9, "min_rows", 1), "t")).inputs();
        double a = Math.log(5.0 / 4) + 1;
        double b = Math.log(5.0 / 3) + 1;
        double c = Math.log(5.0 / 2) + 1;
        assertThat(numbers(made, "t=a")[0]).isCloseTo(a / Math.hypot(a, b), within(1e-6));
        assertThat(numbers(made, "t=c")[2]).isCloseTo(c / Math.hypot(2 * a, c), within(1e-6));
    }

    @Test
    void wordsBetweenSpacesAreExportedAlike() {
        TrainedRecipe trained = fit(DATA, step("text", Map.of("min_rows", 1), "note"));
        Onnx.assertSame(trained.recipe(), DATA);
        Onnx.assertSame(
                trained.recipe(),
                Tables.table()
                        .texts(
                                "note",
                                "red\tcar",
                                "red\ncar",
                                "red\u00a0car",
                                "a\u0001b",
                                "İ ẞ Σ",
                                "   red   ",
                                " \u0001 x")
                        .data());
        Onnx.assertSame(trained.recipe(), Tables.table().texts("note", null, "").data());
    }

    @Test
    void whatCanNotBeExportedIsSaidBeforeUse() {
        assertThat(why(Map.of())).isEmpty();
        assertThat(why(Map.of("length", true))).isEqualTo("step.text.measures_stay_here");
        assertThat(why(Map.of("split", "letters"))).isEqualTo("step.text.letters_stay_here");
    }

    private static String why(Map<String, Object> params) {
        return compile(DATA, "", step("text", params, "note"))
                .steps()
                .getFirst()
                .notExportable()
                .map(Message::key)
                .orElse("");
    }
}
