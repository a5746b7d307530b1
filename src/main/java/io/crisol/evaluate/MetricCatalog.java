package io.crisol.evaluate;

import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.problem.TaskKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics there are, in the order in which they are shown. Immutable. */
public final class MetricCatalog {
    private static final Map<TaskKind, String> USUAL =
            Map.of(TaskKind.BINARY, "auc", TaskKind.MULTICLASS, "accuracy", TaskKind.REGRESSION, "rmse");

    private final Map<String, Metric> byName = new LinkedHashMap<>();

    public MetricCatalog(List<Metric> metrics) {
        for (Metric metric : metrics) {
            if (byName.put(metric.name(), metric) != null) {
                throw new IllegalArgumentException("two metrics are called " + metric.name());
            }
        }
    }

    public List<Metric> all() {
        return List.copyOf(byName.values());
    }

    /** All metrics of a task. */
    public List<Metric> of(TaskKind task) {
        return byName.values().stream().filter(m -> m.tasks().contains(task)).toList();
    }

    /**
     * The metric of that name.
     *
     * @throws UsageException for an unknown name (with the nearest known one) or a metric of another task
     */
    public Metric named(String name, TaskKind task) {
        List<String> known = of(task).stream().map(Metric::name).toList();
        Metric metric = byName.get(name);
        if (metric == null) {
            throw new UsageException(Nearest.to(name, known)
                    .map(near -> Finding.error("metric.unknown_near", name, near))
                    .orElseGet(() -> Finding.error("metric.unknown", name, known))
                    .at(Place.column("metric").withValue(name)));
        }
        if (!metric.tasks().contains(task)) {
            throw new UsageException(Finding.error("metric.wrong_task", name, task.word(), known)
                    .at(Place.column("metric").withValue(name)));
        }
        return metric;
    }

    /** The metric that decides where none is chosen: auc, accuracy or rmse. */
    public Metric usual(TaskKind task) {
        return named(USUAL.getOrDefault(task, ""), task);
    }
}
