/** Ways to divide rows into a test part and folds, one per class. */
@NullMarked
package io.crisol.evaluate.split;

import org.jspecify.annotations.NullMarked;
