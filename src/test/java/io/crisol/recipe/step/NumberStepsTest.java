package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.InputException;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.recipe.TrainingRows;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bending, multiplying, choosing and condensing number columns, against values of scikit-learn 1.2 and SciPy. */
class NumberStepsTest {
    private static final Offset<Double> SIX_DIGITS = Offset.offset(2e-6);

    private static CompiledRecipe compile(Dataset data, String target, StepSpec... steps) {
        return new Recipe(List.of(steps)).compile(StandardSteps.catalog(), data.schema(), target);
    }

    private static TrainedRecipe fit(Dataset data, StepSpec... steps) {
        return compile(data, "", steps).fit(data, data.columns().getFirst(), new Seed(9));
    }

    private static StepSpec step(String name, Map<String, Object> params, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), params);
    }

    private static double[] numbers(Dataset data, String name) {
        return data.numbers(name).toArray();
    }

    private static String said(TrainedRecipe trained) {
        return Texts.of(Language.EN).say(trained.recipe().sentences().getFirst());
    }

    @Test
    void boxCoxFindsTheMostLikelyExponent() {
        Dataset data =
                Tables.table().numbers("x", 1.5, 2, 2.5, 3, 4, 5, 7, 11, 18, 40).data();
        TrainedRecipe bent = fit(data, step("power", Map.of("method", "box_cox"), "x"));

        assertThat(numbers(bent.inputs(), "x"))
                .containsExactly(
                        new double[] {
                            -1.58653185,
                            -1.12458622,
                            -0.79706435,
                            -0.54786789,
                            -0.18571572,
                            0.07105206,
                            0.42210959,
                            0.83291805,
                            1.21221064,
                            1.70347568
                        },
                        SIX_DIGITS);
        assertThat(said(bent)).isEqualTo("Box–Cox transformation of x (λ −0.351)");
        Dataset others = Tables.table().numbers("x", 0, -1, null, 1).data();
        assertThat(numbers(bent.recipe().apply(others), "x"))
                .as("what is not above 0 can't be bent")
                .startsWith(Double.NaN, Double.NaN, Double.NaN);
        Onnx.assertSame(bent.recipe(), others);
    }

    @Test
    void yeoJohnsonBendsBothSidesOfZero() {
        Dataset data = Tables.table()
                .numbers("y", -30, -8, -3, -2, -1, -.5, 0, .25, 1, 2, 3.5)
                .data();

        assertThat(numbers(fit(data, step("power", Map.of(), "y")).inputs(), "y"))
                .containsExactly(
                        new double[] {
                            -2.04252353,
                            -0.93672659,
                            -0.44772401,
                            -0.30738351,
                            -0.13388343,
                            -0.02601129,
                            0.10734881,
                            0.18913587,
                            0.49687082,
                            1.0331764,
                            2.06772047
                        },
                        SIX_DIGITS);
        Dataset others = Tables.table().numbers("y", -100, 0, 5).data();
        assertThat(numbers(
                        fit(data, step("power", Map.of("standardize", false), "y"))
                                .recipe()
                                .apply(others),
                        "y"))
                .containsExactly(new double[] {-12.55446135, 0, 10.63641119}, Offset.offset(2e-5));
    }

    @Test
    void boxCoxRefusesTrainingRowsThatAreNotAboveZero() {
        Dataset data = Tables.table().numbers("x", 1, 0, 3).data();

        assertThatThrownBy(() -> fit(data, step("power", Map.of("method", "box_cox"), "x")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not_positive");
    }

    @Test
    void aConstantOrEmptyColumnStaysStraight() {
        Dataset data = Tables.table()
                .numbers("c", 7, 7, null)
                .numbers("e", null, null, null)
                .data();
        Dataset bent = fit(data, step("power", Map.of(), "c", "e")).inputs();

        assertThat(numbers(bent, "c")).containsExactly(0, 0, Double.NaN);
        assertThat(numbers(bent, "e")).containsOnly(Double.NaN);
    }

    private static final Dataset TIED =
            Tables.table().numbers("z", 1, 2, 2, 2, 3, 5, 8, 8, 13, 21).data();

    private static final Dataset ASKED = Tables.table()
            .numbers("z", 0, 1, 1.5, 2, 2.5, 4, 10, 20.9, 21, 30, null)
            .data();

    @Test
    void quantilesSpreadNumbersEvenlyOverTheirRanks() {
        TrainedRecipe ten = fit(TIED, step("quantile", Map.of(), "z"));
        TrainedRecipe five = fit(TIED, step("quantile", Map.of("quantiles", 5), "z"));

        assertThat(numbers(ten.recipe().apply(ASKED), "z"))
                .containsExactly(
                        new double[] {
                            0, 0, 0.05555555, 0.22222222, 0.38888888, 0.5, 0.82222222, 0.99861111, 1, 1, Double.NaN
                        },
                        SIX_DIGITS);
        assertThat(numbers(five.recipe().apply(ASKED), "z"))
                .containsExactly(
                        new double[] {0, 0, 0.125, 0.25, 0.3125, 0.5, 0.78846153, 0.99807692, 1, 1, Double.NaN},
                        SIX_DIGITS);
        Dataset far = Tables.table()
                .numbers("z", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                .data();
        assertThat(numbers(five.recipe().apply(far), "z")).containsExactly(1, 0);
        Onnx.assertSame(five.recipe(), far);
    }

    @Test
    void quantilesAsNormalScores() {
        TrainedRecipe five = fit(TIED, step("quantile", Map.of("output", "normal", "quantiles", 5), "z"));

        assertThat(numbers(five.recipe().apply(ASKED), "z"))
                .containsExactly(
                        new double[] {
                            -5.19933758,
                            -5.19933758,
                            -1.15034938,
                            -0.67448975,
                            -0.48877641,
                            0,
                            0.80109452,
                            2.89051156,
                            5.19933758,
                            5.19933758,
                            Double.NaN
                        },
                        SIX_DIGITS);
        Onnx.assertSame(five.recipe(), ASKED);
    }

    @Test
    void productsAndPowersHaveTheNamesOfTheirFactors() {
        Dataset data = Tables.table()
                .numbers("a", 2, 3, null)
                .numbers("b", 5, -1, 4)
                .numbers("a*b", 0, 0, 0)
                .data();
        Dataset both = fit(data, step("interact", Map.of("terms", "both", "degree", 3), "a", "b"))
                .inputs();

        assertThat(both.schema().names())
                .containsExactly("a", "b", "a*b", "a^2", "a*b_2", "b^2", "a^3", "a^2*b", "a*b^2", "b^3");
        assertThat(numbers(both, "a^2*b")).containsExactly(20, -9, Double.NaN);
        assertThat(numbers(both, "b^3")).containsExactly(125, -1, 64);
        assertThat(fit(data, step("interact", Map.of("terms", "powers"), "a", "b"))
                        .inputs()
                        .schema()
                        .names())
                .containsExactly("a", "b", "a*b", "a^2", "b^2");
    }

    @Test
    void aNumberCanActDifferentlyForEachLevel() {
        Dataset data =
                Tables.table().numbers("x", 2, 3, 4).levels("l", "p", "q", "p").data();
        TrainedRecipe trained =
                fit(data, step("one_hot", Map.of(), "l"), step("interact", Map.of(), "x", "l=p", "l=q"));

        assertThat(trained.inputs().schema().names()).containsExactly("x", "l", "l=p", "l=q", "x*l=p", "x*l=q");
        assertThat(numbers(trained.inputs(), "x*l=p")).containsExactly(2, 0, 4);
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void refusesToMakeMoreColumnsThanAllowedBeforeAnyRowIsSeen() {
        Tables wide = Tables.table();
        IntStream.range(0, 2000).forEach(i -> wide.numbers("x" + i, 1));
        Dataset data = wide.data();

        assertThatThrownBy(() -> compile(data, "", StepSpec.of("interact", ColumnChoice.of(Word.ALL), Map.of())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("too_many");
    }

    private static final Dataset RELATED = related();

    /** b nearly repeats a, sum is exactly a + c, flat is constant, noise has nothing to do with y. */
    private static Dataset related() {
        int rows = 60;
        Number[] a = new Number[rows];
        Number[] b = new Number[rows];
        Number[] c = new Number[rows];
        Number[] sum = new Number[rows];
        Number[] flat = new Number[rows];
        Number[] noise = new Number[rows];
        String[] l = new String[rows];
        String[] y = new String[rows];
        for (int i = 0; i < rows; i++) {
            a[i] = i;
            b[i] = i + (i % 2) * 0.5;
            c[i] = (i * 17) % 23;
            sum[i] = i + (i * 17) % 23;
            flat[i] = 4;
            noise[i] = (i * 7) % 30 < 15 == (i * 13) % 4 < 2 ? 1 : 0;
            l[i] = i < 30 ? "low" : "high";
            y[i] = i < 28 ? "no" : "yes";
        }
        return Tables.table()
                .numbers("a", a)
                .numbers("b", b)
                .numbers("c", c)
                .numbers("sum", sum)
                .numbers("flat", flat)
                .numbers("noise", noise)
                .levels("l", l)
                .levels("y", y)
                .data();
    }

    private static TrainedRecipe selected(Map<String, Object> params) {
        return compile(RELATED, "y", StepSpec.of("select", ColumnChoice.of(Word.ALL), params))
                .fit(RELATED, RELATED.column("y"), new Seed(2));
    }

    @Test
    void selectsByVarianceCorrelationAndInflation() {
        assertThat(selected(Map.of()).inputs().schema().names()).containsExactly("a", "b", "c", "sum", "noise", "l");
        assertThat(said(selected(Map.of()))).isEqualTo("Drop flat, keep 5 of 6: variance above 0");
        assertThat(selected(Map.of("method", "correlation")).inputs().schema().names())
                .containsExactly("a", "c", "sum", "flat", "noise", "l");
        assertThat(selected(Map.of("method", "vif")).inputs().schema().names())
                .as("sum is explained by a and c, b by a")
                .doesNotContain("sum")
                .contains("c", "flat", "noise", "l")
                .satisfies(names -> assertThat(names.contains("a")).isNotEqualTo(names.contains("b")));
    }

    @Test
    void inflationIsThatOfTheInverseOfTheCorrelations() {
        double[][] r = {{1, 0.8, 0.3}, {0.8, 1, 0.5}, {0.3, 0.5, 1}};

        JobContext context = JobContext.silent();
        assertThat(new Correlations(r).unexplained(3.51, context)).containsExactly(true, true, true);
        assertThat(new Correlations(r).unexplained(3.49, context))
                .as("factors 2.885, 3.5 and 1.385")
                .containsExactly(true, false, true);
        assertThat(new Correlations(r).unexplained(1.0990, context))
                .as("without the middle one both have 1 / (1 - 0.09) = 1.0989")
                .containsExactly(true, false, true);
        assertThat(new Correlations(r).unexplained(1.0988, context)).containsExactly(true, false, false);
    }

    @Test
    void selectsByWhatIsSaidAboutTheTarget() {
        assertThat(selected(Map.of("method", "mutual_information"))
                        .inputs()
                        .schema()
                        .names())
                .contains("a", "b", "l")
                .doesNotContain("flat");
        assertThat(selected(Map.of("method", "top", "top", 1)).inputs().schema().names())
                .hasSize(1);
        assertThatThrownBy(() -> fit(RELATED, step("select", Map.of("method", "top"), "a")))
                .hasMessageContaining("needs_target");
    }

    @Test
    void mutualInformationIsThatOfTheTableLessChance() {
        Dataset data = Tables.table()
                .levels("x", "a", "a", "a", "b", "b", "b", null, null)
                .levels("y", "p", "p", "q", "q", "q", "q", "p", null)
                .data();
        double plain = 2 / 7.0 * Math.log(2 / 7.0 / (3 / 7.0 * 3 / 7.0))
                + 1 / 7.0 * Math.log(1 / 7.0 / (3 / 7.0 * 4 / 7.0))
                + 3 / 7.0 * Math.log(3 / 7.0 / (3 / 7.0 * 4 / 7.0))
                + 1 / 7.0 * Math.log(1 / 7.0 / (1 / 7.0 * 3 / 7.0));

        assertThat(MutualInformation.with(data.column("y")).of(data.column("x")))
                .isCloseTo(plain - 2 * 1 / 14.0, Offset.offset(1e-12));
    }

    @Test
    void whatSelectionLeavesOutNeedNotBeSuppliedWhenScoring() {
        TrainedRecipe trained = selected(Map.of("method", "correlation"));

        assertThat(trained.recipe().inputs())
                .extracting(ColumnInfo::name)
                .containsExactly("a", "c", "sum", "flat", "noise", "l");
        assertThat(trained.recipe()
                        .apply(RELATED.keep(List.of("l", "noise", "flat", "c", "a", "sum")))
                        .rows())
                .isEqualTo(60);
    }

    private static final Dataset IRIS_LIKE = Tables.table()
            .numbers("a", 5.1, 4.9, 4.7, 7.0, 6.4, 6.9, 6.3, 5.8)
            .numbers("b", 3.5, 3.0, 3.2, 3.2, 3.2, 3.1, 3.3, 2.7)
            .numbers("c", 1.4, 1.4, 1.3, 4.7, 4.5, 4.9, 6.0, 5.1)
            .data();

    private static final double[] PLAIN_1 = {
        -2.39984901, -2.46348925, -2.63756581, 1.38267752, 0.96829994, 1.53167441, 2.31263522, 1.30561698
    };

    private static final double[] PLAIN_2 = {
        0.20533093, -0.09686020, -0.19088143, 0.63218365, 0.16646885, 0.44478971, -0.44688525, -0.71414626
    };

    private static final double[] SCALED_1 = {
        -1.87087524, -1.49717350, -1.90810675, 1.23187689, 0.67711915, 1.33580629, 1.06815469, 0.96319847
    };

    @Test
    void componentsAreThoseOfScikitLearn() {
        Dataset plain = fit(IRIS_LIKE, step("pca", Map.of("components", 2, "scale", false), "a", "b", "c"))
                .inputs();
        assertThat(plain.schema().names()).containsExactly("pc1", "pc2");
        assertThat(numbers(plain, "pc1")).containsExactly(PLAIN_1, SIX_DIGITS);
        assertThat(numbers(plain, "pc2")).containsExactly(PLAIN_2, SIX_DIGITS);

        TrainedRecipe scaled = fit(IRIS_LIKE, step("pca", Map.of("share", 0.9), "a", "b", "c"));
        assertThat(numbers(scaled.inputs(), "pc1")).containsExactly(SCALED_1, SIX_DIGITS);
        assertThat(said(scaled)).isEqualTo("Replace a, b, c by 2 principal components (96 % of the variance)");
        assertThat(Texts.of(Language.EN)
                        .say(scaled.inputs()
                                .schema()
                                .column("pc1")
                                .orElseThrow()
                                .reason()))
                .isEqualTo("principal component 1, 63.4 % of the variance: 0.703 c, 0.673 a, −0.232 b");
    }

    @Test
    void theLargestLoadingOfEveryComponentIsPositive() {
        var random = new Seed(4).random();
        for (int table = 0; table < 20; table++) {
            Number[][] cells = new Number[3][12];
            for (int i = 0; i < 12; i++) {
                cells[0][i] = random.nextGaussian();
                cells[1][i] = random.nextGaussian() - cells[0][i].doubleValue();
                cells[2][i] = random.nextGaussian();
            }
            Dataset data = Tables.table()
                    .numbers("a", cells[0])
                    .numbers("b", cells[1])
                    .numbers("c", cells[2])
                    .data();
            TrainingRows rows = new TrainingRows(data, Optional.empty(), JobContext.silent());
            for (double[] axis :
                    PrincipalAxes.of(rows, List.of("a", "b", "c"), true).loadings()) {
                double least = Arrays.stream(axis).min().orElseThrow();
                double greatest = Arrays.stream(axis).max().orElseThrow();
                assertThat(greatest).isGreaterThan(-least);
            }
        }
    }

    @Test
    void aMissingCellCountsAsTheMeanAndColumnsMayStay() {
        TrainedRecipe trained = fit(IRIS_LIKE, step("pca", Map.of("components", 1, "keep", true), "a", "b"));
        Dataset others = Tables.table()
                .numbers("a", null, Double.POSITIVE_INFINITY, 1e30)
                .numbers("b", null, null, -1e30)
                .numbers("c", null, 1, 2)
                .data();
        Dataset after = trained.recipe().apply(others);

        assertThat(after.schema().names()).containsExactly("a", "b", "c", "pc1");
        assertThat(numbers(after, "pc1")).startsWith(0, 0);
        Onnx.assertSame(trained.recipe(), others);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theOrderOfManyRowsChangesNoBit(int seed) {
        int rows = 500;
        Number[][] cells = new Number[4][rows];
        var random = new Seed(seed).random();
        for (int i = 0; i < rows; i++) {
            for (Number[] column : cells) {
                column[i] = random.nextInt(9) == 0 ? null : random.nextGaussian() * 37 + i % 5;
            }
        }
        Dataset data = Tables.table()
                .numbers("a", cells[0])
                .numbers("b", cells[1])
                .numbers("c", cells[2])
                .numbers("d", cells[3])
                .data();
        Dataset shuffled = data.take(new Seed(seed + 10).permutation(rows));
        for (StepSpec spec : List.of(
                StepSpec.of("pca", ColumnChoice.of(Word.NUMERIC), Map.of("components", 4)),
                StepSpec.of("power", ColumnChoice.of(Word.NUMERIC), Map.of()),
                StepSpec.of("quantile", ColumnChoice.of(Word.NUMERIC), Map.of("output", "normal")),
                StepSpec.of("select", ColumnChoice.of(Word.NUMERIC), Map.of("method", "vif", "threshold", 1.005)))) {
            Dataset one = fit(data, spec).recipe().apply(data);
            Dataset two = fit(shuffled, spec).recipe().apply(data);
            assertThat(two.schema()).isEqualTo(one.schema());
            one.schema().names().forEach(name -> assertThat(numbers(two, name)).containsExactly(numbers(one, name)));
            Onnx.assertSame(fit(data, spec).recipe(), data);
        }
        assertThat(Arrays.stream(numbers(data, "a")).filter(Double::isNaN).count())
                .isPositive();
    }
}
