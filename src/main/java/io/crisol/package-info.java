/** The entry point and what must be known before anything starts. */
@NullMarked
package io.crisol;

import org.jspecify.annotations.NullMarked;
