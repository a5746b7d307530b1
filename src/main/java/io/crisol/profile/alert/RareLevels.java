package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.LevelCount;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Levels stand in fewer than 10 rows each. */
public final class RareLevels implements Alert {
    @Override
    public String name() {
        return "rare_levels";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(c -> c.info().type() == ColumnType.LEVEL && c.distinct() <= 50 && rare(c) > 0)
                .map(c -> new AlertFound(
                        name(),
                        Severity.INFO,
                        List.of(c.name()),
                        Message.of("alert." + name(), c.name(), rare(c)),
                        rare(c),
                        c.top().stream()
                                .filter(l -> l.rows() < RARE)
                                .map(LevelCount::value)
                                .toList(),
                        Optional.of(new AlertFound.Fix(
                                "merge_levels", List.of(c.name()), Map.of("min_share", 0.0, "min_count", (long)
                                        RARE)))))
                .toList();
    }

    private static final int RARE = 10;

    private static long rare(ColumnProfile column) {
        return column.top().stream().filter(l -> l.rows() < RARE).count();
    }
}
