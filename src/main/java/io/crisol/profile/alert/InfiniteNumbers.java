package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/** Numbers are infinite. */
public final class InfiniteNumbers implements Alert {
    @Override
    public String name() {
        return "infinite";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.numbers().map(n -> n.infinite() > 0).orElse(false))
                .map(c -> new AlertFound(
                        name(),
                        Severity.ERROR,
                        List.of(c.name()),
                        Message.of(
                                "alert." + name(),
                                c.name(),
                                c.numbers().orElseThrow().infinite()),
                        c.numbers().orElseThrow().infinite(),
                        List.of(),
                        Optional.empty()))
                .toList();
    }
}
