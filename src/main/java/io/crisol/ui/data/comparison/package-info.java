/** The tab of the data page that compares the data with another table. */
@NullMarked
package io.crisol.ui.data.comparison;

import org.jspecify.annotations.NullMarked;
