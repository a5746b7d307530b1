package io.crisol.registry;

import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a version: {@code models:/name@alias} or {@code models:/name/3}. */
public sealed interface ModelReference {
    String PREFIX = "models:/";

    String name();

    record ByAlias(String name, String alias) implements ModelReference {
        @Override
        public String toString() {
            return PREFIX + name + "@" + alias;
        }
    }

    record ByNumber(String name, int number) implements ModelReference {
        @Override
        public String toString() {
            return PREFIX + name + "/" + number;
        }
    }

    /** Whether a text is meant as such an address, well-formed or not. */
    static boolean isMeant(String text) {
        return text.startsWith("models:");
    }

    /** @throws UsageException where it is not such an address, or its names are not allowed */
    static ModelReference parse(String text) {
        Matcher matcher = Pattern.compile("models:/([^/@]+)(?:@([^/@]+)|/([1-9]\\d{0,8}))")
                .matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(Finding.error("registry.bad_reference", text));
        }
        String name = RegistryNames.model(matcher.group(1));
        return matcher.group(2) != null
                ? new ByAlias(name, RegistryNames.alias(matcher.group(2)))
                : new ByNumber(name, Integer.parseInt(matcher.group(3)));
    }
}
