/** The model card: what a model is for, what it learned from, how good it is, in Markdown. */
@NullMarked
package io.crisol.bundle.card;

import org.jspecify.annotations.NullMarked;
