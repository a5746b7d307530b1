package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.TargetView;
import io.crisol.profile.missingness.MissingAndTarget;
import io.crisol.profile.missingness.TargetByMissing;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column is missing more often for some answers than for others: that it is missing tells something, and rows must not be
 * left out for it. Training rows only; corrected for the number of columns that have missing cells.
 */
public final class MissingRelatedToTarget implements Alert {
    @Override
    public String name() {
        return "missing_related_to_target";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        if (seen.target().isEmpty()
                || seen.inputs().noneMatch(c -> c.missing() > 0)
                || !seen.data().schema().has(seen.target().get().column())) {
            return List.of();
        }
        TargetView target = seen.target().get();
        return MissingAndTarget.of(seen.data(), target).stream()
                .filter(TargetByMissing::related)
                .map(t -> found(t, target, seen))
                .toList();
    }

    private AlertFound found(TargetByMissing related, TargetView target, AlertContext seen) {
        boolean number = related.target().isEmpty();
        Message text = number
                ? Message.of(
                        "alert.missing_related_to_target.number",
                        related.column(),
                        target.column(),
                        related.missing().value(),
                        related.present().value(),
                        related.test().adjusted())
                : Message.of(
                        "alert.missing_related_to_target.class",
                        related.column(),
                        related.target(),
                        100 * related.missing().value(),
                        100 * related.present().value(),
                        related.test().adjusted());
        return new AlertFound(
                name(),
                Severity.WARNING,
                List.of(related.column()),
                text,
                related.missingRows(),
                List.of(),
                fix(related.column(), seen));
    }

    private static Optional<AlertFound.Fix> fix(String column, AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.name().equals(column))
                .map(ColumnProfile::info)
                .findFirst()
                .filter(info -> info.type() == ColumnType.NUMBER || info.type().categorical())
                .map(info -> new AlertFound.Fix(
                        "impute",
                        List.of(column),
                        Map.of("method", info.type() == ColumnType.NUMBER ? "median" : "mode", "indicator", true)));
    }
}
