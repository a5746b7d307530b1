package io.crisol.cli;

import io.crisol.experiment.GateOutcome;
import io.crisol.text.Texts;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gates as lines and as JSON. */
final class Gates {
    private Gates() {}

    static List<String> lines(List<GateOutcome> gates, Texts texts) {
        TextTable table = new TextTable("", texts.say("cli.gate"), texts.say("cli.gate.says"));
        for (GateOutcome gate : gates) {
            String sign = gate.passed()
                    .map(p -> p ? "✓" : gate.waiver().isPresent() ? "~" : "✗")
                    .orElse("·");
            table.row(sign, gate.gate(), texts.say(gate.reason()));
        }
        return table.lines();
    }

    static ArrayNode json(List<GateOutcome> gates, Texts texts) {
        ArrayNode list = Terminal.array();
        for (GateOutcome gate : gates) {
            ObjectNode node = list.addObject();
            node.put("gate", gate.gate());
            gate.passed().ifPresentOrElse(p -> node.put("passed", p), () -> node.putNull("passed"));
            number(node, "value", gate.value());
            number(node, "limit", gate.limit());
            node.put("text", texts.say(gate.reason()));
            gate.waiver().ifPresent(w -> node.put("waiver", w));
        }
        return list;
    }

    private static void number(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.put(key, value.getAsDouble());
        } else {
            node.putNull(key);
        }
    }
}
