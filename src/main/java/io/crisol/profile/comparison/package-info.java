/** Two datasets side by side: schema, columns, distributions, rows. */
@NullMarked
package io.crisol.profile.comparison;

import org.jspecify.annotations.NullMarked;
