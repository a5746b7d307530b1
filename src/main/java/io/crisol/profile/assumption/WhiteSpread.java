package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.Tested;
import io.crisol.profile.assumption.formula.White;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The residuals spread alike, also along squares and products. Left out where there are more terms than a fifth of the rows. */
public final class WhiteSpread implements AssumptionCheck {
    private static final double LEVEL = 0.05;
    private static final double STRONG_LEVEL = 0.01;
    private static final double STRONG_SHARE = 0.1;

    private static final double MOST_WORK = 1e9;

    @Override
    public String name() {
        return "white";
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
        long terms = White.terms(rows.columns().length);
        if (terms > rows.rows() / 5 || terms * terms * rows.rows() > MOST_WORK) {
            return List.of(AssumptionFound.open(name(), Message.of("assumption.white.terms", terms, rows.rows())));
        }
        return List.of(found(White.of(rows.linear(), rows.columns(), context), rows));
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
