package io.crisol.profile.alert;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.finding.Severity;
import io.crisol.profile.DuplicateRows;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/** Rows have equal inputs but different targets: no model can tell them apart. Looks at training rows only. */
public final class ConflictingDuplicates implements Alert {
    @Override
    public String name() {
        return "conflicting_duplicates";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        if (seen.target().isEmpty() || seen.columns().size() < 2) {
            return List.of();
        }
        Dataset training = seen.data().take(seen.target().get().trainingRows());
        Column answers = training.column(seen.target().get().column());
        long conflicts = 0;
        for (int[] group : DuplicateRows.groups(
                training.without(List.of(seen.target().get().column())))) {
            for (int row : group) {
                if (!answers.text(row).equals(answers.text(group[0]))) {
                    conflicts += group.length;
                    break;
                }
            }
        }
        if (conflicts == 0) {
            return List.of();
        }
        return List.of(new AlertFound(
                name(),
                Severity.WARNING,
                List.of(seen.target().get().column()),
                Message.of("alert." + name(), conflicts),
                conflicts,
                List.of(),
                Optional.empty()));
    }
}
