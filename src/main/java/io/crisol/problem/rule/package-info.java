/** The rules of the appropriateness assessment, one per class. */
@NullMarked
package io.crisol.problem.rule;

import org.jspecify.annotations.NullMarked;
