package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A level column with more than 50 levels makes many encoded columns. */
public final class HighCardinality implements Alert {
    @Override
    public String name() {
        return "high_cardinality";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.info().type() == ColumnType.LEVEL && c.distinct() > 50 && c.distinct() < c.rows())
                .map(c -> new AlertFound(
                        name(),
                        Severity.WARNING,
                        List.of(c.name()),
                        Message.of("alert." + name(), c.name(), c.distinct()),
                        c.distinct(),
                        c.top().stream().limit(5).map(l -> l.value()).toList(),
                        Optional.of(new AlertFound.Fix(
                                seen.target().isPresent() ? "target" : "frequency", List.of(c.name()), Map.of()))))
                .toList();
    }
}
