package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One column alone tells nearly all of the target (90 % of its entropy): it may not be known at the moment of prediction. */
public final class LeakSuspicion implements Alert {
    @Override
    public String name() {
        return "leak_suspicion";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.relation()
                                .map(r -> r.strength() >= 0.9 && r.adjusted() < 0.001)
                                .orElse(false)
                        && c.distinct() <= c.rows() / 2)
                .map(c -> new AlertFound(
                        name(),
                        Severity.ERROR,
                        List.of(c.name()),
                        Message.of(
                                "alert." + name(),
                                c.name(),
                                c.relation().orElseThrow().strength() * 100),
                        c.rows(),
                        List.of(),
                        Optional.of(new AlertFound.Fix("drop", List.of(c.name()), Map.of()))))
                .toList();
    }
}
