package io.crisol.registry;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which version held an alias when.
 *
 * @param alias the alias
 * @param version the version
 * @param from since when
 * @param until till when; empty while it holds it
 */
public record AliasHistory(String alias, int version, Instant from, Optional<Instant> until) {
    /** The holdings of an alias, oldest first, from a model's events in any order. */
    public static List<AliasHistory> of(String alias, List<RegistryEvent> events) {
        List<AliasHistory> held = new ArrayList<>();
        for (RegistryEvent event : ofAlias(alias, events)) {
            if (!held.isEmpty() && held.getLast().until().isEmpty()) {
                AliasHistory last = held.removeLast();
                held.add(new AliasHistory(alias, last.version(), last.from(), Optional.of(event.at())));
            }
            if (event.kind() != RegistryEvent.Kind.ALIAS_DELETED) {
                held.add(new AliasHistory(alias, event.version(), event.at(), Optional.empty()));
            }
        }
        return held;
    }

    /** Versions to which the alias can be rolled back, the next one first; rolling back does not add to them. */
    static List<Integer> before(String alias, List<RegistryEvent> events) {
        Deque<Integer> stack = new ArrayDeque<>();
        for (RegistryEvent event : ofAlias(alias, events)) {
            switch (event.kind()) {
                case ALIAS_SET -> {
                    stack.remove(event.version());
                    stack.push(event.version());
                }
                case ROLLED_BACK -> {
                    while (!stack.isEmpty() && stack.peek() != event.version()) {
                        stack.pop();
                    }
                }
                case REGISTERED, ALIAS_DELETED, RETIRED -> {}
            }
        }
        return stack.stream().skip(1).toList();
    }

    private static List<RegistryEvent> ofAlias(String alias, List<RegistryEvent> events) {
        List<RegistryEvent> sorted = new ArrayList<>(events.stream()
                .filter(e -> e.alias().equals(alias) && e.kind() != RegistryEvent.Kind.REGISTERED)
                .toList());
        Collections.reverse(sorted);
        return sorted;
    }
}
