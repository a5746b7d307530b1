package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells are missing. */
public final class MissingCells implements Alert {
    @Override
    public String name() {
        return "missing";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.columns().stream()
                .filter(c -> c.missing() > 0 && c.distinct() > 0)
                .map(c -> new AlertFound(
                        name(),
                        c.missingShare() >= 0.3 ? Severity.WARNING : Severity.INFO,
                        List.of(c.name()),
                        Message.of("alert." + name(), c.name(), c.missing(), c.missingShare() * 100),
                        c.missing(),
                        List.of(),
                        fix(c, seen)))
                .toList();
    }

    private static Optional<AlertFound.Fix> fix(ColumnProfile column, AlertContext seen) {
        boolean target = seen.inputs().noneMatch(c -> c.name().equals(column.name()));
        if (target || column.info().type() != ColumnType.NUMBER) {
            return Optional.empty();
        }
        return Optional.of(new AlertFound.Fix("impute", List.of(column.name()), Map.of("method", "median")));
    }
}
