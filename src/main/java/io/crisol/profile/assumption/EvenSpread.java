package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.BreuschPagan;
import io.crisol.profile.assumption.formula.Tested;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The residuals spread alike everywhere: Breusch and Pagan, studentised by Koenker. Strong also needs R² above 0.1. */
public final class EvenSpread implements AssumptionCheck {
    private static final double LEVEL = 0.05;
    private static final double STRONG_LEVEL = 0.01;
    private static final double STRONG_SHARE = 0.1;

    @Override
    public String name() {
        return "breusch_pagan";
    }

    @Override
    public boolean suits(TaskKind task) {
        return !task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of(
                "linear", Consequence.MATTERS,
                "ridge", Consequence.READING,
                "lasso", Consequence.READING,
                "elastic_net", Consequence.READING);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        if (rows.tooFew()) {
            return List.of(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        return List.of(found(BreuschPagan.of(rows.linear()), rows));
    }

    private AssumptionFound found(Tested tested, CheckedRows rows) {
        double share = tested.statistic() / rows.rows();
        Reading reading = tested.p() >= LEVEL
                ? Reading.FINE
                : tested.p() < STRONG_LEVEL && share > STRONG_SHARE ? Reading.STRONG : Reading.LOOK;
        return AssumptionFound.of(
                        name(),
                        "",
                        "",
                        tested.statistic(),
                        OptionalDouble.of(tested.p()),
                        LEVEL,
                        reading,
                        Message.of(
                                "assumption." + name() + ".found",
                                tested.statistic(),
                                tested.freedom(),
                                tested.p(),
                                share))
                .drawn(new Picture.Residuals(
                        rows.linear().fitted(), rows.linear().residuals()))
                .offering(Remedy.family("boosting"), Remedy.family("forest"));
    }
}
