/** The tab of the data page that shows how each column goes with the target. */
@NullMarked
package io.crisol.ui.data.relation;

import org.jspecify.annotations.NullMarked;
