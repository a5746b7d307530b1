/** Writing tables: one file format per class. */
@NullMarked
package io.crisol.data.write;

import org.jspecify.annotations.NullMarked;
