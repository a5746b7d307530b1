package io.crisol.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.problem.Costs;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdTuningTest {
    private static double cost(Costs costs, int[] positive, double[] probabilities, double threshold) {
        double sum = 0;
        for (int i = 0; i < positive.length; i++) {
            boolean decided = probabilities[i] >= threshold;
            sum += decided && positive[i] == 0 ? costs.falsePositive().orElseThrow() : 0;
            sum += !decided && positive[i] == 1 ? costs.falseNegative().orElseThrow() : 0;
        }
        return sum;
    }

    @Test
    void no_threshold_is_cheaper_than_the_tuned_one() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(25);
            int[] positive = random.ints(rows, 0, 2).toArray();
            double[] probabilities =
                    random.ints(rows, 0, 11).mapToDouble(i -> i / 10.0).toArray();
            Costs costs = Costs.of(random.nextInt(1, 20), random.nextInt(1, 20));
            double best = ThresholdTuning.best(costs, positive, probabilities);
            assertThat(best).isBetween(0.0, 1.0);
            for (double threshold = 0; threshold <= 1; threshold += .0125) {
                assertThat(cost(costs, positive, probabilities, best))
                        .isLessThanOrEqualTo(cost(costs, positive, probabilities, threshold));
            }
        }
    }

    @Test
    void of_equally_cheap_thresholds_the_one_for_calibrated_probabilities_is_taken() {
        assertThat(ThresholdTuning.best(Costs.of(1, 4), new int[] {0, 1}, new double[] {.1, .6}))
                .isEqualTo(.2);
        assertThat(ThresholdTuning.best(Costs.of(1, 4), new int[] {0, 1}, new double[] {.3, .6}))
                .isEqualTo(.45, within(1e-12));
    }

    @Test
    void without_rows_it_is_that_one_too() {
        assertThat(ThresholdTuning.best(Costs.of(1, 4), new int[0], new double[0]))
                .isEqualTo(.2);
    }

    @Test
    void inner_folds_stay_inside_the_training_side() {
        Split split = Studies.penguins().split();
        for (Fold outer : split.folds()) {
            assertThat(InnerFolds.of(split, outer)).isNotEmpty().allSatisfy(inner -> {
                assertThat(outer.training()).contains(inner.training()).contains(inner.validation());
                assertThat(inner.training()).doesNotContain(inner.validation());
            });
        }
    }

    @Test
    void inner_folds_of_folds_in_time_look_back_only() {
        SplitPlan forward = new SplitPlan(.2, "forward", 4, 1, Optional.of("Year_Built"), Optional.empty(), 1);
        EvaluationPlan plan = Studies.houses(forward);
        assertThat(InnerFolds.of(plan.split(), plan.split().folds().getFirst())).isEmpty();
        for (Fold inner : InnerFolds.of(plan.split(), plan.split().folds().getLast())) {
            double latest = java.util.Arrays.stream(inner.training())
                    .mapToDouble(plan.data().numbers("Year_Built")::get)
                    .max()
                    .orElseThrow();
            double earliest = java.util.Arrays.stream(inner.validation())
                    .mapToDouble(plan.data().numbers("Year_Built")::get)
                    .min()
                    .orElseThrow();
            assertThat(latest).isLessThan(earliest);
        }
    }
}
