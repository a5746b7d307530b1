/** Which cells are missing together, with what, and what it means: patterns, correlation, relation to the target. */
@NullMarked
package io.crisol.profile.missingness;

import org.jspecify.annotations.NullMarked;
