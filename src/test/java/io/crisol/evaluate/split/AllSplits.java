package io.crisol.evaluate.split;

import java.util.List;

/** Every way to split, for tests. */
public final class AllSplits {
    public static final Splitter SPLITTER =
            new Splitter(List.of(new KFold(), new Stratified(), new Grouped(), new Forward(), new Given()));

    private AllSplits() {}
}
