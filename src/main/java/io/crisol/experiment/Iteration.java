package io.crisol.experiment;

import java.time.Instant;

/**
 * One turn of the cycle in a project, with its working draft.
 *
 * @param id identifier
 * @param project the project's identifier
 * @param number counted from 1
 * @param created when
 * @param draft the settings as they stand, complete or not
 */
public record Iteration(String id, String project, int number, Instant created, Pipeline draft) {}
