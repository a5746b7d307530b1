package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column with one value, or none, tells nothing. */
public final class ConstantColumn implements Alert {
    @Override
    public String name() {
        return "constant";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.rows() > 1 && (c.distinct() == 0 || c.distinct() == 1 && c.missing() == 0))
                .map(c -> new AlertFound(
                        name(),
                        Severity.WARNING,
                        List.of(c.name()),
                        Message.of("alert." + name(), c.name()),
                        c.rows(),
                        c.top().stream().map(l -> l.value()).limit(1).toList(),
                        Optional.of(new AlertFound.Fix("drop", List.of(c.name()), Map.of()))))
                .toList();
    }
}
