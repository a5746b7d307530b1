package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.BoxM;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The numbers spread alike in every class: Box’s M. Strong also needs variances that differ by a factor of 2 on average. */
public final class EqualCovariances implements AssumptionCheck {
    private static final double LEVEL = 0.05;
    private static final double STRONG_LEVEL = 0.001;
    private static final double STRONG_FACTOR = 2;
    private static final int MOST_COLUMNS = 50;

    @Override
    public String name() {
        return "equal_covariance";
    }

    @Override
    public boolean suits(TaskKind task) {
        return task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of("lda", Consequence.MATTERS);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        double[][] numbers = rows.terms().stream()
                .filter(t -> !t.levels() && Deciles.distinct(rows.columns()[t.first()]) > 2)
                .limit(MOST_COLUMNS)
                .map(t -> rows.columns()[t.first()])
                .toArray(double[][]::new);
        Optional<BoxM> box = numbers.length == 0 || rows.classes().size() < 2
                ? Optional.empty()
                : BoxM.of(numbers, rows.codes(), rows.classes().size());
        return List.of(box.map(b -> found(b, rows))
                .orElseGet(() -> AssumptionFound.open(name(), Message.of("assumption.equal_covariance.none"))));
    }

    private AssumptionFound found(BoxM box, CheckedRows rows) {
        double factor = 1;
        double[] logs = new double[rows.classes().size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (box.logDeterminants()[i] - box.pooled()) / box.dimensions();
            factor = Math.max(factor, Math.exp(Math.abs(logs[i])));
        }
        double p = box.test().p();
        Reading reading =
                p >= LEVEL ? Reading.FINE : p < STRONG_LEVEL && factor > STRONG_FACTOR ? Reading.STRONG : Reading.LOOK;
        return AssumptionFound.of(
                        name(),
                        "",
                        "",
                        box.test().statistic(),
                        OptionalDouble.of(p),
                        LEVEL,
                        reading,
                        Message.of(
                                "assumption.equal_covariance.found",
                                box.test().statistic(),
                                box.test().freedom(),
                                p,
                                factor))
                .drawn(new Picture.Bars(rows.classes(), logs, Double.NaN, Double.NaN))
                .offering(Remedy.family("qda"));
    }
}
