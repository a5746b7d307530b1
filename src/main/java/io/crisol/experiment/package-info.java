/** Projects, iterations, experiments and runs as records, and the interface of their store. */
@NullMarked
package io.crisol.experiment;

import org.jspecify.annotations.NullMarked;
