package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers reach far to one side (|skewness| above 3). */
public final class SkewedNumbers implements Alert {
    @Override
    public String name() {
        return "skew";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.info().type() == ColumnType.NUMBER && c.distinct() > 10 && skewness(c) > 3)
                .map(c -> new AlertFound(
                        name(),
                        Severity.INFO,
                        List.of(c.name()),
                        Message.of(
                                "alert." + name(),
                                c.name(),
                                c.numbers().orElseThrow().skewness()),
                        c.rows(),
                        List.of(),
                        Optional.of(new AlertFound.Fix(
                                c.numbers().orElseThrow().min() >= 0 ? "log" : "power", List.of(c.name()), Map.of()))))
                .toList();
    }

    private static double skewness(ColumnProfile column) {
        return column.numbers().map(n -> Math.abs(n.skewness())).orElse(0.0);
    }
}
