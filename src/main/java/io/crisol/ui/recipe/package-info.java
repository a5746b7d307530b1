/** The prepare stage: the recipe as sentences, what each step changes, and its settings. */
@NullMarked
package io.crisol.ui.recipe;

import org.jspecify.annotations.NullMarked;
