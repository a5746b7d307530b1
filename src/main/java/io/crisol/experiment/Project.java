package io.crisol.experiment;

import java.time.Instant;

/**
 * One question.
 *
 * @param id identifier
 * @param name what the person calls it
 * @param sample name of the sample it was opened from, or ""
 * @param created when
 * @param changed when anything in it last changed
 */
public record Project(String id, String name, String sample, Instant created, Instant changed) {}
