package io.crisol.experiment;

import io.crisol.text.Message;
import java.time.Instant;

/**
 * Something that happened, for the history.
 *
 * @param at when
 * @param project the project's identifier, or "" for the registry as a whole
 * @param kind frame, data, recipe, experiment, promotion, registry, score, look
 * @param text the sentence
 * @param subject identifier of what it is about (a run, a bundle, model/version), or ""
 */
public record Event(Instant at, String project, String kind, Message text, String subject) {}
