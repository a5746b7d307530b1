package io.crisol.experiment;

import java.util.Locale;
import java.util.UUID;

/** Makes new identifiers: a letter for what it names and ten hexadecimal digits. */
public final class Ids {
    private Ids() {}

    public static String fresh(char kind) {
        return kind
                + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toLowerCase(Locale.ROOT);
    }
}
