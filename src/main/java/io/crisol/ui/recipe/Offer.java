package io.crisol.ui.recipe;

import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;

/**
 * A step worth adding.
 *
 * @param reason why
 * @param early whether it belongs before what is learned
 */
record Offer(StepSpec step, Message reason, boolean early) {}
