package io.crisol.recipe.step;

import static io.crisol.recipe.step.Fitted.compile;
import static io.crisol.recipe.step.Fitted.fitFor;
import static io.crisol.recipe.step.Fitted.numbers;
import static io.crisol.recipe.step.Fitted.said;
import static io.crisol.recipe.step.Fitted.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.learn.InputForm;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetEncodingTest {
    private static final Dataset DATA = Tables.table()
            .levels("city", "Rome", "Rome", "Rome", "Rome", "Oslo", "Oslo", null)
            .numbers("n", 1, 2, 3, 4, 5, 6, 7)
            .flags("churn", "Yes", "Yes", "Yes", "No", "No", "No", "Yes")
            .numbers("price", 10, 20, 30, 40, 5, 7, 100)
            .levels("grade", "a", "b", "c", "a", "a", "b", "c")
            .data();

    private static final Dataset OTHERS =
            Tables.table().levels("city", "Rome", "Oslo", null, "Lima").data();

    private static StepSpec plain(String... columns) {
        return step("target", Map.of("smoothing", 0), columns);
    }

    private static double[] encoded(String target, StepSpec spec, String name) {
        Dataset data = DATA.keep(java.util.List.of("city", target));
        return numbers(fitFor(target, data, spec).recipe().apply(OTHERS), name);
    }

    @Test
    void aLevelBecomesTheShareOfTheSecondClassAndAnUnseenOneThatOfAll() {
        assertThat(encoded("churn", plain("city"), "city_target"))
                .containsExactly(new double[] {0.75, 0, 1, 4 / 7f}, within(1e-7));
        assertThat(said(fitFor("churn", DATA, plain("city")))).isEqualTo("Replace city by the share of “Yes”");
    }

    @Test
    void ofANumberItIsTheMean() {
        assertThat(encoded("price", plain("city"), "city_target"))
                .containsExactly(new double[] {25, 6, 100, 212 / 7f}, within(1e-5));
    }

    @Test
    void ofThreeClassesItIsAShareForEach() {
        assertThat(encoded("grade", plain("city"), "city_target=a"))
                .containsExactly(new double[] {0.5, 0.5, 0, 3 / 7f}, within(1e-7));
        assertThat(encoded("grade", plain("city"), "city_target=c"))
                .containsExactly(new double[] {0.25, 0, 1, 2 / 7f}, within(1e-7));
    }

    @Test
    void smoothingDrawsMeansOfFewRowsToTheMeanOfAll() {
        double prior = 4 / 7.0;
        assertThat(encoded("churn", step("target", Map.of("smoothing", 10), "city"), "city_target"))
                .containsExactly(
                        new double[] {(3 + 10 * prior) / 14, 10 * prior / 12, (1 + 10 * prior) / 11, prior},
                        within(1e-6));
    }

    @Test
    void everyFamilyReadsTheNumberInsteadOfTheLevel() {
        TrainedRecipe trained = fitFor("churn", DATA.keep(java.util.List.of("city", "churn")), plain("city"));
        assertThat(InputForm.NATIVE.features(trained.inputs().schema()))
                .extracting(c -> c.name())
                .containsExactly("city_target");
    }

    @Test
    void noTrainingRowSeesItsOwnAnswer() {
        SplittableRandom random = new Seed(3).random();
        int rows = 60;
        String[] city = new String[rows];
        Double[] n = new Double[rows];
        String[] churn = new String[rows];
        for (int i = 0; i < rows; i++) {
            city[i] = "c" + random.nextInt(6);
            n[i] = random.nextDouble();
            churn[i] = random.nextBoolean() ? "Yes" : "No";
        }
        churn[0] = "Yes";
        churn[1] = "No";
        double[] before = numbers(fitted(city, n, churn).inputs(), "city_target");
        for (int i = 2; i < rows; i += 7) {
            String[] turned = churn.clone();
            turned[i] = churn[i].equals("Yes") ? "No" : "Yes";
            double[] after = numbers(fitted(city, n, turned).inputs(), "city_target");
            assertThat(after[i]).as("row " + i).isEqualTo(before[i]);
            assertThat(after).isNotEqualTo(before);
        }
    }

    @Test
    void copiesOfARowDoNotTellItsAnswer() {
        String[] city = IntStream.range(0, 40).mapToObj(i -> "c" + i / 2).toArray(String[]::new);
        Double[] n = IntStream.range(0, 40).mapToObj(i -> (double) (i / 2)).toArray(Double[]::new);
        String[] churn = IntStream.range(0, 40)
                .mapToObj(i -> i / 2 % 3 == 0 ? "Yes" : "No")
                .toArray(String[]::new);
        double[] cells = numbers(fitted(city, n, churn).inputs(), "city_target");
        double yes = mean(cells, churn, "Yes");
        assertThat(yes - mean(cells, churn, "No"))
                .as("each level is in one fold, so that only the means of the other folds are left")
                .isLessThan(0.02);
    }

    private static double mean(double[] cells, String[] churn, String answer) {
        return IntStream.range(0, cells.length)
                .filter(i -> churn[i].equals(answer))
                .mapToDouble(i -> cells[i])
                .average()
                .orElseThrow();
    }

    private static TrainedRecipe fitted(String[] city, Double[] n, String[] churn) {
        Dataset data = Tables.table()
                .levels("city", city)
                .numbers("n", n)
                .flags("churn", churn)
                .data();
        return fitFor("churn", data, step("target", Map.of("smoothing", 1), "city"));
    }

    @Test
    void withoutATargetThereIsNothingToLearn() {
        assertThatThrownBy(() -> compile(DATA, "", plain("city")).fit(DATA, DATA.column("n"), new Seed(1)))
                .hasMessageContaining("needs_target");
    }

    @Test
    void textsAreNoAnswers() {
        Dataset data = Tables.table().levels("city", "a").texts("note", "x").data();
        assertThatThrownBy(() -> fitFor("note", data, plain("city"))).hasMessageContaining("no_classes");
    }
}
