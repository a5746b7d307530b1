package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.Influence;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** No single row decides the fit: Cook's distance and leverage. */
public final class InfluentialRows implements AssumptionCheck {
    private static final double STRONG = 1;

    @Override
    public String name() {
        return "influence";
    }

    @Override
    public boolean suits(TaskKind task) {
        return !task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of(
                "linear", Consequence.MATTERS,
                "ridge", Consequence.MATTERS,
                "lasso", Consequence.MATTERS,
                "elastic_net", Consequence.MATTERS);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        if (rows.tooFew()) {
            return List.of(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        Influence influence = Influence.of(rows.linear());
        return List.of(cook(influence, rows), leverage(influence, rows));
    }

    private AssumptionFound cook(Influence influence, CheckedRows rows) {
        double look = 4.0 / rows.rows();
        int at = Influence.greatest(influence.cook());
        double value = influence.cook()[at];
        long over =
                java.util.Arrays.stream(influence.cook()).filter(c -> c > look).count();
        AssumptionFound found = AssumptionFound.of(
                name(),
                "cook",
                "",
                value,
                OptionalDouble.empty(),
                look,
                Reading.above(value, look, STRONG),
                Message.of("assumption.influence.cook", value, rows.rowNumbers()[at] + 1, over, look));
        AssumptionFound drawn = found.drawn(new Picture.Rows(rows.rowNumbers(), influence.cook(), look));
        return farthest(rows, at)
                .map(c -> drawn.offering(
                        new Remedy.Step("clip", List.of(c), Map.of(), Message.of("assumption.remedy.clip", c))))
                .orElse(drawn);
    }

    private AssumptionFound leverage(Influence influence, CheckedRows rows) {
        double look = 2.0 * influence.parameters() / rows.rows();
        int at = Influence.greatest(influence.leverage());
        double value = influence.leverage()[at];
        long over = java.util.Arrays.stream(influence.leverage())
                .filter(h -> h > look)
                .count();
        return AssumptionFound.of(
                        name(),
                        "leverage",
                        "",
                        value,
                        OptionalDouble.empty(),
                        look,
                        value > look ? Reading.LOOK : Reading.FINE,
                        Message.of("assumption.influence.leverage", value, rows.rowNumbers()[at] + 1, over, look))
                .drawn(new Picture.Rows(rows.rowNumbers(), influence.leverage(), look));
    }

    /** The number column in which a row lies farthest out, in standard deviations. */
    private static Optional<String> farthest(CheckedRows rows, int row) {
        Optional<String> farthest = Optional.empty();
        double most = 0;
        for (DesignTerm term : rows.terms()) {
            if (!term.levels()) {
                double[] values = rows.columns()[term.first()];
                double mean = java.util.Arrays.stream(values).average().orElse(0);
                double squares = java.util.Arrays.stream(values)
                        .map(v -> (v - mean) * (v - mean))
                        .sum();
                double out = Math.abs(values[row] - mean) / Math.sqrt(squares / values.length);
                if (out > most) {
                    most = out;
                    farthest = Optional.of(term.column());
                }
            }
        }
        return farthest;
    }
}
