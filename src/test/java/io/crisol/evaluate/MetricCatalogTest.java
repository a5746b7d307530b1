package io.crisol.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.evaluate.metric.AllMetrics;
import io.crisol.finding.UsageException;
import io.crisol.problem.TaskKind;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricCatalogTest {
    private final MetricCatalog catalog = AllMetrics.catalog();

    @Test
    void a_mistyped_name_is_answered_with_the_nearest_one() {
        assertThatThrownBy(() -> catalog.named("acuracy", TaskKind.BINARY))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e.finding().code()).isEqualTo("metric.unknown_near");
                    assertThat(e.finding().args()).containsExactly("acuracy", "accuracy");
                });
    }

    @Test
    void a_metric_of_another_task_is_refused_with_those_of_this_one() {
        assertThatThrownBy(() -> catalog.named("rmse", TaskKind.BINARY))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.finding().args().toString()).contains("auc"));
    }

    @Test
    void every_task_has_a_usual_metric() {
        assertThat(catalog.usual(TaskKind.BINARY).name()).isEqualTo("auc");
        assertThat(catalog.usual(TaskKind.MULTICLASS).name()).isEqualTo("accuracy");
        assertThat(catalog.usual(TaskKind.REGRESSION).name()).isEqualTo("rmse");
    }

    @Test
    void the_smallest_difference_is_as_given_or_assumed() {
        Metric auc = catalog.usual(TaskKind.BINARY);
        Metric rmse = catalog.usual(TaskKind.REGRESSION);
        assertThat(SmallestDifference.of(auc, OptionalDouble.of(0.02), 0.5))
                .isEqualTo(new SmallestDifference(0.02, false));
        assertThat(SmallestDifference.of(auc, OptionalDouble.empty(), 0.5))
                .isEqualTo(new SmallestDifference(0.01, true));
        assertThat(SmallestDifference.of(rmse, OptionalDouble.empty(), 80_000))
                .isEqualTo(new SmallestDifference(800, true));
    }
}
