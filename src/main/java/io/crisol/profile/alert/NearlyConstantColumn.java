package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One value stands in nearly every row (at least 98 %). */
public final class NearlyConstantColumn implements Alert {
    @Override
    public String name() {
        return "nearly_constant";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.distinct() > 1 && share(c) >= SHARE)
                .map(c -> new AlertFound(
                        name(),
                        Severity.INFO,
                        List.of(c.name()),
                        Message.of("alert." + name(), c.name(), share(c)),
                        Math.round(share(c) * c.rows()),
                        c.top().stream().map(l -> l.value()).limit(1).toList(),
                        Optional.of(new AlertFound.Fix("drop", List.of(c.name()), Map.of()))))
                .toList();
    }

    private static final double SHARE = 0.98;

    private static double share(ColumnProfile column) {
        int most = 0;
        for (int count : column.histogram().counts()) {
            most = Math.max(most, count);
        }
        boolean exact = column.numbers().isEmpty()
                || column.distinct() <= column.histogram().bins();
        return exact && column.rows() > 0 ? (double) most / column.rows() : 0;
    }
}
