/** How strongly a column goes with the target, on training rows only. */
@NullMarked
package io.crisol.profile.relation;

import org.jspecify.annotations.NullMarked;
