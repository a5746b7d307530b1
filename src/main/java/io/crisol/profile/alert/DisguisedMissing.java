package io.crisol.profile.alert;

import io.crisol.data.NumberColumn;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.NumberSummary;
import io.crisol.profile.relation.SortedNumbers;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A number such as 999 or −200 stands far away from all others, often: it may mean missing. */
public final class DisguisedMissing implements Alert {
    @Override
    public String name() {
        return "disguised_missing";
    }

    private static final double[] USUAL = {-1, -9, -99, -200, -999, -9999, 99, 999, 9999, 99999, 999999, 99999999};

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.numbers().map(n -> n.count() >= 20).orElse(false) && c.distinct() > 2)
                .flatMap(c -> found(c, seen).stream())
                .toList();
    }

    private Optional<AlertFound> found(ColumnProfile column, AlertContext seen) {
        if (!(seen.data().column(column.name()) instanceof NumberColumn numbers)) {
            return Optional.empty();
        }
        NumberSummary summary = column.numbers().orElseThrow();
        if (!usual(summary.min()) && !usual(summary.max())) {
            return Optional.empty();
        }
        double[] sorted = Arrays.stream(SortedNumbers.of(numbers.toArray()))
                .filter(Double::isFinite)
                .toArray();
        for (double value : new double[] {sorted[0], sorted[sorted.length - 1]}) {
            double[] others = Arrays.stream(sorted).filter(v -> v != value).toArray();
            int count = sorted.length - others.length;
            double gap = value == sorted[0] ? others[0] - value : value - others[others.length - 1];
            double spread = NumberSummary.quantile(others, 0.9) - NumberSummary.quantile(others, 0.1);
            boolean apart = value == -1 ? others[0] >= 0 : gap > Math.max(spread, 1e-12);
            if (usual(value) && apart && count >= Math.max(3, sorted.length / 1000)) {
                String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
                return Optional.of(new AlertFound(
                        name(),
                        Severity.WARNING,
                        List.of(column.name()),
                        Message.of("alert." + name(), column.name(), text, count),
                        count,
                        List.of(text),
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static boolean usual(double value) {
        return Arrays.stream(USUAL).anyMatch(u -> u == value);
    }
}
