package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs every check that suits the task and says what each reading means for each family. Thread-safe. */
public final class CheckAssumptions {
    private final List<AssumptionCheck> checks;
    private final List<String> families;

    /** @param families names of those that verdicts are given for */
    public CheckAssumptions(List<AssumptionCheck> checks, List<String> families) {
        this.checks = List.copyOf(checks);
        this.families = List.copyOf(families);
    }

    /**
     * Checks training rows.
     *
     * @throws io.crisol.finding.CancelledException soon after the context is cancelled
     */
    public AssumptionReport check(CheckInput input, JobContext context) {
        context.progress(0, Message.of("assumption.progress.design"));
        CheckedRows rows = CheckedRows.of(input, context);
        List<AssumptionCheck> wanted =
                checks.stream().filter(c -> c.suits(input.task())).toList();
        List<AssumptionFound> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            AssumptionCheck check = wanted.get(i);
            context.checkCancelled();
            context.progress(
                    0.1 + 0.9 * i / wanted.size(),
                    Message.of("assumption.progress", Message.of("assumption." + check.name())));
            check.look(rows, context).stream()
                    .sorted(Comparator.comparing(AssumptionFound::reading).reversed())
                    .map(f -> f.judged(verdicts(check, f, rows)))
                    .forEach(found::add);
        }
        return new AssumptionReport(input.rows().length, rows.rows(), rows.columns().length, rows.notes(), found);
    }

    private Map<String, Verdict> verdicts(AssumptionCheck check, AssumptionFound found, CheckedRows rows) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        if (found.reading() == Reading.OPEN) {
            return verdicts;
        }
        Map<String, Consequence> known = found.reading() == Reading.FINE ? Map.of() : check.consequences(found, rows);
        for (String family : families) {
            Consequence other = known.getOrDefault(AssumptionCheck.OTHERS, Consequence.NONE);
            verdicts.put(family, verdict(check, found, family, known.getOrDefault(family, other)));
        }
        return verdicts;
    }

    private static Verdict verdict(
            AssumptionCheck check, AssumptionFound found, String family, Consequence consequence) {
        Message title = Message.of("family." + family);
        if (found.reading() == Reading.FINE) {
            return new Verdict(Consequence.NONE, Message.of("assumption.verdict.fine", title));
        }
        return new Verdict(
                consequence,
                consequence == Consequence.NONE
                        ? Message.of("assumption.verdict.none", title)
                        : Message.of("assumption." + check.name() + "." + consequence.word(), title));
    }
}
