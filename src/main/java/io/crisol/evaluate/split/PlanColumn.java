package io.crisol.evaluate.split;

import io.crisol.data.Dataset;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;

/** The column that a plan names. */
final class PlanColumn {
    private PlanColumn() {}

    /** @throws UsageException where the plan names none, or one that is not there */
    static String of(SplitPlan plan, Dataset data) {
        String name = plan.column()
                .orElseThrow(() -> new UsageException(Finding.error("evaluate.needs_column", plan.kind())
                        .at(Place.column("split.validation.column"))));
        if (!data.schema().has(name)) {
            throw new UsageException(Nearest.to(name, data.schema().names())
                    .map(near -> Finding.error("evaluate.no_column_near", name, near))
                    .orElseGet(() -> Finding.error("evaluate.no_column", name))
                    .at(Place.column("split.validation.column").withValue(name)));
        }
        return name;
    }
}
