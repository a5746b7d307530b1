/** The metrics, one per class. */
@NullMarked
package io.crisol.evaluate.metric;

import org.jspecify.annotations.NullMarked;
