package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;

/**
 * A promotion on its way through the gates: what each said, and which failed ones were waived. The bundle is written
 * whatever they say; a failed gate without a waiver stops the registration. Every change gives a new value. Immutable.
 *
 * @param outcomes one for each gate, in order
 */
public record Promotion(List<GateOutcome> outcomes) {
    public Promotion {
        outcomes = List.copyOf(outcomes);
    }

    /** Lets every gate judge. */
    public static Promotion judge(List<Gate> gates, GateInput input) {
        return new Promotion(gates.stream().map(gate -> gate.judge(input)).toList());
    }

    /**
     * Passes a failed gate with a reason; a gate that did not fail stays as it is.
     *
     * @throws UsageException where there is no such gate, or no reason
     */
    public Promotion waive(String gate, String reason) {
        if (outcomes.stream().noneMatch(o -> o.gate().equals(gate))) {
            List<String> known = outcomes.stream().map(GateOutcome::gate).toList();
            throw new UsageException(Nearest.to(gate, known)
                    .map(near -> Finding.error("gate.unknown_near", gate, near))
                    .orElseGet(() -> Finding.error("gate.unknown", gate, known))
                    .at(Place.column("waivers").withValue(gate)));
        }
        if (reason.isBlank()) {
            throw new UsageException(
                    Finding.error("gate.no_reason", Message.of("gate." + gate)).at(Place.column("waivers")));
        }
        return new Promotion(outcomes.stream()
                .map(o -> o.gate().equals(gate) && o.blocks() ? o.waived(reason.strip()) : o)
                .toList());
    }

    /** Waives several gates, by name. */
    public Promotion waive(Map<String, String> reasons) {
        Promotion waived = this;
        for (Map.Entry<String, String> each : reasons.entrySet()) {
            waived = waived.waive(each.getKey(), each.getValue());
        }
        return waived;
    }

    /** The gates that stand in the way. */
    public List<GateOutcome> blocking() {
        return outcomes.stream().filter(GateOutcome::blocks).toList();
    }

    /** Whether the bundle may be registered. */
    public boolean registers() {
        return blocking().isEmpty();
    }

    /** The decision in one sentence. */
    public Message message() {
        List<Message> titles =
                blocking().stream().map(o -> Message.of("gate." + o.gate())).toList();
        return registers() ? Message.of("gate.registers") : Message.of("gate.does_not_register", titles.size(), titles);
    }
}
