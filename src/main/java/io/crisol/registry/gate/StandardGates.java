package io.crisol.registry.gate;

import java.util.List;

/** The gates that come with Crisol: one line each, in the order in which they are shown. */
public final class StandardGates {
    private StandardGates() {}

    public static List<Gate> all() {
        return List.of(
                new BeatsBaseline(),
                new MeetsSuccess(),
                new NotWorseThanChampion(),
                new TestLookedAtOnce(),
                new NoLeakSuspected(),
                new AssumptionsAcceptable(),
                new ContractComplete(),
                new OnnxParity(),
                new GoldenRowsHold(),
                new Reproduced(),
                new FastEnough(),
                new FairToGroups(),
                new ModelCardComplete(),
                new ConditionsMet());
    }
}
