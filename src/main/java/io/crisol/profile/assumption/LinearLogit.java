package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.Tested;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Log odds are straight in every number: a term x·ln x adds nothing (Box and Tidwell 1962), by Rao's score test, x shifted
 * to positive. Levels of p are shared among the columns; strong also needs 2 % of the null deviance. */
public final class LinearLogit implements AssumptionCheck {
    private static final double LEVEL = 0.05;
    private static final double STRONG_LEVEL = 0.001;
    private static final double STRONG_SHARE = 0.02;
    private static final int FEW = 10;

    @Override
    public String name() {
        return "logit_linearity";
    }

    @Override
    public boolean suits(TaskKind task) {
        return task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of("logistic", Consequence.MATTERS, "lda", Consequence.READING);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        if (rows.tooFew()) {
            return List.of(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        List<DesignTerm> numbers = rows.terms().stream()
                .filter(t -> !t.levels() && Deciles.distinct(rows.columns()[t.first()]) > FEW)
                .toList();
        if (numbers.isEmpty()) {
            return List.of(AssumptionFound.open(name(), Message.of("assumption.logit_linearity.no_numbers")));
        }
        List<AssumptionFound> found = new ArrayList<>();
        for (DesignTerm term : numbers) {
            context.checkCancelled();
            java.util.Arrays.stream(rows.fittedClasses())
                    .mapToObj(code -> found(term, code, numbers.size(), rows))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingDouble(AssumptionFound::value))
                    .ifPresent(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(AssumptionFound::value).reversed())
                .toList();
    }

    private Optional<AssumptionFound> found(DesignTerm term, int code, int columns, CheckedRows rows) {
        return rows.logistic(code).map(fit -> {
            double[] x = rows.columns()[term.first()];
            double least = java.util.Arrays.stream(x).min().orElse(0);
            double most = java.util.Arrays.stream(x).max().orElse(0);
            double shift = least > 0 ? 0 : (most - least) / 100 - least;
            Tested tested = fit.scores()
                    .of(java.util.Arrays.stream(x)
                            .map(v -> (v + shift) * Math.log(v + shift))
                            .toArray());
            double share = tested.statistic() / fit.nullDeviance();
            double together = tested.p() * columns * rows.fittedClasses().length;
            Reading reading = together >= LEVEL
                    ? Reading.FINE
                    : together < STRONG_LEVEL && share > STRONG_SHARE ? Reading.STRONG : Reading.LOOK;
            return AssumptionFound.of(
                            name(),
                            "",
                            term.column(),
                            tested.statistic(),
                            OptionalDouble.of(tested.p()),
                            LEVEL / columns / rows.fittedClasses().length,
                            reading,
                            Message.of(
                                    shift == 0
                                            ? "assumption.logit_linearity.found"
                                            : "assumption.logit_linearity.shifted",
                                    term.column(),
                                    tested.statistic(),
                                    tested.p(),
                                    share,
                                    shift))
                    .drawn(Deciles.of(
                            term.column(), x, rows.ofClass(code), rows.classes().get(code)))
                    .offering(
                            new Remedy.Step(
                                    "bin",
                                    List.of(term.column()),
                                    Map.of(),
                                    Message.of("assumption.remedy.bin", term.column())),
                            Remedy.family("boosting"));
        });
    }
}
