package io.crisol.registry.gate;

import io.crisol.bundle.Contract;
import io.crisol.experiment.GateOutcome;
import java.util.List;
import java.util.OptionalDouble;

/** The contract must say type, and range or levels, of every column that the model reads. */
public final class ContractComplete implements Gate {
    @Override
    public String name() {
        return "contract";
    }

    @Override
    public Stage stage() {
        return Stage.DATA;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.contract().isEmpty()) {
            return judged.open("open");
        }
        Contract contract = input.contract().get();
        if (contract.columns().isEmpty()) {
            return judged.failedAs("empty", OptionalDouble.empty(), OptionalDouble.empty());
        }
        List<String> incomplete = contract.incomplete();
        return judged.decided(
                incomplete.isEmpty(),
                OptionalDouble.of(incomplete.size()),
                OptionalDouble.of(0),
                contract.columns().size(),
                incomplete.size(),
                incomplete);
    }
}
