/** The model families, one per class. */
@NullMarked
package io.crisol.learn.family;

import org.jspecify.annotations.NullMarked;
