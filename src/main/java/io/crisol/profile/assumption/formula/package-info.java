/** The formulas of the assumption checks on plain arrays: decompositions, fits, test statistics. */
@NullMarked
package io.crisol.profile.assumption.formula;

import org.jspecify.annotations.NullMarked;
