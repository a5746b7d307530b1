package io.crisol.ui.registry;

import io.crisol.bundle.ContractColumn;
import io.crisol.text.Texts;
import java.util.List;

/** Says what a contract asks of a column. */
final class ContractWords {
    private ContractWords() {}

    /** Type, range or levels, and whether cells may be missing, in one line. */
    static String rule(ContractColumn column, int mostLevels, Texts texts) {
        StringBuilder said =
                new StringBuilder(texts.say("ui.type." + column.type().word()));
        if (column.min().isPresent() && column.max().isPresent()) {
            said.append(" · ")
                    .append(texts.say(
                            "ui_registry.contract.range",
                            column.min().getAsDouble(),
                            column.max().getAsDouble()));
        }
        if (!column.levels().isEmpty()) {
            List<String> some = column.levels().stream().limit(mostLevels).toList();
            int more = column.levels().size() - some.size();
            said.append(" · ").append(String.join(", ", some));
            if (more > 0) {
                said.append(' ').append(texts.say("ui_registry.contract.more", more));
            }
        }
        if (column.nullable()) {
            said.append(" · ").append(texts.say("ui_registry.contract.nullable"));
        }
        return said.toString();
    }
}
