package io.crisol.profile.alert;

import io.crisol.data.ColumnType;
import io.crisol.finding.Severity;
import io.crisol.profile.ColumnProfile;
import io.crisol.text.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A column that is different in every row names rows; it can't help to predict new ones. */
public final class IdentifierColumn implements Alert {
    @Override
    public String name() {
        return "identifier";
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        return seen.inputs()
                .filter(IdentifierColumn::identifies)
                .map(c -> new AlertFound(
                        name(),
                        Severity.WARNING,
                        List.of(c.name()),
                        Message.of("alert." + name(), c.name()),
                        c.distinct(),
                        List.of(),
                        Optional.of(new AlertFound.Fix("drop", List.of(c.name()), Map.of()))))
                .toList();
    }

    private static boolean identifies(ColumnProfile column) {
        if (column.rows() < 20 || column.missing() > 0 || column.distinct() < column.rows()) {
            return false;
        }
        if (column.info().type() != ColumnType.NUMBER) {
            return column.info().type() != ColumnType.DATE && column.info().type() != ColumnType.TIME;
        }
        String name = column.name().toLowerCase(Locale.ROOT);
        boolean named = name.matches("(.*[_ .-])?(id|key|nr|no|number|index|code)") || name.matches("id.*|row.*");
        boolean dense = column.numbers()
                .map(n -> n.max() - n.min() == column.rows() - 1)
                .orElse(false);
        return dense
                || named
                        && column.numbers()
                                .map(n -> n.max() == Math.rint(n.max()))
                                .orElse(false);
    }
}
