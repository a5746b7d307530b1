package io.crisol.recipe;

import io.crisol.text.Message;

/** A step worth adding, and why. */
public record Suggestion(StepSpec step, Message reason) {}
