package io.crisol.evaluate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.evaluate.Decision;
import io.crisol.evaluate.Metric;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected values were computed with scikit-learn 1.2.1. */
class MetricsTest {
    private static final int[] TRUTH = {0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0};
    private static final double[] POSITIVE = {.1, .4, .35, .8, .4, .9, .05, .5, .4, .65, .2, .5, .5, .15, .3, .35};
    private static final int[] THREE = {0, 0, 1, 2, 2, 1, 0, 2, 1, 0};
    private static final double[][] SHARES = {
        {.7, .4, .2, .1, .3, .1, .5, .2, .45, .6},
        {.2, .5, .6, .3, .4, .8, .25, .2, .35, .3},
        {.1, .1, .2, .6, .3, .1, .25, .6, .2, .1}
    };

    private static Metric metric(String name) {
        return AllMetrics.catalog().all().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double binary(String name, int[] truth, double[] positive, Decision decision) {
        double[] negative = Arrays.stream(positive).map(p -> 1 - p).toArray();
        List<String> names = List.of("No", "Yes");
        return metric(name)
                .score(
                        new Target.Classes(truth, names),
                        new Predictions.Probabilities(new double[][] {negative, positive}, names),
                        decision);
    }

    private static double three(String name, int[] truth) {
        List<String> names = List.of("a", "b", "c");
        return metric(name)
                .score(new Target.Classes(truth, names), new Predictions.Probabilities(SHARES, names), Decision.HALF);
    }

    private static double number(String name, double[] truth, double... predicted) {
        return metric(name).score(new Target.Amounts(truth), new Predictions.Amounts(predicted), Decision.HALF);
    }

    @ParameterizedTest
    @CsvSource({
        "auc, 0.753968253968254",
        "accuracy, 0.6875",
        "logloss, 0.5389127405206947",
        "average_precision, 0.7168109668109668",
        "f1, 0.6153846153846153",
        "brier, 0.18828125",
        "balanced_accuracy, 0.6746031746031746"
    })
    void two_class_metrics_agree_with_the_reference(String name, double expected) {
        assertThat(binary(name, TRUTH, POSITIVE, Decision.HALF)).isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "auc, 0.9543650793650794",
        "accuracy, 0.7",
        "logloss, 0.6486353831575619",
        "macro_f1, 0.7071428571428573",
        "balanced_accuracy, 0.6944444444444443"
    })
    void metrics_of_several_classes_agree_with_the_reference(String name, double expected) {
        assertThat(three(name, THREE)).isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "rmse, 0.6313251369709815",
        "mae, 0.5285714285714286",
        "r2, 0.9647052445151263",
        "mape, 0.2795918367346939"
    })
    void metrics_of_numbers_agree_with_the_reference(String name, double expected) {
        double[] truth = {3., -.5, 2., 7., 4.2, 10., 1.};
        assertThat(number(name, truth, 2.5, 0., 2., 8., 4., 9., 1.5)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void cost_counts_both_errors_at_the_tuned_threshold() {
        assertThat(binary("cost", TRUTH, POSITIVE, new Decision(Costs.of(5, 60), 0.3)))
                .isEqualTo(1.5625);
        assertThat(binary("cost", TRUTH, POSITIVE, new Decision(Costs.of(5, 60), 0.5)))
                .isEqualTo(11.875);
    }

    @Test
    void cost_is_not_defined_without_costs() {
        assertThat(binary("cost", TRUTH, POSITIVE, Decision.HALF)).isNaN();
    }

    @Test
    void only_cost_looks_at_the_tuned_threshold() {
        Decision tuned = new Decision(Costs.of(5, 60), 0.1);
        for (Metric metric : AllMetrics.catalog().of(TaskKind.BINARY)) {
            if (!metric.name().equals("cost")) {
                assertThat(binary(metric.name(), TRUTH, POSITIVE, tuned))
                        .as(metric.name())
                        .isEqualTo(binary(metric.name(), TRUTH, POSITIVE, Decision.HALF));
            }
        }
    }

    @Test
    void a_single_class_has_no_area_and_no_average_precision() {
        assertThat(binary("auc", new int[] {1, 1}, new double[] {.2, .7}, Decision.HALF))
                .isNaN();
        assertThat(binary("average_precision", new int[] {0, 0}, new double[] {.2, .7}, Decision.HALF))
                .isNaN();
        assertThat(binary("f1", new int[] {0, 0}, new double[] {.2, .3}, Decision.HALF))
                .isNaN();
    }

    @Test
    void classes_that_the_rows_lack_are_left_out() {
        int[] withoutLast = {0, 0, 1, 1, 1, 1, 0, 0, 1, 0};
        assertThat(three("auc", withoutLast)).isBetween(0.0, 1.0);
        assertThat(three("balanced_accuracy", withoutLast)).isBetween(0.0, 1.0);
    }

    @Test
    void a_certain_error_costs_a_finite_log_loss() {
        assertThat(binary("logloss", new int[] {1}, new double[] {0}, Decision.HALF))
                .isEqualTo(52 * Math.log(2), within(1e-12));
    }

    @Test
    void a_percentage_of_zero_is_not_defined() {
        assertThat(number("mape", new double[] {1, 0}, 1, 1)).isNaN();
        assertThat(number("r2", new double[] {2, 2}, 1, 3)).isNaN();
    }

    @Test
    void the_area_counts_every_pair_as_brute_force_does() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            int rows = 2 + random.nextInt(30);
            int levels = 1 + random.nextInt(8);
            int[] truth = new int[rows];
            double[] positive = new double[rows];
            for (int i = 0; i < rows; i++) {
                truth[i] = i < 2 ? i : random.nextInt(2);
                positive[i] = random.nextInt(levels) / 8.0;
            }
            double wins = 0;
            double pairs = 0;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < rows; j++) {
                    if (truth[i] == 1 && truth[j] == 0) {
                        pairs++;
                        wins += positive[i] > positive[j] ? 1 : positive[i] == positive[j] ? .5 : 0;
                    }
                }
            }
            assertThat(binary("auc", truth, positive, Decision.HALF)).isEqualTo(wins / pairs);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_metric_has_its_name_and_help(Language language) {
        Texts texts = Texts.of(language);
        for (Metric metric : AllMetrics.catalog().all()) {
            assertThat(texts.has("metric." + metric.name())).as(metric.name()).isTrue();
            assertThat(texts.has("metric." + metric.name() + ".help"))
                    .as(metric.name())
                    .isTrue();
        }
    }
}
