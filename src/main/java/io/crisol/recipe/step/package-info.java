/** The steps of a recipe, one per class. */
@NullMarked
package io.crisol.recipe.step;

import org.jspecify.annotations.NullMarked;
