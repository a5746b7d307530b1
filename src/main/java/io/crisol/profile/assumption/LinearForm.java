package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.Reset;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A straight line is enough: Ramsey’s RESET with the second and third power of the fitted values. Strong also needs R² to gain 0.02. */
public final class LinearForm implements AssumptionCheck {
    private static final double LEVEL = 0.05;
    private static final double STRONG_LEVEL = 0.01;
    private static final double STRONG_GAIN = 0.02;

    @Override
    public String name() {
        return "reset";
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
        Reset.Curvature curvature = Reset.of(rows.linear(), rows.numbers(), new int[] {2, 3}, context);
        double p = curvature.f().p();
        Reading reading = p >= LEVEL
                ? Reading.FINE
                : p < STRONG_LEVEL && curvature.gain() > STRONG_GAIN ? Reading.STRONG : Reading.LOOK;
        return List.of(AssumptionFound.of(
                        name(),
                        "",
                        "",
                        curvature.f().statistic(),
                        OptionalDouble.of(p),
                        LEVEL,
                        reading,
                        Message.of(
                                "assumption.reset.found",
                                curvature.f().statistic(),
                                curvature.f().freedom(),
                                curvature.denominator(),
                                p,
                                curvature.gain()))
                .drawn(new Picture.Residuals(
                        rows.linear().fitted(), rows.linear().residuals()))
                .offering(Remedy.family("boosting"), Remedy.family("forest")));
    }
}
