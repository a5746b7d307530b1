/** Databases as a source of rows: connections built from fields, one SELECT, read only. */
@NullMarked
package io.crisol.data.database;

import org.jspecify.annotations.NullMarked;
