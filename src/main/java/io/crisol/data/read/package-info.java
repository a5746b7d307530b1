/** Reading tables: one file format per class, types inferred over all rows. */
@NullMarked
package io.crisol.data.read;

import org.jspecify.annotations.NullMarked;
