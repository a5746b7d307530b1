/** Charts: from a dataset, a profile, an evaluation or a history to a figure. One chart per class. */
@NullMarked
package io.crisol.chart;

import org.jspecify.annotations.NullMarked;
