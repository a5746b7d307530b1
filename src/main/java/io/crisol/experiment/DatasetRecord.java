package io.crisol.experiment;

import java.time.Instant;

/**
 * A dataset that was used.
 *
 * @param fingerprint digest of its content
 * @param source absolute path it was read from
 * @param rows rows read
 * @param columns columns read
 * @param rejected rows that did not fit
 * @param imported when it was first read
 */
public record DatasetRecord(String fingerprint, String source, int rows, int columns, int rejected, Instant imported) {}
