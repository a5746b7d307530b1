/** What a fitted model relies on, and where it errs. */
@NullMarked
package io.crisol.evaluate.explain;

import org.jspecify.annotations.NullMarked;
