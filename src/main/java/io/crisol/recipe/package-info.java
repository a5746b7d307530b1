/** Preparation as data: steps fitted on training rows only, then applied anywhere. */
@NullMarked
package io.crisol.recipe;

import org.jspecify.annotations.NullMarked;
