package io.crisol.workbench;

import io.crisol.evaluate.MetricCatalog;
import io.crisol.evaluate.split.Splitter;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.Assessor;
import io.crisol.problem.TaskKind;
import io.crisol.profile.alert.Alert;
import io.crisol.profile.assumption.AssumptionCheck;
import io.crisol.recipe.StepCatalog;
import io.crisol.registry.gate.Gate;
import java.util.List;

/**
 * The built-in kinds of things that people add to: filled in by the composition root.
 *
 * @param families model families, simplest first
 * @param steps recipe steps
 * @param metrics metrics
 * @param splitter ways to divide rows
 * @param alerts alerts on data
 * @param checks checks of what families assume
 * @param assessor judges whether a question should be machine learning
 * @param gates what a model must show before it is registered
 */
public record Catalogs(
        List<ModelFamily> families,
        StepCatalog steps,
        MetricCatalog metrics,
        Splitter splitter,
        List<Alert> alerts,
        List<AssumptionCheck> checks,
        Assessor assessor,
        List<Gate> gates) {
    public Catalogs {
        families = List.copyOf(families);
        alerts = List.copyOf(alerts);
        checks = List.copyOf(checks);
        gates = List.copyOf(gates);
    }

    /**
     * The family of that name.
     *
     * @throws UsageException where there is none, with the nearest known name
     */
    public ModelFamily family(String name) {
        List<String> known = families.stream().map(ModelFamily::name).toList();
        return families.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(Nearest.to(name, known)
                        .map(near -> Finding.error("workbench.unknown_family_near", name, near))
                        .orElseGet(() -> Finding.error("workbench.unknown_family", name, known))
                        .at(Place.column("candidates").withValue(name))));
    }

    /** The families of a task, simplest first. */
    public List<ModelFamily> families(TaskKind task) {
        return families.stream().filter(f -> f.tasks().contains(task)).toList();
    }
}
