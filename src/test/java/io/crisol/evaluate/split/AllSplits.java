package io.crisol.evaluate.split;

import java.util.List;

/** Every way to validate, for tests. */
public final class AllSplits {
    private AllSplits() {}

    public static Splitter splitter() {
        return new Splitter(List.of(new KFold(), new Stratified(), new Grouped(), new Forward(), new Given()));
    }
}
