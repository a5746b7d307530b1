package io.crisol.cli;

import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.finding.UsageException;

/** Exit codes. */
final class Exit {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private Exit() {}

    static int of(CrisolException e) {
        return switch (e) {
            case UsageException u -> USAGE;
            case CancelledException c -> FAILURE;
            default -> FAILURE;
        };
    }
}
