package io.crisol.recipe.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.finding.UsageException;
import io.crisol.recipe.Tables;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Dataset DATA = Tables.table()
            .numbers("x", 2, -3, null)
            .numbers("living area", 10, 20, 30)
            .numbers("zero", 0, 0, 0)
            .levels("plan", "gold", null, "basic")
            .dates("day", "2020-01-01", null, "2020-01-01")
            .data();

    private static Column column(String formula) {
        return Formula.parse(formula).bind(DATA.schema()).apply(DATA);
    }

    private static double[] numbers(String formula) {
        return ((NumberColumn) column(formula)).toArray();
    }

    private static List<String> texts(String formula) {
        Column column = column(formula);
        return IntStream.range(0, 3).mapToObj(column::text).toList();
    }

    private static String trouble(String formula) {
        try {
            column(formula);
            return "";
        } catch (UsageException e) {
            return Texts.of(Language.EN).say(e.finding().message());
        }
    }

    @ParameterizedTest(name = "{0} is {1} where x is 2")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "1 + x * 3; 7",
                "(1 + x) * 3; 9",
                "-x ^ 2; -4",
                "x ^ 3 ^ 2; 512",
                "2 ^ -x; 0.25",
                "10 - x - 3; 5",
                "12 / x / 3; 2",
                "x - -x; 4",
                "1.5e1 + .5 + x * 0; 15.5",
                "x > 1 and x < 2 or x = 2; 1",
                "not x > 1; 0",
                "not x > 1 or x = 2; 1",
                "`living area` × x; 20",
                "round(x / 3, 2); 0.67",
                "round(x + 0.5); 2",
                "round(x + 1.5); 4",
                "min(x, 5, 1); 1",
                "MAX(x, 5, 1); 5",
                "if(plan = 'gold', 1, 0) + x; 3",
                "if(\"gold\" == plan and x <> 3, x, missing); 2",
                "is_missing(plan) + is_missing(x); 0"
            })
    void calculatesInTheUsualOrder(String formula, double expected) {
        assertThat((float) numbers(formula)[0]).isEqualTo((float) expected);
    }

    @Test
    void missingStaysMissingUnlessAskedFor() {
        assertThat(numbers("x + 1")).containsExactly(3, -2, Double.NaN);
        assertThat(numbers("max(x, 0)")).containsExactly(2, 0, Double.NaN);
        assertThat(numbers("coalesce(x, `living area`)")).containsExactly(2, -3, 30);
        assertThat(numbers("is_missing(x)")).containsExactly(0, 0, 1);
        assertThat(texts("coalesce(plan, 'none')")).containsExactly("gold", "none", "basic");
        assertThat(texts("if(x > 0, plan, 'low')")).containsExactly("gold", "low", "low");
    }

    @Test
    void aComparisonWithMissingIsFalse() {
        assertThat(numbers("x = x")).containsExactly(1, 1, 0);
        assertThat(numbers("x != 2")).containsExactly(0, 1, 0);
        assertThat(numbers("plan != 'gold'")).containsExactly(0, 0, 1);
        assertThat(numbers("plan = 'gold'")).containsExactly(1, 0, 0);
    }

    @Test
    void whatHasNoFiniteResultIsMissing() {
        assertThat(numbers("x / zero")).containsOnly(Double.NaN);
        assertThat(numbers("log(x)")[1]).isNaN();
        assertThat(numbers("sqrt(x)")[1]).isNaN();
        assertThat(numbers("exp(x * 1000)")[0]).isNaN();
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(trouble("1 + lving_area"))
                .isEqualTo("Place 5: there is no column “lving_area” at this point of the recipe. Did you mean “living"
                        + " area”?");
        assertThat(trouble("x + sqr(x)")).isEqualTo("Place 5: there is no function “sqr”. Did you mean “sqrt”?");
        assertThat(trouble("x + ")).startsWith("The formula ends too early, at place 5");
        assertThat(trouble("(x + 1")).startsWith("The formula ends too early, at place 7");
        assertThat(trouble("x $ 2")).isEqualTo("The formula can’t be read at place 3: “$” is not expected there.");
        assertThat(trouble("x 2")).contains("place 3");
        assertThat(trouble("x + 'gold")).isEqualTo("The ' at place 5 is never closed.");
        assertThat(trouble("x + plan")).isEqualTo("Place 5: a number is needed here, but this is a text.");
        assertThat(trouble("if(x, 1, 2)")).isEqualTo("Place 4: a condition is needed here, but this is a number.");
        assertThat(trouble("if(x > 1, 2)")).contains("“if” was given 2 values; it takes 3 or more");
        assertThat(trouble("1 < x < 3")).contains("Place 7");
        assertThat(trouble("day + 1")).contains("“day” is a date");
        assertThat(trouble("plan = ''")).contains("is_missing");
        assertThat(trouble("plan = plan")).contains("in \"quotes\" only");
        assertThat(trouble("1 + 2")).isEqualTo("The formula names no column.");
        assertThat(trouble("  ")).isEqualTo("Write a formula.");
        assertThat(trouble("round(x, 0.5)")).contains("Place 10: write a whole number from -9 to 9");
    }

    @Test
    void deepNestingIsRefusedInsteadOfOverflowing() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(5000) + "x" + ")".repeat(5000)))
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .extracting(e -> e.finding().code())
                .isEqualTo("step.formula.too_deep");
        assertThatThrownBy(() -> Formula.parse("-".repeat(5000) + "x")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> Formula.parse("not ".repeat(5000) + "x")).isInstanceOf(UsageException.class);
    }
}
