/** Splits, cross-validation on shared folds, honest comparison. */
@NullMarked
package io.crisol.evaluate;

import org.jspecify.annotations.NullMarked;
