package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import io.crisol.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** There are enough rows of the rarest class for each parameter. */
public final class EventsPerVariable implements AssumptionCheck {
    private static final double LOOK = 10;
    private static final double STRONG = 5;

    @Override
    public String name() {
        return "events_per_variable";
    }

    @Override
    public boolean suits(TaskKind task) {
        return task.classes();
    }

    @Override
    public Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows) {
        return Map.of("logistic", Consequence.MATTERS, "qda", Consequence.MATTERS, "lda", Consequence.READING);
    }

    @Override
    public List<AssumptionFound> look(CheckedRows rows, JobContext context) {
        int parameters = rows.columns().length;
        if (parameters == 0 || rows.rows() == 0) {
            return List.of(AssumptionFound.open(name(), Message.of("assumption.open.few", rows.rows(), parameters)));
        }
        int[] counts = new int[rows.classes().size()];
        for (int code : rows.codes()) {
            counts[code]++;
        }
        int rarest = 0;
        for (int i = 1; i < counts.length; i++) {
            rarest = counts[i] < counts[rarest] ? i : rarest;
        }
        double value = (double) counts[rarest] / parameters;
        DesignTerm widest = rows.terms().stream()
                .max(Comparator.comparingInt(DesignTerm::count))
                .orElseThrow();
        Remedy fewer = widest.count() > 2
                ? new Remedy.Step(
                        "merge_levels",
                        List.of(widest.column()),
                        Map.of(),
                        Message.of("assumption.remedy.merge", widest.column()))
                : Remedy.drop(widest.column());
        return List.of(AssumptionFound.of(
                        name(),
                        "",
                        "",
                        value,
                        OptionalDouble.empty(),
                        LOOK,
                        value < STRONG ? Reading.STRONG : value < LOOK ? Reading.LOOK : Reading.FINE,
                        Message.of(
                                "assumption.events_per_variable.found",
                                value,
                                counts[rarest],
                                rows.classes().get(rarest),
                                parameters))
                .offering(fewer, Remedy.family("boosting")));
    }
}
