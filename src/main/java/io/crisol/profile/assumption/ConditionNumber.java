package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.ConditionIndex;
import io.crisol.profile.assumption.formula.VarianceInflation;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The columns together are far from depending on each other (Belsley 1980). */
public final class ConditionNumber implements AssumptionCheck {
    private static final double LOOK = 30;
    private static final double STRONG = 100;

    @Override
    public String name() {
        return "condition_index";
    }

    @Override
    public boolean suits(TaskKind task) {
        return true;
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of(
                "linear", Consequence.MATTERS,
                "ridge", Consequence.READING,
                "lasso", Consequence.READING,
                "elastic_net", Consequence.READING,
                "logistic", Consequence.READING,
                "lda", Consequence.READING,
                "qda", Consequence.READING);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        if (rows.tooFew()) {
            return List.of(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        double value = ConditionIndex.greatest(rows.orthogonal(), rows.columns());
        String penalised = rows.input().task().classes() ? "logistic" : "ridge";
        AssumptionFound found = AssumptionFound.of(
                name(),
                "",
                "",
                value,
                OptionalDouble.empty(),
                LOOK,
                Reading.above(value, LOOK, STRONG),
                Message.of(
                        Double.isInfinite(value)
                                ? "assumption.condition_index.exact"
                                : "assumption.condition_index.found",
                        value));
        return List.of(found.offering(Remedy.drop(mostInflated(rows)), Remedy.family(penalised)));
    }

    private static String mostInflated(CheckedRows rows) {
        List<VarianceInflation.Inflation> inflations = VarianceInflation.of(
                rows.orthogonal(),
                rows.terms().stream().map(DesignTerm::positions).toList());
        int most = 0;
        for (int i = 1; i < inflations.size(); i++) {
            most = inflations.get(i).comparable() > inflations.get(most).comparable() ? i : most;
        }
        return rows.terms().get(most).column();
    }
}
