package io.crisol.experiment;

import io.crisol.problem.Frame;
import java.time.Instant;

/**
 * A version of a frame that was kept.
 *
 * @param project the project's identifier
 * @param number counted from 1
 * @param at when
 * @param frame its content
 * @param signedBy who signed it off, or ""
 */
public record FrameVersion(String project, int number, Instant at, Frame frame, String signedBy) {}
