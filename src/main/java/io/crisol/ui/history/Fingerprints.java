package io.crisol.ui.history;

/** Fingerprints of datasets as people tell them apart. */
final class Fingerprints {
    private static final int SHOWN = 7;

    private Fingerprints() {}

    /** The first digits, without the name of the digest. */
    static String brief(String fingerprint) {
        String digits = fingerprint.substring(fingerprint.indexOf(':') + 1);
        return digits.substring(0, Math.min(SHOWN, digits.length()));
    }
}
