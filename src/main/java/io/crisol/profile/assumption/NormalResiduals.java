package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.AndersonDarling;
import io.crisol.profile.assumption.formula.JarqueBera;
import io.crisol.profile.assumption.formula.Shape;
import io.crisol.profile.assumption.formula.ShapiroWilk;
import io.crisol.profile.assumption.formula.Tested;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Residuals are normal, by three tests. Strong also needs a skewness beyond 2 or an excess kurtosis beyond 7 (West, Finch and Curran 1995). */
public final class NormalResiduals implements AssumptionCheck {
    private static final double LEVEL = 0.05;
    private static final double SKEW = 2;
    private static final double KURTOSIS = 7;

    @Override
    public String name() {
        return "normality";
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
        double[] residuals = rows.linear().residuals();
        double sd = Math.sqrt(
                rows.linear().residualSquares() / Math.max(1, rows.linear().freedom()));
        double sum = Math.sqrt(rows.linear().totalSquares() / residuals.length);
        if (!(sd > 1e-9 * sum)) {
            return List.of(AssumptionFound.open(name(), Message.of("assumption.normality.exact")));
        }
        double[] standardised =
                Arrays.stream(residuals).map(r -> r / sd).sorted().toArray();
        List<AssumptionFound> found = new ArrayList<>();
        found.add(found("jarque_bera", JarqueBera.of(residuals), residuals));
        if (residuals.length <= ShapiroWilk.MOST) {
            found.add(found("shapiro_wilk", ShapiroWilk.of(residuals), residuals));
        }
        found.add(found("anderson_darling", AndersonDarling.of(residuals), residuals));
        return found.stream()
                .map(f -> f.drawn(new Picture.Quantiles(standardised)))
                .toList();
    }

    private AssumptionFound found(String statistic, Tested tested, double[] residuals) {
        Shape shape = Shape.of(residuals);
        boolean far = Math.abs(shape.skewness()) > SKEW || shape.kurtosis() > KURTOSIS;
        Reading reading = tested.p() >= LEVEL ? Reading.FINE : far ? Reading.STRONG : Reading.LOOK;
        return AssumptionFound.of(
                        name(),
                        statistic,
                        "",
                        tested.statistic(),
                        OptionalDouble.of(tested.p()),
                        LEVEL,
                        reading,
                        Message.of(
                                "assumption.normality.found",
                                Message.of("assumption.statistic." + statistic),
                                tested.statistic(),
                                tested.p(),
                                shape.skewness(),
                                shape.kurtosis()))
                .offering(Remedy.family("boosting"), Remedy.family("forest"));
    }
}
