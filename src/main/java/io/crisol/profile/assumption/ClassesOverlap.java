package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.formula.LogisticFit;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Classes can’t be told apart completely: no level has rows of one class only, and no fitted probability runs to 0 or 1. */
public final class ClassesOverlap implements AssumptionCheck {
    /** A level with fewer rows may have one class by chance. */
    private static final int LEAST_ROWS = 10;

    private static final double EXTREME = 1e-6;

    @Override
    public String name() {
        return "separation";
    }

    @Override
    public boolean suits(TaskKind task) {
        return task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of("logistic", Consequence.READING);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        List<AssumptionFound> found = new ArrayList<>();
        for (DesignTerm term : rows.terms()) {
            if (term.levels()) {
                level(term, rows).ifPresent(found::add);
            }
        }
        if (!rows.tooFew()) {
            found.add(fitted(rows));
        } else if (found.isEmpty()) {
            found.add(AssumptionFound.open(
                    name(), Message.of("assumption.open.few", rows.rows(), rows.columns().length)));
        }
        return found;
    }

    /** The largest level of a term that has rows of one class only. */
    private Optional<AssumptionFound> level(DesignTerm term, CheckedRows rows) {
        int[] codes = rows.codes();
        int largest = 0;
        String named = "";
        for (int position : term.positions()) {
            double[] column = rows.columns()[position];
            int count = 0;
            int first = -1;
            boolean one = true;
            for (int row = 0; row < codes.length; row++) {
                if (column[row] > 0.5) {
                    count++;
                    one &= first < 0 || codes[row] == first;
                    first = codes[row];
                }
            }
            if (one && count > largest) {
                largest = count;
                named = rows.names().get(position);
            }
        }
        if (largest < LEAST_ROWS) {
            return Optional.empty();
        }
        return Optional.of(AssumptionFound.of(
                        name(),
                        "level",
                        term.column(),
                        largest,
                        OptionalDouble.empty(),
                        LEAST_ROWS,
                        Reading.LOOK,
                        Message.of("assumption.separation.level", named, largest))
                .offering(
                        new Remedy.Step(
                                "merge_levels",
                                List.of(term.column()),
                                Map.of(),
                                Message.of("assumption.remedy.merge", term.column())),
                        Remedy.family("logistic")));
    }

    private AssumptionFound fitted(CheckedRows rows) {
        double most = 0;
        for (int code : rows.fittedClasses()) {
            most = Math.max(
                    most, rows.logistic(code).map(ClassesOverlap::extreme).orElse(0.0));
        }
        return AssumptionFound.of(
                        name(),
                        "fitted",
                        "",
                        most,
                        OptionalDouble.empty(),
                        0,
                        most > 0.5 ? Reading.STRONG : most > 0 ? Reading.LOOK : Reading.FINE,
                        Message.of("assumption.separation.fitted", most))
                .offering(Remedy.family("logistic"));
    }

    /** Share of rows with a fitted probability at 0 or 1. */
    private static double extreme(LogisticFit fit) {
        long count = java.util.Arrays.stream(fit.probabilities())
                .filter(p -> p < EXTREME || p > 1 - EXTREME)
                .count();
        return (double) count / fit.probabilities().length;
    }
}
