package io.crisol.cli;

import io.crisol.profile.missingness.Estimate;
import io.crisol.profile.missingness.MissingColumn;
import io.crisol.profile.missingness.MissingPattern;
import io.crisol.profile.missingness.Missingness;
import io.crisol.profile.missingness.TargetByMissing;
import io.crisol.text.Texts;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is missing together, and with what, for the terminal: lines, or JSON. */
final class MissingnessWords {
    private MissingnessWords() {}

    static void print(Missingness seen, Terminal terminal) {
        Texts texts = terminal.texts();
        terminal.line("");
        terminal.line(texts.say("cli_profile.missingness", seen.completeRows(), seen.rows()));
        for (MissingPattern pattern : seen.patterns()) {
            terminal.line("  " + texts.numbers().count(pattern.rows()) + "  "
                    + Terminal.printable(String.join(", ", pattern.columns())));
        }
        seen.random().ifPresent(t -> terminal.line(texts.say("cli_profile.little", t.statistic(), t.freedom(), t.p())));
        for (MissingColumn column : seen.columns()) {
            terminal.line("· " + Terminal.printable(column.name()) + " ("
                    + texts.numbers().percent(column.share()) + "): " + Terminal.printable(texts.say(column.advice())));
        }
    }

    static ObjectNode json(Missingness seen, Texts texts) {
        ObjectNode node = Terminal.object();
        node.put("complete_rows", seen.completeRows());
        ArrayNode patterns = node.putArray("patterns");
        for (MissingPattern pattern : seen.patterns()) {
            ObjectNode each = patterns.addObject();
            ArrayNode names = each.putArray("columns");
            pattern.columns().forEach(names::add);
            each.put("rows", pattern.rows());
        }
        node.put("other_patterns", seen.otherPatterns());
        seen.random().ifPresent(t -> {
            ObjectNode test = node.putObject("little_mcar");
            RelationWords.put(test, "statistic", t.statistic());
            test.put("df", t.freedom());
            RelationWords.put(test, "p", t.p());
            test.put("patterns", t.patterns());
        });
        ArrayNode correlation = node.putArray("correlation");
        for (int i = 0; i < seen.correlated().size(); i++) {
            for (int j = i + 1; j < seen.correlated().size(); j++) {
                ObjectNode pair = correlation.addObject();
                ArrayNode two = pair.putArray("columns");
                two.add(seen.correlated().get(i));
                two.add(seen.correlated().get(j));
                RelationWords.put(pair, "phi", seen.correlation()[i][j]);
            }
        }
        ArrayNode columns = node.putArray("columns");
        for (MissingColumn column : seen.columns()) {
            ObjectNode each = columns.addObject();
            each.put("name", column.name());
            each.put("missing", column.missing());
            each.put("remedy", column.remedy().name().toLowerCase(Locale.ROOT));
            each.put("text", texts.say(column.advice()));
            seen.target(column.name()).ifPresent(t -> target(each.putObject("target"), t));
        }
        return node;
    }

    private static void target(ObjectNode node, TargetByMissing t) {
        if (!t.target().isEmpty()) {
            node.put("class", t.target());
        }
        node.put("rows_missing", t.missingRows());
        estimate(node.putObject("missing"), t.missing());
        estimate(node.putObject("present"), t.present());
        estimate(node.putObject("difference"), t.difference());
        RelationWords.put(node, "p", t.test().p());
        RelationWords.put(node, "p_adjusted", t.test().adjusted());
        node.put("related", t.related());
    }

    private static void estimate(ObjectNode node, Estimate e) {
        RelationWords.put(node, "value", e.value());
        RelationWords.put(node, "low", e.low());
        RelationWords.put(node, "high", e.high());
    }
}
