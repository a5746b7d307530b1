package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.DurbinWatson;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Residuals that follow each other in time have nothing to do with each other (Durbin and Watson). */
public final class Independence implements AssumptionCheck {
    private static final double LOOK = 0.5;
    private static final double STRONG = 1;

    @Override
    public String name() {
        return "durbin_watson";
    }

    @Override
    public boolean suits(TaskKind task) {
        return !task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return rows.input().split().equals("forward")
                ? Map.of(
                        "linear", Consequence.MATTERS,
                        "ridge", Consequence.READING,
                        "lasso", Consequence.READING,
                        "elastic_net", Consequence.READING)
                : Map.of("linear", Consequence.MATTERS, OTHERS, Consequence.MATTERS, "baseline", Consequence.NONE);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        if (rows.time().isEmpty()) {
            return List.of(AssumptionFound.open(name(), Message.of("assumption.durbin_watson.no_time")));
        }
        if (rows.tooFew()) {
            return List.of(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        double value = DurbinWatson.of(rows.linear().residuals());
        double off = Math.abs(value - 2);
        return List.of(AssumptionFound.of(
                        name(),
                        "",
                        rows.time().get(),
                        value,
                        OptionalDouble.empty(),
                        value < 2 ? 1.5 : 2.5,
                        Reading.above(off, LOOK, STRONG),
                        Message.of(
                                "assumption.durbin_watson.found",
                                value,
                                rows.time().get()))
                .drawn(new Picture.Sequence(rows.linear().residuals()))
                .offering(new Remedy.Split(
                        "forward",
                        rows.time().get(),
                        Message.of("assumption.remedy.forward", rows.time().get()))));
    }
}
