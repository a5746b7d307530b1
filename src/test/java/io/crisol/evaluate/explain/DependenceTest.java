package io.crisol.evaluate.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.FitRows;
import io.crisol.evaluate.RowInterval;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.Studies;
import io.crisol.evaluate.metric.AllMetrics;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.learn.family.Logistic;
import io.crisol.learn.family.Ridge;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DependenceTest {
    private static Optional<Dependence> of(FinalModel model, Dataset raw, String column, int output) {
        return Dependence.of(model.recipe(), model.model(), raw, column, output, JobContext.silent());
    }

    @Test
    void aStraightLineIsAStraightLineAlsoRowByRow() {
        EvaluationPlan plan = Studies.houses(SplitPlan.standard(false, 42));
        FinalModel model = FitRows.fold(plan, Studies.candidate(new Ridge()), 0, JobContext.silent());
        Dataset raw = plan.data().take(plan.split().folds().getFirst().validation());
        Dependence found = of(model, raw, "Gr_Liv_Area", 0).orElseThrow();
        double slope = (found.mean()[1] - found.mean()[0]) / (found.numbers()[1] - found.numbers()[0]);
        assertThat(slope).isGreaterThan(10);
        for (int v = 2; v < found.numbers().length; v++) {
            double expected = found.mean()[0] + slope * (found.numbers()[v] - found.numbers()[0]);
            assertThat(found.mean()[v]).isCloseTo(expected, within(Math.abs(expected) * 1e-4));
        }
        double[] first = found.rows()[0];
        double own = (first[first.length - 1] - first[0]) / (found.numbers()[first.length - 1] - found.numbers()[0]);
        assertThat(own).isCloseTo(slope, within(Math.abs(slope) * 1e-2));
    }

    @Test
    void levelsAreTriedMostFrequentFirst() {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        FinalModel model = FitRows.fold(plan, Studies.candidate(new Logistic()), 0, JobContext.silent());
        Dataset raw = plan.data().take(plan.split().folds().getFirst().validation());
        Dependence found = of(model, raw, "contract", 1).orElseThrow();
        assertThat(found.levels()).startsWith("Month-to-month").hasSize(3);
        assertThat(found.shares()[0]).isGreaterThan(found.shares()[1]);
        int twoYears = found.levels().indexOf("Two year");
        assertThat(found.mean()[0]).isGreaterThan(found.mean()[twoYears] + 0.05);
    }

    @Test
    void aPartInWhichPredictionsAreTurnedRoundIsFoundAndLuckIsNot() {
        EvaluationPlan plan = Studies.telco(Costs.UNKNOWN);
        FinalModel model = FitRows.fold(plan, Studies.candidate(new Logistic()), 0, JobContext.silent());
        int[] rows = plan.split().folds().getFirst().validation();
        Dataset raw = plan.data().take(rows);
        Target truth = plan.target().take(rows);
        double[] positive = ((Predictions.Probabilities)
                        model.model().predict(model.recipe().apply(raw)))
                .positive()
                .clone();
        for (int row = 0; row < rows.length; row++) {
            if (raw.column("payment_method").text(row).equals("Mailed check")) {
                positive[row] = 1 - positive[row];
            }
        }
        double[] negative = Arrays.stream(positive).map(p -> 1 - p).toArray();
        Predictions planted = new Predictions.Probabilities(new double[][] {negative, positive}, List.of("No", "Yes"));
        try (Workers workers = new Workers(2)) {
            List<Slices.Slice> slices = new Slices(
                            new RowInterval(workers, 200),
                            AllMetrics.catalog().usual(TaskKind.BINARY),
                            truth,
                            planted,
                            plan.decision(0.5))
                    .of(raw, model.recipe().inputs(), new Seed(1), JobContext.silent());
            assertThat(slices.getFirst().column()).isEqualTo("payment_method");
            assertThat(slices.getFirst().part().args()).containsExactly("Mailed check");
            assertThat(slices.getFirst().worse()).isTrue();
            assertThat(slices.stream().filter(s -> s.column().equals("female")))
                    .hasSize(2)
                    .noneMatch(Slices.Slice::worse);
        }
    }
}
