/** Draws every screen to pictures, light and dark, English and Spanish, without a display. */
@NullMarked
package io.crisol.gallery;

import org.jspecify.annotations.NullMarked;
