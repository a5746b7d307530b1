package io.crisol.cli;

import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import io.crisol.profile.assumption.Remedy;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the assumption checks found, for the terminal: lines, or JSON. */
final class AssumptionWords {
    private AssumptionWords() {}

    static void print(AssumptionReport report, Terminal terminal) {
        Texts texts = terminal.texts();
        terminal.line("");
        terminal.line(texts.say("cli.profile.assumptions", report.used(), report.parameters()));
        report.notes().forEach(n -> terminal.line("  " + Terminal.printable(texts.say(n))));
        String check = "";
        for (AssumptionFound found : report.found()) {
            if (found.check().equals(check) && found.reading() == Reading.FINE) {
                continue;
            }
            boolean first = !found.check().equals(check);
            check = found.check();
            terminal.line(sign(found.reading()) + texts.say("assumption." + check) + " · "
                    + texts.say("assumption.reading." + found.reading().word()) + ": "
                    + Terminal.printable(texts.say(found.text())));
            if (first) {
                affected(found, texts).forEach(line -> terminal.line("    " + line));
            }
            found.remedies().stream()
                    .findFirst()
                    .ifPresent(r -> terminal.line("    → " + Terminal.printable(texts.say(r.text()))));
        }
    }

    private static String sign(Reading reading) {
        return switch (reading) {
            case STRONG -> "✗ ";
            case LOOK -> "! ";
            case FINE -> "✓ ";
            case OPEN -> "· ";
        };
    }

    private static List<String> affected(AssumptionFound found, Texts texts) {
        return found.verdicts().values().stream()
                .filter(v -> v.consequence() == Consequence.MATTERS)
                .map(v -> texts.say(v.text()))
                .toList();
    }

    static ArrayNode json(Optional<AssumptionReport> report, Texts texts) {
        ArrayNode all = Terminal.array();
        report.ifPresent(r -> r.found().forEach(f -> all.add(json(f, texts))));
        return all;
    }

    private static ObjectNode json(AssumptionFound found, Texts texts) {
        ObjectNode node = Terminal.object();
        node.put("check", found.check());
        if (!found.statistic().isEmpty()) {
            node.put("statistic", found.statistic());
        }
        if (found.column().isEmpty()) {
            node.putNull("column");
        } else {
            node.put("column", found.column());
        }
        if (Double.isFinite(found.value())) {
            node.put("value", found.value());
        } else {
            node.putNull("value");
        }
        found.p().ifPresentOrElse(p -> node.put("p", p), () -> node.putNull("p"));
        found.limit().ifPresentOrElse(l -> node.put("limit", l), () -> node.putNull("limit"));
        node.put("reading", found.reading().word());
        node.put("text", texts.say(found.text()));
        ObjectNode verdicts = node.putObject("verdicts");
        found.verdicts().forEach((family, v) -> verdicts.put(family, texts.say(v.text())));
        found.remedies().stream()
                .findFirst()
                .ifPresentOrElse(r -> node.set("remedy", json(r, texts)), () -> node.putNull("remedy"));
        return node;
    }

    private static ObjectNode json(Remedy remedy, Texts texts) {
        ObjectNode node = Terminal.object();
        node.put("text", texts.say(remedy.text()));
        switch (remedy) {
            case Remedy.Step s -> {
                ObjectNode step = node.putObject("step");
                step.put("step", s.step());
                ArrayNode columns = step.putArray("columns");
                s.columns().forEach(columns::add);
                s.params().forEach((key, value) -> step.set(key, Terminal.node(value)));
            }
            case Remedy.Family f -> node.put("family", f.family());
            case Remedy.Split s -> {
                node.put("split", s.kind());
                node.put("column", s.column());
            }
        }
        return node;
    }
}
