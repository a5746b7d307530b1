package io.crisol.registry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A registered model.
 *
 * @param name its name
 * @param versions newest first
 * @param aliases version numbers by alias
 * @param revision counts the changes of aliases; who changes one says which revision was seen
 */
public record RegisteredModel(String name, List<Version> versions, Map<String, Integer> aliases, long revision) {
    public static final String CHAMPION = "champion";
    public static final String PRODUCTION = "production";

    public RegisteredModel {
        versions = List.copyOf(versions);
        aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /** The version that an alias stands for. */
    public Optional<Version> at(String alias) {
        Integer number = aliases.get(alias);
        return number == null ? Optional.empty() : version(number);
    }

    /** The number that an alias stands for. */
    public OptionalInt number(String alias) {
        Integer number = aliases.get(alias);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The aliases of a version, sorted. */
    public List<String> aliasesOf(int number) {
        return aliases.entrySet().stream()
                .filter(e -> e.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
    }
}
