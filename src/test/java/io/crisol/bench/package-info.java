/** Measurements of speed and memory, run by one command each; see docs/benchmarks.md. */
@NullMarked
package io.crisol.bench;

import org.jspecify.annotations.NullMarked;
