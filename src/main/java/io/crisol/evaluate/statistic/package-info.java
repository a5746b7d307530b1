/** Statistics of comparing and of not being sure: tests, posteriors, intervals. Numbers in, numbers out. */
@NullMarked
package io.crisol.evaluate.statistic;

import org.jspecify.annotations.NullMarked;
