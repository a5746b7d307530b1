/** What a model family is: settings, fitting, predictions, and how a fitted model writes itself into the scoring graph. */
@NullMarked
package io.crisol.learn;

import org.jspecify.annotations.NullMarked;
