package io.crisol.registry;

/**
 * The outcome of registering.
 *
 * @param version the version
 * @param already whether the same bundle, byte for byte, was there before; then nothing was added
 */
public record Registered(Version version, boolean already) {}
