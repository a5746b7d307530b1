package io.crisol.evaluate.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FinalFit;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.Studies;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.family.Baseline;
import io.crisol.learn.family.Ridge;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermutationImportanceTest {
    private final EvaluationPlan plan = Studies.houses(SplitPlan.standard(false, 3));

    private List<Importance> importances(int threads, io.crisol.learn.ModelFamily family, JobContext context) {
        try (Workers workers = new Workers(threads)) {
            FinalModel model =
                    new FinalFit(workers).fit(plan, Studies.candidate(family), Optional.empty(), JobContext.silent());
            int[] test = plan.split().test();
            return new PermutationImportance(workers, 4, 100)
                    .of(
                            model.recipe(),
                            model.model(),
                            plan.data().take(test),
                            plan.target().take(test),
                            plan.metric(),
                            plan.decision(.5),
                            plan.seed(),
                            context);
        }
    }

    @Test
    void the_size_of_a_house_matters_more_than_the_year_it_was_sold() {
        List<Importance> importances = importances(2, new Ridge(), JobContext.silent());
        assertThat(importances).hasSize(8);
        List<String> columns = importances.stream().map(Importance::column).toList();
        assertThat(columns).doesNotContain("Sale_Price");
        assertThat(columns.indexOf("Gr_Liv_Area")).isLessThan(columns.indexOf("Year_Sold"));
        assertThat(importances.getFirst().mean())
                .isGreaterThan(3 * importances.getFirst().sd());
        assertThat(importances.getFirst().losses()).hasSize(4);
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        List<Importance> one = importances(1, new Ridge(), JobContext.silent());
        List<Importance> four = importances(4, new Ridge(), JobContext.silent());
        for (int i = 0; i < one.size(); i++) {
            assertThat(four.get(i).column()).isEqualTo(one.get(i).column());
            assertThat(four.get(i).losses()).isEqualTo(one.get(i).losses());
        }
    }

    @Test
    void nothing_matters_to_the_baseline() {
        assertThat(importances(2, new Baseline(), JobContext.silent()))
                .allSatisfy(i -> assertThat(i.losses()).containsOnly(0));
    }

    @Test
    void it_can_be_cancelled() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> importances(1, new Ridge(), cancelled)).isInstanceOf(CancelledException.class);
    }
}
