package io.crisol.profile;

/** How often a value stands in a column. */
public record LevelCount(String value, int rows) {}
