package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.data.NumberColumn;
import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two number columns go nearly in step (|Pearson correlation| of at least 0.95). Looks at up to 100 columns and 20,000 rows. */
public final class HighCorrelation implements Alert {
    @Override
    public String name() {
        return "high_correlation";
    }

    private static final double LIMIT = 0.95;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_ROWS = 20_000;

    @Override
    public List<AlertFound> look(AlertContext seen) {
        List<String> names = seen.inputs()
                .filter(c -> c.info().type() == ColumnType.NUMBER && c.distinct() > 2)
                .map(c -> c.name())
                .limit(MOST_COLUMNS)
                .toList();
        List<double[]> values =
                names.stream().map(n -> sample(seen.data().numbers(n))).toList();
        List<AlertFound> found = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                double r = correlation(values.get(a), values.get(b));
                if (Math.abs(r) >= LIMIT) {
                    found.add(new AlertFound(
                            name(),
                            Severity.WARNING,
                            List.of(names.get(a), names.get(b)),
                            Message.of("alert." + name(), names.get(a), names.get(b), r),
                            0,
                            List.of(),
                            Optional.of(new AlertFound.Fix("drop", List.of(names.get(b)), Map.of()))));
                }
            }
        }
        return found;
    }

    private static double[] sample(NumberColumn column) {
        int step = Math.max(1, (column.size() + MOST_ROWS - 1) / MOST_ROWS);
        double[] taken = new double[column.size() / step];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = column.get(i * step);
        }
        return taken;
    }

    private static double correlation(double[] x, double[] y) {
        double sx = 0;
        double sy = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                sx += x[i];
                sy += y[i];
                n++;
            }
        }
        double mx = sx / n;
        double my = sy / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                xx += (x[i] - mx) * (x[i] - mx);
                yy += (y[i] - my) * (y[i] - my);
                xy += (x[i] - mx) * (y[i] - my);
            }
        }
        return n > 2 && xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }
}
