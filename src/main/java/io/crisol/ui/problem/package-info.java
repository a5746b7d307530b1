/** The stage Frame: the interview, the verdict on machine learning, and the problem on one page to be signed. */
@NullMarked
package io.crisol.ui.problem;

import org.jspecify.annotations.NullMarked;
