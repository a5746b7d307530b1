package io.crisol.profile.assumption;

import io.crisol.text.Message;

/**
 * What a reading means for one family.
 *
 * @param consequence whether it matters
 * @param text the sentence
 */
public record Verdict(Consequence consequence, Message text) {}
