package io.crisol.ui.registry;

import io.crisol.experiment.GateOutcome;
import io.crisol.registry.gate.Gate;
import io.crisol.registry.gate.Stage;
import io.crisol.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What one gate says, in the person's language.
 *
 * @param gate its name
 * @param title what it is called
 * @param state where it stands
 * @param value the number it looked at, with its unit; "" where there is none
 * @param limit the number it was compared with, behind ≥ or ≤; "" where there is none
 * @param sentence what it found; before it is judged, what it asks for
 * @param waiver the reason for which it was passed although it failed
 * @param page where a failed one can be mended; empty where there is nowhere to go
 */
record GateRow(
        String gate,
        String title,
        GateState state,
        String value,
        String limit,
        String sentence,
        Optional<String> waiver,
        Optional<String> page) {
    private static final Set<String> OF_METRIC = Set.of("baseline", "success", "champion");

    /** A gate that was not asked yet. */
    static GateRow waiting(Gate gate, Texts texts) {
        String key = "gate." + gate.name();
        return new GateRow(
                gate.name(),
                texts.say(key),
                GateState.WAITING,
                "",
                "",
                texts.say(key + ".help"),
                Optional.empty(),
                page(gate));
    }

    /** What a gate said; the gate itself may be one that this version does not have. */
    static GateRow judged(GateOutcome said, Optional<Gate> gate, boolean higherIsBetter, Texts texts) {
        return new GateRow(
                said.gate(),
                texts.say("gate." + said.gate()),
                GateState.of(said),
                number(said.gate(), said.value(), texts),
                limit(said, higherIsBetter, texts),
                texts.say(said.reason()),
                said.waiver(),
                gate.flatMap(GateRow::page));
    }

    boolean blocks() {
        return state == GateState.FAILED;
    }

    private static Optional<String> page(Gate gate) {
        return gate.stage() == Stage.PROMOTE
                ? Optional.empty()
                : Optional.of(gate.stage().name().toLowerCase(Locale.ROOT));
    }

    private static String number(String gate, OptionalDouble number, Texts texts) {
        if (number.isEmpty()) {
            return "";
        }
        String unit = "ui_promote.unit." + gate;
        String written = texts.numbers().compact(number.getAsDouble());
        return texts.has(unit) ? written + " " + texts.say(unit) : written;
    }

    private static String limit(GateOutcome said, boolean higherIsBetter, Texts texts) {
        if (said.limit().isEmpty()) {
            return "";
        }
        boolean atLeast = OF_METRIC.contains(said.gate()) && higherIsBetter;
        return (atLeast ? "≥ " : "≤ ") + number(said.gate(), said.limit(), texts);
    }
}
