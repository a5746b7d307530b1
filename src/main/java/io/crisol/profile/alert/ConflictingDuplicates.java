package io.crisol.profile.alert;

import io.crisol.data.Column;
import io.crisol.finding.Severity;
import io.crisol.profile.DuplicateRows;
import io.crisol.profile.TargetView;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.BitSet;
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
        TargetView target = seen.target().get();
        Column answers = seen.data().column(target.column());
        BitSet training = new BitSet();
        Arrays.stream(target.trainingRows()).forEach(training::set);
        long conflicts = 0;
        for (int[] equal : DuplicateRows.groups(seen.data().without(List.of(target.column())), seen.job())) {
            int[] group = Arrays.stream(equal).filter(training::get).toArray();
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
                List.of(target.column()),
                Message.of("alert." + name(), conflicts),
                conflicts,
                List.of(),
                Optional.empty()));
    }
}
