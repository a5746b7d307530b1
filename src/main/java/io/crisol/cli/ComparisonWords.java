package io.crisol.cli;

import io.crisol.profile.comparison.ColumnComparison;
import io.crisol.profile.comparison.ColumnSide;
import io.crisol.profile.comparison.RowMatch;
import io.crisol.profile.comparison.Shift;
import io.crisol.profile.comparison.TableComparison;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two tables side by side, for the terminal: lines, or JSON. */
final class ComparisonWords {
    private ComparisonWords() {}

    static void print(TableComparison found, Terminal terminal) {
        Texts texts = terminal.texts();
        terminal.line("");
        terminal.line(texts.say("cli_profile.comparison", found.firstRows(), found.secondRows()));
        TextTable table = new TextTable(
                texts.say("cli_profile.first"),
                texts.say("cli_profile.change"),
                ">" + texts.say("cli_profile.reference"),
                ">" + texts.say("cli_profile.compared"),
                ">PSI",
                ">" + texts.say("cli_profile.p"));
        for (ColumnComparison column : found.columns()) {
            table.row(
                    column.name(),
                    change(column, texts),
                    column.first().map(s -> centre(s, texts)).orElse("–"),
                    column.second().map(s -> centre(s, texts)).orElse("–"),
                    column.shift()
                            .map(s -> texts.numbers().decimals(s.stability(), 4))
                            .orElse("–"),
                    column.shift()
                            .map(s -> texts.numbers().compact(s.adjusted()))
                            .orElse("–"));
        }
        table.lines().forEach(terminal::line);
        found.rows()
                .ifPresent(m -> terminal.line(Terminal.printable(texts.say(
                        "cli_profile.matched", m.key(), m.both(), m.changed(), m.onlyFirst(), m.onlySecond()))));
    }

    private static String change(ColumnComparison column, Texts texts) {
        String key = column.change() == ColumnComparison.Change.SAME
                ? "shift." + column.shift().map(s -> s.size().name()).orElse("unknown")
                : "change." + column.change().name();
        return texts.say("ui_comparison." + key.toLowerCase(Locale.ROOT));
    }

    private static String centre(ColumnSide side, Texts texts) {
        return side.most().isEmpty() ? texts.numbers().compact(side.median()) : side.most();
    }

    static ObjectNode json(TableComparison found) {
        ObjectNode node = Terminal.object();
        node.put("reference_rows", found.firstRows());
        node.put("compared_rows", found.secondRows());
        node.put("same_order", found.sameOrder());
        ArrayNode columns = node.putArray("columns");
        for (ColumnComparison column : found.columns()) {
            ObjectNode each = columns.addObject();
            each.put("name", column.name());
            each.put("change", column.change().name().toLowerCase(Locale.ROOT));
            side(each, "reference", column.first());
            side(each, "compared", column.second());
            column.shift().ifPresent(s -> shift(each.putObject("shift"), s));
        }
        found.rows().ifPresent(m -> rows(node.putObject("rows"), m));
        return node;
    }

    private static void side(ObjectNode node, String name, Optional<ColumnSide> side) {
        side.ifPresent(s -> {
            ObjectNode each = node.putObject(name);
            each.put("type", s.type().word());
            each.put("rows", s.rows());
            each.put("missing", s.missing());
            each.put("distinct", s.distinct());
            if (!Double.isNaN(s.mean())) {
                RelationWords.put(each, "mean", s.mean());
                RelationWords.put(each, "sd", s.sd());
                RelationWords.put(each, "median", s.median());
            }
        });
    }

    private static void shift(ObjectNode node, Shift s) {
        RelationWords.put(node, "psi", s.stability());
        RelationWords.put(node, "jensen_shannon", s.jensenShannon());
        node.put("test", s.test());
        RelationWords.put(node, "statistic", s.statistic());
        RelationWords.put(node, "p", s.p());
        RelationWords.put(node, "p_adjusted", s.adjusted());
        RelationWords.put(node, "wasserstein", s.wasserstein());
        node.put("size", s.size().name().toLowerCase(Locale.ROOT));
    }

    private static void rows(ObjectNode node, RowMatch m) {
        node.put("key", m.key());
        node.put("both", m.both());
        node.put("changed", m.changed());
        node.put("only_reference", m.onlyFirst());
        node.put("only_compared", m.onlySecond());
        node.put("repeated_keys", m.repeated());
        ObjectNode cells = node.putObject("changed_cells");
        m.changedCells().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> cells.put(e.getKey(), e.getValue()));
        some(node.putArray("some_only_reference"), m.someFirst());
        some(node.putArray("some_only_compared"), m.someSecond());
    }

    private static void some(ArrayNode node, List<String> keys) {
        keys.forEach(node::add);
    }
}
