/** A small language for new columns: parsed, checked against the columns, computed, and written as a graph. */
@NullMarked
package io.crisol.recipe.formula;

import org.jspecify.annotations.NullMarked;
