package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number such as 999 or −200, or a date such as 1900-01-01, stands far away from all others, often: it may mean missing. */
public final class DisguisedMissing implements Alert {
    @Override
    public String name() {
        return "disguised_missing";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        Map<String, NumberSummary> known = new HashMap<>();
        seen.columns().forEach(c -> c.numbers().ifPresent(n -> known.put(c.name(), n)));
        return MagicNumbers.in(seen.data(), name -> Optional.ofNullable(known.get(name))).stream()
                .map(this::found)
                .toList();
    }

    private AlertFound found(MagicNumber magic) {
        List<String> columns = magic.columns();
        Message text = columns.size() == 1
                ? Message.of("alert." + name(), columns.getFirst(), magic.text(), magic.count())
                : Message.of("alert." + name() + ".several", magic.text(), magic.count(), columns.size());
        return new AlertFound(
                name(), Severity.WARNING, columns, text, magic.count(), List.of(magic.text()), fix(magic));
    }

    private static Optional<AlertFound.Fix> fix(MagicNumber magic) {
        if (magic.date()) {
            return Optional.empty();
        }
        List<Map<String, Object>> pairs = List.of(Map.of("from", magic.text(), "to", ""));
        return Optional.of(new AlertFound.Fix("replace", magic.columns(), Map.of("values", pairs)));
    }
}
