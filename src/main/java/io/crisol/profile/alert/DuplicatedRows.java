package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows are equal to earlier rows. */
public final class DuplicatedRows implements Alert {
    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        if (seen.duplicateRows() == 0) {
            return List.of();
        }
        return List.of(new AlertFound(
                name(),
                Severity.WARNING,
                List.of(),
                Message.of("alert." + name(), seen.duplicateRows()),
                seen.duplicateRows(),
                List.of(),
                Optional.of(new AlertFound.Fix("drop_duplicates", List.of(), Map.of()))));
    }
}
