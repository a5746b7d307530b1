/** What is wrong or notable, as data, and the one unchecked exception family that carries it. */
@NullMarked
package io.crisol.finding;

import org.jspecify.annotations.NullMarked;
