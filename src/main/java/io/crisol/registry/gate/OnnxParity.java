package io.crisol.registry.gate;

import io.crisol.bundle.onnx.Parity;
import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** The exported model must give what the program gives, on every row of the hold-out. */
public final class OnnxParity implements Gate {
    @Override
    public String name() {
        return "onnx_parity";
    }

    @Override
    public Stage stage() {
        return Stage.PREPARE;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.notExportable().isPresent()) {
            return judged.failedAs(
                    "not_exportable",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    input.notExportable().get());
        }
        if (input.parity().isEmpty()) {
            return judged.open("open");
        }
        Parity parity = input.parity().get();
        return judged.decided(
                parity.passed(),
                OptionalDouble.of(parity.maxDelta()),
                OptionalDouble.of(Parity.LIMIT),
                parity.maxDelta(),
                parity.rows(),
                parity.flips(),
                parity.ties());
    }
}
