package io.crisol.finding;

/** How much a finding matters. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
