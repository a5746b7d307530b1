package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.problem.TaskKind;
import io.crisol.profile.LevelCount;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/** One class of the target is rare (below 10 %). */
public final class ImbalancedTarget implements Alert {
    @Override
    public String name() {
        return "imbalance";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.target().filter(t -> t.task() != TaskKind.REGRESSION).stream()
                .flatMap(t -> seen.columns().stream().filter(c -> c.name().equals(t.column())))
                .filter(c -> c.top().size() > 1 && c.rows() > c.missing())
                .filter(c -> c.top().getLast().rows() < 0.1 * (c.rows() - c.missing()))
                .map(c -> {
                    LevelCount rarest = c.top().getLast();
                    double share = 100.0 * rarest.rows() / (c.rows() - c.missing());
                    return new AlertFound(
                            name(),
                            Severity.INFO,
                            List.of(c.name()),
                            Message.of("alert." + name(), c.name(), rarest.value(), share, rarest.rows()),
                            rarest.rows(),
                            List.of(rarest.value()),
                            Optional.empty());
                })
                .toList();
    }
}
