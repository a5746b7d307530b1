/** The tab of the data page that shows which cells are missing together, with what, and what to do about it. */
@NullMarked
package io.crisol.ui.data.missingness;

import org.jspecify.annotations.NullMarked;
