/** Long work: progress, cancel, nested slices and one bounded pool for arithmetic. */
@NullMarked
package io.crisol.job;

import org.jspecify.annotations.NullMarked;
