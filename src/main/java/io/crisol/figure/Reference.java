package io.crisol.figure;

/** A dashed, labelled line at a value: baseline, success, threshold. */
public record Reference(String label, boolean horizontal, double value, Tone tone) {}
