/** Keeps projects, experiments and their history in an embedded database in the person's own folder. */
@NullMarked
package io.crisol.store;

import org.jspecify.annotations.NullMarked;
