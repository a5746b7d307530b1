package io.crisol.registry.gate;

/** The stages of a project to which a gate can lead back. */
public enum Stage {
    FRAME,
    DATA,
    PREPARE,
    COMPARE,
    PROMOTE
}
