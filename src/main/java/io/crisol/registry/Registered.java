package io.crisol.registry;

import io.crisol.text.Message;

/**
 * The outcome of registering.
 *
 * @param version the version
 * @param already whether the same bundle, byte for byte, was there before; then nothing was added
 */
public record Registered(Version version, boolean already) {
    /** The sentence that says it. */
    public Message message() {
        return Message.of(already ? "registry.already" : "registry.added", version.model(), version.number());
    }
}
