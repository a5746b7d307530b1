package io.crisol.registry;

import io.crisol.text.Message;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Something that happened in a registry.
 *
 * @param at when
 * @param kind what
 * @param model the model's name
 * @param version the version it is about; that to which an alias went, or which lost it
 * @param alias the alias, or ""
 * @param from the version that held the alias before
 * @param by who, or ""
 * @param note why, or ""
 */
public record RegistryEvent(
        Instant at, Kind kind, String model, int version, String alias, OptionalInt from, String by, String note) {
    /** Kinds of event. */
    public enum Kind {
        REGISTERED,
        ALIAS_SET,
        ALIAS_DELETED,
        ROLLED_BACK,
        RETIRED
    }

    /** The sentence that says it. */
    public Message message() {
        String key = "registry.event." + kind.name().toLowerCase(java.util.Locale.ROOT);
        return from.isPresent() && kind != Kind.ALIAS_DELETED
                ? Message.of(key + "_from", model, version, alias, from.getAsInt())
                : Message.of(key, model, version, alias);
    }
}
