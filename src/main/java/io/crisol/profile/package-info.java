/** What a dataset looks like: statistics and histograms of every column, duplicates, balance of the target. */
@NullMarked
package io.crisol.profile;

import org.jspecify.annotations.NullMarked;
