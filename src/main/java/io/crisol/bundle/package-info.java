/** The promotable file: written, read, verified by its digests and golden rows, scored from. */
@NullMarked
package io.crisol.bundle;

import org.jspecify.annotations.NullMarked;
