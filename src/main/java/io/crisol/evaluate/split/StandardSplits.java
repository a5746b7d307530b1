package io.crisol.evaluate.split;

import java.util.List;

/** The ways to validate that come with Crisol: one line each. */
public final class StandardSplits {
    private StandardSplits() {}

    public static Splitter splitter() {
        return new Splitter(List.of(new KFold(), new Stratified(), new Grouped(), new Forward(), new Given()));
    }
}
