/** The frame of a question: task, costs, success, interview, and whether machine learning is appropriate at all. */
@NullMarked
package io.crisol.problem;

import org.jspecify.annotations.NullMarked;
