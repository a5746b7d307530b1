package io.crisol.cli;

import io.crisol.profile.association.Association;
import io.crisol.profile.association.AssociationMatrix;
import io.crisol.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How strongly every two columns go together, for the terminal: the strongest pairs, or JSON. */
final class AssociationWords {
    private static final int SHOWN = 20;

    private AssociationWords() {}

    static void print(AssociationMatrix matrix, Terminal terminal) {
        Texts texts = terminal.texts();
        terminal.line("");
        terminal.line(texts.say("cli_profile.associations", matrix.columns().size(), matrix.rows(), matrix.of()));
        TextTable table = new TextTable(
                texts.say("cli_profile.first"),
                texts.say("cli_profile.second"),
                "",
                ">" + texts.say("cli_profile.strength"));
        for (Association pair : matrix.strongest(SHOWN)) {
            table.row(
                    matrix.columns().get(pair.first()),
                    matrix.columns().get(pair.second()),
                    texts.say("chart_association.kind." + pair.kind().word()),
                    texts.numbers().decimals(pair.value(), 3));
        }
        table.lines().forEach(terminal::line);
    }

    static ObjectNode json(AssociationMatrix matrix) {
        ObjectNode node = Terminal.object();
        node.put("rows", matrix.rows());
        node.put("sample", matrix.rows() < matrix.of());
        ArrayNode pairs = node.putArray("pairs");
        for (Association pair : matrix.pairs()) {
            ObjectNode each = pairs.addObject();
            ArrayNode columns = each.putArray("columns");
            columns.add(matrix.columns().get(pair.first()));
            columns.add(matrix.columns().get(pair.second()));
            each.put("measure", pair.kind().word());
            RelationWords.put(each, "value", pair.value());
        }
        ArrayNode leftOut = node.putArray("left_out");
        matrix.leftOut().forEach(leftOut::add);
        return node;
    }
}
