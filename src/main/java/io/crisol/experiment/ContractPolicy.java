package io.crisol.experiment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to a row that breaks a rule of the data contract. */
public enum ContractPolicy {
    /** It is scored and nothing is said. */
    ACCEPT,
    /** It is scored and reported. */
    REPORT,
    /** It is reported in its place and not scored. */
    REJECT;

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContractPolicy> ofWord(String word) {
        return Stream.of(values()).filter(p -> p.word().equals(word)).findFirst();
    }
}
