package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.PairCost;
import io.crisol.profile.relation.Correlations;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two number columns go nearly in step (|Pearson correlation| of at least 0.95). Where comparing all pairs would take long,
 * only what {@link PairCost} allows is compared, pairs that may be beyond the limit once more on all rows, and a note says
 * what was left out.
 */
public final class HighCorrelation implements Alert {
    @Override
    public String name() {
        return "high_correlation";
    }

    private static final double LIMIT = 0.95;
    private static final double NEAR_LIMIT = 0.9;

    @Override
    public List<AlertFound> look(AlertContext seen) {
        List<ColumnProfile> all = seen.inputs()
                .filter(c -> c.info().type() == ColumnType.NUMBER && c.distinct() > 2)
                .toList();
        PairCost cost = PairCost.of(all.size(), seen.data().rows());
        List<ColumnProfile> some = all.subList(0, cost.columns());
        double[][] found = correlations(some, seen, cost.step());
        List<AlertFound> alerts = new ArrayList<>();
        for (int a = 0; a < found.length; a++) {
            for (int b = a + 1; b < found.length; b++) {
                double r = found[a][b];
                if (cost.step() > 1 && Math.abs(r) >= NEAR_LIMIT) {
                    r = correlations(List.of(some.get(a), some.get(b)), seen, 1)[0][1];
                }
                if (Math.abs(r) >= LIMIT) {
                    alerts.add(found(some.get(a).name(), some.get(b).name(), r));
                }
            }
        }
        if (some.size() < all.size()) {
            alerts.add(leftOut(some.size(), all.size(), cost));
        }
        return alerts;
    }

    private static double[][] correlations(List<ColumnProfile> columns, AlertContext seen, int step) {
        List<NumberColumn> cells =
                columns.stream().map(c -> seen.data().numbers(c.name())).toList();
        double[] centres = columns.stream()
                .mapToDouble(c -> c.numbers().orElseThrow().mean())
                .toArray();
        return Correlations.of(cells, centres, step);
    }

    private AlertFound found(String a, String b, double r) {
        return new AlertFound(
                name(),
                Severity.WARNING,
                List.of(a, b),
                Message.of("alert." + name(), a, b, r),
                0,
                List.of(),
                Optional.of(new AlertFound.Fix("drop", List.of(b), Map.of())));
    }

    private AlertFound leftOut(int compared, int all, PairCost cost) {
        return new AlertFound(
                name(),
                Severity.INFO,
                List.of(),
                Message.of("alert." + name() + ".left_out", compared, all, Math.round(cost.seconds())),
                0,
                List.of(),
                Optional.empty());
    }
}
