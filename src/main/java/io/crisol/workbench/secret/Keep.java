package io.crisol.workbench.secret;

/** Where a password goes once it was used. */
public enum Keep {
    /** Nowhere: it is asked for at the next start. */
    ASK,
    /** Into the key store of the operating system. */
    SYSTEM,
    /** Into a file in the home that only its owner can read. */
    FILE
}
