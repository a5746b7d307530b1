package io.crisol.bundle;

import io.crisol.experiment.Ids;

/** Names of what is not finished yet; whoever lists a folder passes over them. */
public final class TemporaryName {
    public static final String PREFIX = ".tmp-";

    private TemporaryName() {}

    public static String fresh() {
        return PREFIX + Ids.fresh('t');
    }
}
