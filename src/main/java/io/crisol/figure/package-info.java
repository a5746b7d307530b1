/** A chart as data (axes and marks), drawn on any surface: screen, PNG or SVG. */
@NullMarked
package io.crisol.figure;

import org.jspecify.annotations.NullMarked;
